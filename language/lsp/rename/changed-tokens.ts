import type { Lexer } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';

/** Tokens that stand for each other wherever a name is asked for. */
const nameTokens: ReadonlySet<string> = new Set(['ID', 'CYCLE_ID', 'NUMBER']);

/**
 * Says whether a text with changed names is read as before: the same kinds of token in the same order, which is all that
 * the parser looks at. A keyword as a name may be read as the keyword in some places.
 *
 * @returns the line, from 0, where it is read differently; undefined if it is not
 */
export function lineReadDifferently(
  document: TextDocument,
  edits: TextEdit[],
  lexer: Lexer,
): number | undefined {
  const before = lexer.tokenize(document.getText()).tokens;
  const after = lexer.tokenize(TextDocument.applyEdits(document, edits)).tokens;
  const at = before.findIndex((token, index) => {
    const [old, fresh] = [token.tokenType.name, after[index]?.tokenType.name ?? ''];
    return (
      old !== fresh && !(nameTokens.has(old) && nameTokens.has(fresh) && token.image !== after[index]?.image)
    );
  });
  if (at < 0 && before.length === after.length) return undefined;
  return (before[at < 0 ? before.length - 1 : at]?.startLine ?? 1) - 1;
}
