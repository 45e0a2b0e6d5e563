import type { IRecognitionException, IToken } from 'chevrotain';
import { CstUtils, type LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import {
  type ElementType,
  elementKeywords,
  propertiesOf,
  propertyDefinitions,
} from '../grammar/properties.js';
import { elementFirstWords } from '../grammar/words.js';
import { nearestNames } from '../values/nearest-names.js';
import { lexerProblems } from './lexer-problems.js';
import { mergeConflictsIn } from './merge-conflict.js';
import { handleFromWords } from './person-words.js';
import type { Correction, SyntaxProblem } from './syntax-problem.js';
import { isQuoted } from './unclosed-text.js';

/** What the lexer and the parser could not make sense of, in words for a person who writes a plan. */
export function syntaxProblems(document: LangiumDocument): SyntaxProblem[] {
  const { lexerErrors, parserErrors } = document.parseResult;
  const conflicts = mergeConflictProblem(document);
  if (conflicts) return [conflicts];
  return [
    ...lexerProblems(lexerErrors, document.textDocument.getText()),
    ...unquotedStatements(document),
    ...personWords(document),
    ...parserErrors.flatMap((error) => [parserProblem(error), ...skippedLines(error)]),
  ];
}

/** A merge conflict decides what everything else in the file says, so it is the only problem until it is solved. */
export function mergeConflictProblem({ textDocument }: LangiumDocument): SyntaxProblem | undefined {
  const [first, ...others] = mergeConflictsIn(textDocument.getText());
  if (!first) return undefined;
  const { firstLine, lastLine } = first;
  const more = others.length > 0 ? `, and ${others.length} more below` : '';
  const message = `A merge conflict is left in lines ${firstLine + 1} to ${lastLine + 1}${more}. Keep one version and remove the marks; nothing else in this file is checked until then.`;
  const start = { line: firstLine, character: 0 };
  return { message, range: { start, end: { line: firstLine, character: '<<<<<<<'.length } } };
}

/** Words where a handle should stand; see `person-words.ts`. */
function personWords({ parseResult }: LangiumDocument): SyntaxProblem[] {
  const root = parseResult.value.$cstNode;
  if (!root) return [];
  return CstUtils.flattenCst(root)
    .filter((leaf) => leaf.tokenType.name === 'HANDLE' && !leaf.text.startsWith('@'))
    .map(({ text, range }) => {
      const newText = handleFromWords(text);
      // One plain word can only mean the handle of that word.
      const preferred = newText === `@${text}`;
      const correction = { title: `Write ${newText}`, range, newText, preferred };
      return { message: `A person is written as a handle. Write \`${newText}\`.`, range, correction };
    })
    .toArray();
}

/** Statements without their quotes; see `unquoted-statement.ts`. */
function unquotedStatements({ parseResult }: LangiumDocument): SyntaxProblem[] {
  const root = parseResult.value.$cstNode;
  if (!root) return [];
  return CstUtils.flattenCst(root)
    .filter((leaf) => leaf.tokenType.name === 'STRING' && !isQuoted(leaf.text))
    .map(({ text, range }) => {
      const newText = `"${text}"`;
      const correction = { title: 'Put the statement in quotes', range, newText, preferred: true };
      return { message: `A statement stands in quotes: ${newText}.`, range, correction };
    })
    .toArray();
}

function parserProblem(error: IRecognitionException): SyntaxProblem {
  const previous = (error as { previousToken?: IToken }).previousToken;
  const atEnd = error.token.tokenType.name === 'EOF';
  const missingBrace = error.name === 'MismatchedTokenException' && /`}`|'}'/.test(error.message);
  if (atEnd) {
    const what = missingBrace
      ? 'The file ends before `}` closes this body.'
      : 'The file ends in the middle of a statement.';
    const range = rangeAfter(previous);
    return { message: what, range, ...(missingBrace && { correction: closingBrace(range, 0) }) };
  }
  if (missingBrace && startsElement(error.token)) {
    const message = `\`}\` is missing before \`${error.token.image}\`.`;
    const range = rangeAfter(previous);
    return { message, range, correction: closingBrace(range, (error.token.startColumn ?? 1) - 1) };
  }
  return unexpected(error.token, containerOf(error));
}

function startsElement(token: IToken): boolean {
  return token.tokenType.name === token.image && elementFirstWords.has(token.image);
}

/** A brace on a line of its own behind what stands at a place. */
function closingBrace({ end }: Range, indentation: number): Correction {
  const newText = `\n${' '.repeat(indentation)}}`;
  return { title: 'Close the body here', range: { start: end, end }, newText, preferred: false };
}

/** Recovery may skip several lines for one error; each of them is a mistake of its own. */
function skippedLines(error: IRecognitionException): SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  let line = error.token.endLine;
  for (const token of error.resyncedTokens) {
    if (token.startLine !== line && /^\p{L}/u.test(token.image))
      problems.push(unexpected(token, containerOf(error)));
    line = token.endLine;
  }
  return problems;
}

/** The element in whose body the parser was. */
function containerOf(error: IRecognitionException): ElementType | undefined {
  // Langium marks the names of rules with a zero-width space.
  const rules = error.context.ruleStack.map((rule) => rule.replace('\u200B', ''));
  return rules.reverse().find((rule): rule is ElementType => rule in elementKeywords);
}

/** What people write from habit, and what the language calls it. */
const otherWords: Readonly<Record<string, string>> = {
  kr: 'key result',
  keyresult: 'key result',
  'key-result': 'key result',
  key_result: 'key result',
  goal: 'objective',
  kpi: 'metric',
  project: 'initiative',
  task: 'initiative',
  deadline: 'by',
  baseline: 'from',
  target: 'to',
  checkin: 'check-in',
};

function unexpected(token: IToken, container: ElementType | undefined): SyntaxProblem {
  const { image } = token;
  const range = rangeOfToken(token);
  if (image === '}') {
    const correction = { title: 'Remove this `}`', range, newText: '', preferred: false };
    return { message: 'This `}` closes nothing.', range, correction };
  }
  if (image === '{') {
    return { message: 'This `{` opens nothing: a body follows the name or title of an element.', range };
  }
  const known = container
    ? propertiesOf(container).flatMap(({ keywords }) => keywords)
    : [...Object.values(elementKeywords), 'plan', 'check-ins'];
  const habit = otherWords[image.toLowerCase()];
  if (habit) {
    const correction = { title: `Change to \`${habit}\``, range, newText: habit, preferred: true };
    return { message: `The language says \`${habit}\` for \`${image}\`.`, range, correction };
  }
  if (token.tokenType.name === 'ID') {
    const [nearest] = nearestNames(image, known, 1);
    const kind = container ? `property of ${withArticle(elementKeywords[container])}` : 'element';
    const message = `\`${image}\` is no ${kind}.`;
    if (!nearest) return { message, range };
    const correction = { title: `Change to \`${nearest}\``, range, newText: nearest, preferred: true };
    return { message: `${message} Did you mean \`${nearest}\`?`, range, correction };
  }
  if (
    token.tokenType.name === image &&
    !container &&
    propertyDefinitions.some((one) => one.keywords.includes(image))
  ) {
    return {
      message: `\`${image}\` stands outside of any element. Was a \`}\` before it too many?`,
      range,
    };
  }
  return { message: `\`${shorten(image)}\` is not expected here.`, range };
}

/** Texts may be long; messages are read at a glance. */
function shorten(image: string): string {
  const line = image.split(/\r?\n/)[0] as string;
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

export function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

function rangeOfToken(token: IToken): Range {
  const line = (token.startLine ?? 1) - 1;
  const character = (token.startColumn ?? 1) - 1;
  const lines = token.image.split(/\r?\n/);
  return { start: { line, character }, end: { line, character: character + (lines[0] as string).length } };
}

/** One character wide, so that an editor has something to underline. */
function rangeAfter(previous: IToken | undefined): Range {
  const line = (previous?.endLine ?? 1) - 1;
  const character = previous?.endColumn ?? 1;
  return { start: { line, character: Math.max(0, character - 1) }, end: { line, character } };
}
