import type { Connection } from 'vscode-languageserver';
import {
  DidChangeWorkspaceFoldersNotification,
  type DidChangeWorkspaceFoldersParams,
} from 'vscode-languageserver-protocol';
import { focusNotification } from '../../protocol.js';
import type { OkrSharedLspServices } from '../services.js';

/** Handles changes of the editor's folders, and its notification that it came to the front. */
export function followProjects(connection: Connection, { lsp }: OkrSharedLspServices): void {
  const { DocumentUpdateHandler: follower } = lsp;
  // Some editors send this and never announced it; the connection's own event is for those that did.
  lsp.LanguageServer.onInitialize(() =>
    connection.onNotification(
      DidChangeWorkspaceFoldersNotification.type,
      ({ event }: DidChangeWorkspaceFoldersParams) => follower.didChangeWorkspaceFolders(event),
    ),
  );
  connection.onNotification(focusNotification, () => follower.lookAtFiles());
}

/**
 * Wraps the connection so that a rename waits until the files have been compared with the disk. Then its edits fit the
 * present files, and new links of other programs are included.
 */
export function afterLookingAtFiles(connection: Connection, { lsp }: OkrSharedLspServices): Connection {
  const onRenameRequest: Connection['onRenameRequest'] = (handler) =>
    connection.onRenameRequest(async (...request) => {
      await lsp.DocumentUpdateHandler.lookAtFiles();
      return handler(...request);
    });
  return { ...connection, onRenameRequest };
}
