import type { ILexingError, IRecognitionException, IToken } from 'chevrotain';
import { CstUtils, type LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import {
  type ElementType,
  elementFirstWords,
  elementKeywords,
  propertiesOf,
  propertyDefinitions,
} from '../grammar/properties.js';
import { nearestNames } from '../values/nearest-names.js';
import { isQuoted } from './unclosed-text.js';

export interface SyntaxProblem {
  message: string;
  range: Range;
  /** The change that mends it, where there is one. */
  correction?: Correction;
}

export interface Correction {
  title: string;
  range: Range;
  newText: string;
  /** Whether there is little doubt that this was meant. */
  preferred: boolean;
}

/** What the lexer and the parser could not make sense of, in words for a person who writes a plan. */
export function syntaxProblems(document: LangiumDocument): SyntaxProblem[] {
  const { lexerErrors, parserErrors } = document.parseResult;
  return [
    ...mergeAdjacent(lexerErrors.map((error) => lexerProblem(error, document.textDocument.getText()))),
    ...unquotedStatements(document),
    ...parserErrors.flatMap((error) => [parserProblem(error), ...skippedLines(error)]),
  ];
}

/** Signs that other languages use, and what stands for them here. */
const otherSigns: Readonly<Record<string, string>> = {
  '#': 'A comment begins with `//`.',
  ':': 'No colon is needed.',
  ';': 'A line needs no sign at its end.',
  '→': 'Write `to`.',
  '-': 'Write `to` between two values.',
};

function lexerProblem(error: ILexingError, text: string): SyntaxProblem {
  const line = (error.line ?? 1) - 1;
  const character = (error.column ?? 1) - 1;
  const range = { start: { line, character }, end: { line, character: character + error.length } };
  // A whole character: half a pair is no text.
  const sign = String.fromCodePoint(text.codePointAt(error.offset) ?? 0xfffd);
  const hint = otherSigns[sign];
  return { message: `\`${sign}\` means nothing here.${hint ? ` ${hint}` : ''}`, range };
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

/** A run of strange characters is one problem, not one for each character. */
function mergeAdjacent(problems: SyntaxProblem[]): SyntaxProblem[] {
  const merged: SyntaxProblem[] = [];
  for (const problem of problems) {
    const last = merged.at(-1);
    const gap = last ? problem.range.start.character - last.range.end.character : Number.POSITIVE_INFINITY;
    if (last && last.range.end.line === problem.range.start.line && gap <= 1)
      last.range.end = problem.range.end;
    else merged.push(problem);
  }
  return merged;
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
