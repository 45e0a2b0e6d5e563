import { URI } from 'langium';
import type { FileOperationHandler } from 'langium/lsp';
import type {
  ClientCapabilities,
  CreateFilesParams,
  DeleteFilesParams,
  FileOperationOptions,
  FileOperationRegistrationOptions,
  RenameFilesParams,
} from 'vscode-languageserver-protocol';
import type { ProjectFollower } from '../services.js';

/** Folders, because an event for a watched file does not say that the folder around the file was moved or deleted. */
const folders: FileOperationRegistrationOptions = {
  filters: [{ pattern: { glob: '**/*', matches: 'folder' } }],
};

const operations = ['didCreate', 'didRename', 'didDelete'] as const;

/** Returns what the server wants to know of folders, as far as the client reports it. */
export function announcedOperations({ workspace }: ClientCapabilities): FileOperationOptions | undefined {
  const announced = operations.filter((one) => workspace?.fileOperations?.[one] === true);
  return announced.length > 0 ? Object.fromEntries(announced.map((one) => [one, folders])) : undefined;
}

/** Follows folders that a person creates, moves or deletes in the editor. */
export class OkrFileOperationHandler implements FileOperationHandler {
  /** Announced by the language server, which knows the client. */
  readonly fileOperationOptions: FileOperationOptions = {};

  constructor(private readonly services: { lsp: { DocumentUpdateHandler: ProjectFollower } }) {}

  didCreateFiles({ files }: CreateFilesParams): void {
    this.look(files.map(({ uri }) => uri));
  }

  didRenameFiles({ files }: RenameFilesParams): void {
    this.look(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]));
  }

  didDeleteFiles({ files }: DeleteFilesParams): void {
    this.look(files.map(({ uri }) => uri));
  }

  private look(uris: readonly string[]): void {
    void this.services.lsp.DocumentUpdateHandler.lookAtFiles(uris.map((uri) => URI.parse(uri)));
  }
}
