import type { CancellationToken, Position, TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ConvertParams, type ConvertResult, convertRequest } from '../../language/protocol.js';
import { whenRunning } from '../when-running.js';

/** What was copied, and the same as HTML where the program that it comes from offers that. */
export interface Clipboard {
  text: string;
  html?: string;
}

/** What was copied as goals, indented for a place; undefined where there is no goal in it, or no server. */
export async function planOfClipboard(
  client: BaseLanguageClient,
  document: TextDocument,
  { line, character }: Position,
  clipboard: Clipboard,
  token?: CancellationToken,
): Promise<string | undefined> {
  if (!(await whenRunning(client))) return undefined;
  const params: ConvertParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    position: { line, character },
    ...clipboard,
  };
  const { text } = await client.sendRequest<ConvertResult>(convertRequest, params, token);
  return text ?? undefined;
}
