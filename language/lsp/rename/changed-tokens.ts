import type { Lexer } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';

/** Tokens that stand for each other wherever a name is asked for. */
const nameTokens: ReadonlySet<string> = new Set(['ID', 'CYCLE_ID', 'NUMBER']);

/**
 * Compares the tokens of a text before and after a rename. The parser only looks at the types of tokens, in order. A
 * keyword as a name may be read as the keyword in some places.
 *
 * @returns the first line, from 0, with other types; undefined if there is none
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
