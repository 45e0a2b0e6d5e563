import { Disposable, type Uri, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  State,
} from 'vscode-languageclient';

/** What the server watches itself. */
const watched = /(?:\.okr|\/okr\.config\.json)$/;

/**
 * Reports what other programs create, move and delete, because a folder that is moved or deleted is one event here, which fits
 * none of the patterns of the server. Changes of content are never reported, and events at one time are one message.
 */
export function reportFolders(client: BaseLanguageClient): Disposable {
  const watcher = workspace.createFileSystemWatcher('**/*', false, true, false);
  let collected: { uri: string; type: FileChangeType }[] = [];
  const send = () => {
    const changes = collected;
    collected = [];
    if (client.state !== State.Running) return;
    client
      .sendNotification(DidChangeWatchedFilesNotification.type, { changes })
      .catch((error: unknown) => client.error('The moved folders could not be reported.', error));
  };
  const report = (type: FileChangeType) => (uri: Uri) => {
    if (watched.test(uri.path)) return;
    if (collected.length === 0) setTimeout(send);
    collected.push({ uri: client.code2ProtocolConverter.asUri(uri), type });
  };
  return Disposable.from(
    watcher,
    watcher.onDidCreate(report(FileChangeType.Created)),
    watcher.onDidDelete(report(FileChangeType.Deleted)),
  );
}
