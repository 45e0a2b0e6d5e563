import type { Uri } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type LikelyPersonResult, likelyPersonRequest } from '../../language/protocol.js';
import { currentPerson } from '../goals/person.js';

/** Returns the handle of the user: of the setting, else from git or the account; empty if the host knows none. */
export async function likelyPerson(client: BaseLanguageClient, folder: Uri | undefined): Promise<string> {
  const known = currentPerson();
  if (known || client.state !== State.Running) return known;
  const uri = folder ? client.code2ProtocolConverter.asUri(folder) : null;
  try {
    return (await client.sendRequest<LikelyPersonResult>(likelyPersonRequest, { folder: uri })) ?? '';
  } catch {
    // A server in the browser knows neither git nor an account.
    return '';
  }
}
