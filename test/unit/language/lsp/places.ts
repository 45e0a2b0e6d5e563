import { URI, UriUtils } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { TestServer } from '../../../support/language-server.js';

/** A place as tests write it: `q4.okr:7 spoilage`, the line from 1, with the text that stands there. */
export function placeText(server: TestServer, uri: string, range: Range): string {
  const name = UriUtils.basename(URI.parse(uri));
  return `${name}:${range.start.line + 1} ${server.document(name).textDocument.getText(range)}`;
}
