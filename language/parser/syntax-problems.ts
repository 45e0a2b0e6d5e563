import type { IRecognitionException, IToken } from 'chevrotain';
import type { LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import {
  type ElementType,
  elementKeywords,
  propertiesOf,
  propertyDefinitions,
} from '../grammar/properties.js';
import { elementFirstWords } from '../grammar/words.js';
import { nearestNames } from '../values/nearest-names.js';
import { say, translated } from '../values/say.js';
import { isKeyword } from './keyword-tokens.js';
import { lexerProblems } from './lexer-problems.js';
import { mergeConflictsIn } from './merge-conflict.js';
import { replacedWords } from './replaced-words.js';
import type { Correction, SyntaxProblem } from './syntax-problem.js';

/** The problems of each parse, because several rules ask for them, one of them for each objective. */
const known = new WeakMap<LangiumDocument['parseResult'], readonly SyntaxProblem[]>();

/** Describes the errors of lexer and parser in words for the author of a plan. */
export function syntaxProblems(document: LangiumDocument): readonly SyntaxProblem[] {
  const problems = known.get(document.parseResult) ?? findProblems(document);
  known.set(document.parseResult, problems);
  return problems;
}

function findProblems(document: LangiumDocument): SyntaxProblem[] {
  const { lexerErrors, parserErrors } = document.parseResult;
  const conflicts = mergeConflictProblem(document);
  if (conflicts) return [conflicts];
  return [
    ...lexerProblems(lexerErrors, document.textDocument.getText()),
    ...replacedWords(document),
    ...parserErrors.flatMap((error) => [parserProblem(error), ...skippedLines(error)]),
  ];
}

/**
 * Reports a merge conflict as the only problem of the file, because the conflict decides what everything else means.
 */
export function mergeConflictProblem({ textDocument }: LangiumDocument): SyntaxProblem | undefined {
  const [first, ...others] = mergeConflictsIn(textDocument.getText());
  if (!first) return undefined;
  const { firstLine, lastLine } = first;
  const more = others.length > 0 ? say`, and ${others.length} more below` : '';
  const message = say`A merge conflict is left in lines ${firstLine + 1} to ${lastLine + 1}${more}. Keep one version and remove the marks; nothing else in this file is checked until then.`;
  const start = { line: firstLine, character: 0 };
  return { message, range: { start, end: { line: firstLine, character: '<<<<<<<'.length } } };
}

function parserProblem(error: IRecognitionException): SyntaxProblem {
  const previous = (error as { previousToken?: IToken }).previousToken;
  const atEnd = error.token.tokenType.name === 'EOF';
  const missingBrace = error.name === 'MismatchedTokenException' && /`}`|'}'/.test(error.message);
  if (atEnd) {
    const what = missingBrace
      ? say`The file ends before \`}\` closes this body.`
      : say`The file ends in the middle of a statement.`;
    const range = rangeAfter(previous);
    return { message: what, range, ...(missingBrace && { correction: closingBrace(range, 0) }) };
  }
  if (missingBrace && startsElement(error.token)) {
    const message = say`\`}\` is missing before \`${error.token.image}\`.`;
    const range = rangeAfter(previous);
    return { message, range, correction: closingBrace(range, (error.token.startColumn ?? 1) - 1) };
  }
  return unexpected(error.token, containerOf(error));
}

function startsElement(token: IToken): boolean {
  return isKeyword(token) && elementFirstWords.has(token.image);
}

/** Returns a brace on a line of its own after what is at a place. */
function closingBrace({ end }: Range, indentation: number): Correction {
  const newText = `\n${' '.repeat(indentation)}}`;
  return { title: say`Close the body here`, range: { start: end, end }, newText, preferred: false };
}

/** The parser may skip several lines for one error. Each skipped line is a separate mistake. */
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

/** Returns the element in whose body the parser was. */
function containerOf(error: IRecognitionException): ElementType | undefined {
  // Langium marks the names of rules with a zero-width space.
  const rules = error.context.ruleStack.map((rule) => rule.replace('\u200B', ''));
  return rules.reverse().find((rule): rule is ElementType => rule in elementKeywords);
}

/** Other spellings of keywords. */
const spellings: Readonly<Record<string, string>> = {
  kr: 'key result',
  keyresult: 'key result',
  'key-result': 'key result',
  key_result: 'key result',
  checkin: 'check-in',
};

/** Common words of other tools, with the keyword of this language. */
const otherWords: Readonly<Record<string, string>> = {
  goal: 'objective',
  kpi: 'metric',
  project: 'initiative',
  task: 'initiative',
  deadline: 'by',
  baseline: 'from',
  target: 'to',
};

function unexpected(token: IToken, container: ElementType | undefined): SyntaxProblem {
  const { image } = token;
  const range = rangeOfToken(token);
  if (image === '}') {
    const correction = { title: say`Remove this \`}\``, range, newText: '', preferred: false };
    return { message: say`This \`}\` closes nothing. Remove it.`, range, correction };
  }
  if (image === '{') {
    return {
      message: say`This \`{\` opens nothing. Write a body after the name or the title of an element.`,
      range,
    };
  }
  const known = container
    ? propertiesOf(container).flatMap(({ keywords }) => keywords)
    : [...Object.values(elementKeywords), 'plan', 'check-ins'];
  const word = image.toLowerCase();
  const spelling = ownValue(spellings, word);
  const habit = spelling ?? ownValue(otherWords, word);
  if (habit) {
    const correction: Correction = {
      title: say`Change to \`${habit}\``,
      range,
      newText: habit,
      preferred: true,
      ...(spelling && { safe: true }),
    };
    return { message: say`Write \`${habit}\` instead of \`${image}\`.`, range, correction };
  }
  if (token.tokenType.name === 'ID') {
    const [nearest] = nearestNames(image, known, 1);
    const kind = container ? translated(propertyOf(elementKeywords[container])) : say`an element`;
    const message = say`\`${image}\` is not ${kind}.`;
    if (!nearest) return { message, range };
    const correction = { title: say`Change to \`${nearest}\``, range, newText: nearest, preferred: true };
    return { message: `${message} ${say`Did you mean \`${nearest}\`?`}`, range, correction };
  }
  if (
    token.tokenType.name === image &&
    !container &&
    propertyDefinitions.some((one) => one.keywords.includes(image))
  ) {
    return {
      message: say`\`${image}\` is outside of any element. Check whether there is a \`}\` too many before it.`,
      range,
    };
  }
  return { message: say`\`${shorten(image)}\` is not expected here.`, range };
}

function ownValue(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** Shortens a text for a message. */
function shorten(image: string): string {
  const line = image.split(/\r?\n/)[0] as string;
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** Returns the English noun with its article; `translated` says the words. */
function indefinite(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** Returns the English words for a property of a kind of element. */
export function propertyOf(keyword: string): string {
  return `a property of ${indefinite(keyword)}`;
}

/** Says a kind of element with its article. */
export function withArticle(keyword: string): string {
  return translated(indefinite(keyword));
}

function rangeOfToken(token: IToken): Range {
  const line = (token.startLine ?? 1) - 1;
  const character = (token.startColumn ?? 1) - 1;
  const lines = token.image.split(/\r?\n/);
  return { start: { line, character }, end: { line, character: character + (lines[0] as string).length } };
}

/** Returns a range of one character, so that an editor has something to underline. */
function rangeAfter(previous: IToken | undefined): Range {
  const line = (previous?.endLine ?? 1) - 1;
  const character = previous?.endColumn ?? 1;
  return { start: { line, character: Math.max(0, character - 1) }, end: { line, character } };
}
