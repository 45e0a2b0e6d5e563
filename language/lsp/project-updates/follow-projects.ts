import type { Connection } from 'vscode-languageserver';
import {
  DidChangeWorkspaceFoldersNotification,
  type DidChangeWorkspaceFoldersParams,
} from 'vscode-languageserver-protocol';
import { focusNotification } from '../../protocol.js';
import type { OkrSharedLspServices } from '../services.js';

/** Takes what an editor says of its folders, and when it comes to the front. */
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
 * The connection, where a rename waits until the files have been looked at: its edits fit the files as they are, and a link
 * that somebody else has just written is not missed.
 */
export function afterLookingAtFiles(connection: Connection, { lsp }: OkrSharedLspServices): Connection {
  const onRenameRequest: Connection['onRenameRequest'] = (handler) =>
    connection.onRenameRequest(async (...request) => {
      await lsp.DocumentUpdateHandler.lookAtFiles();
      return handler(...request);
    });
  return { ...connection, onRenameRequest };
}
