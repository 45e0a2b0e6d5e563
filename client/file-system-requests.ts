import { Disposable, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type ReadDirectoryParams,
  type ReadDirectoryResult,
  type ReadFileParams,
  type ReadFileResult,
  readDirectoryRequest,
  readFileRequest,
} from '../language/protocol.js';
import { toBase64 } from './base64.js';

/**
 * Answers the server's requests for files that only the editor can read: in the web host and in virtual workspaces. The
 * server reads only what the editor may read, and never writes.
 */
export function answerFileSystemRequests(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest<ReadDirectoryResult, void>(readDirectoryRequest, readDirectory),
    client.onRequest<ReadFileResult, void>(readFileRequest, readFile),
  );
}

/** Returns the entries of a folder; none if it cannot be read, since a folder may vanish while it is walked. */
async function readDirectory({ uri }: ReadDirectoryParams): Promise<ReadDirectoryResult> {
  const entries = await workspace.fs.readDirectory(Uri.parse(uri)).then(
    (found) => found,
    () => [],
  );
  return entries.flatMap(([name, type]) => {
    if (type & FileType.File) return { name, type: 'file' as const };
    // A linked folder is skipped: its files are read where they are, and a loop of links has no end.
    return type === FileType.Directory ? { name, type: 'directory' as const } : [];
  });
}

async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  try {
    return { base64: toBase64(await workspace.fs.readFile(Uri.parse(uri))) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
