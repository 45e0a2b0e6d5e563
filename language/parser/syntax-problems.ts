import type { ILexingError, IRecognitionException, IToken } from 'chevrotain';
import type { LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import {
  type ElementType,
  elementFirstWords,
  elementKeywords,
  propertiesOf,
  propertyDefinitions,
} from '../ast/statements.js';
import { nearestNames } from '../references/nearest-names.js';

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
    ...mergeAdjacent(lexerErrors.map(lexerProblem)),
    ...parserErrors.map((error) => parserProblem(error)),
  ];
}

function lexerProblem(error: ILexingError): SyntaxProblem {
  const line = (error.line ?? 1) - 1;
  const character = (error.column ?? 1) - 1;
  const range = { start: { line, character }, end: { line, character: character + error.length } };
  return { message: 'These characters mean nothing here.', range };
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
  return unexpected(error);
}

function startsElement(token: IToken): boolean {
  return token.tokenType.name === token.image && elementFirstWords.has(token.image);
}

/** A brace on a line of its own behind what stands at a place. */
function closingBrace({ end }: Range, indentation: number): Correction {
  const newText = `\n${' '.repeat(indentation)}}`;
  return { title: 'Close the body here', range: { start: end, end }, newText, preferred: false };
}

function unexpected(error: IRecognitionException): SyntaxProblem {
  const { image } = error.token;
  const range = rangeOfToken(error.token);
  if (image === '}') {
    const correction = { title: 'Remove this `}`', range, newText: '', preferred: false };
    return { message: 'This `}` closes nothing.', range, correction };
  }
  if (image === '{') {
    return { message: 'This `{` opens nothing: a body follows the name or title of an element.', range };
  }
  // Langium marks the names of rules with a zero-width space.
  const rules = error.context.ruleStack.map((rule) => rule.replace('\u200B', ''));
  const container = rules.reverse().find((rule) => rule in elementKeywords);
  const known = container
    ? propertiesOf(container as ElementType).flatMap(({ keywords }) => keywords)
    : [...Object.values(elementKeywords), 'plan', 'check-ins'];
  if (error.token.tokenType.name === 'ID') {
    const [nearest] = nearestNames(image, known, 1);
    const kind = container
      ? `property of ${withArticle(elementKeywords[container as ElementType])}`
      : 'element';
    const message = `\`${image}\` is no ${kind}.`;
    if (!nearest) return { message, range };
    const correction = { title: `Change to \`${nearest}\``, range, newText: nearest, preferred: true };
    return { message: `${message} Did you mean \`${nearest}\`?`, range, correction };
  }
  if (
    error.token.tokenType.name === image &&
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
