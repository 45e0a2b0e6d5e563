import type { LangiumDocument, LeafCstNode } from 'langium';
import { eachLeaf } from '../grammar/tree-walk.js';
import { say } from '../values/say.js';
import { handleFromWords } from './person-words.js';
import type { SyntaxProblem } from './syntax-problem.js';
import { isQuoted } from './unclosed-text.js';

/**
 * Finds words that the lexer took for a token of another form: for a statement without its quotes (`unquoted-statement.ts`), and for
 * a handle (`person-words.ts`). Statements come first.
 */
export function replacedWords({ parseResult }: LangiumDocument): SyntaxProblem[] {
  const root = parseResult.value.$cstNode;
  if (!root) return [];
  const text = root.root.fullText;
  const statements: SyntaxProblem[] = [];
  const persons: SyntaxProblem[] = [];
  // The text of a leaf is not asked for: each time, the leaf looks for its root.
  eachLeaf(root, (leaf) => {
    const { name } = leaf.tokenType;
    if (name === 'STRING' && !isQuoted(text.charAt(leaf.offset))) statements.push(unquotedStatement(leaf));
    else if (name === 'HANDLE' && text.charAt(leaf.offset) !== '@') persons.push(personWords(leaf));
  });
  return [...statements, ...persons];
}

function unquotedStatement({ text, range }: LeafCstNode): SyntaxProblem {
  const newText = `"${text}"`;
  const correction = { title: say`Put the statement in quotes`, range, newText, preferred: true };
  return { message: say`Write the statement in quotes: ${newText}.`, range, correction };
}

function personWords({ text, range }: LeafCstNode): SyntaxProblem {
  const newText = handleFromWords(text);
  // One plain word can only mean the handle of that word.
  const preferred = newText === `@${text}`;
  const correction = { title: say`Write ${newText}`, range, newText, preferred };
  return { message: say`A person must be a handle. Write \`${newText}\`.`, range, correction };
}
