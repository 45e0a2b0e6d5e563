import type { ILexingError } from 'chevrotain';
import { elementKeywords, propertyDefinitions } from '../grammar/properties.js';
import { marked, say, translated } from '../values/say.js';
import { tooDeep } from './initiative-parts.js';
import { invisibleCharacters } from './invisible-characters.js';
import { markdownLines } from './markdown-lines.js';
import type { Correction, SyntaxProblem } from './syntax-problem.js';
import { joinErrors } from './value-joins.js';

/** Signs of other languages, with the right form in this language. */
const otherSigns: Readonly<Record<string, string>> = {
  '#': marked('A comment begins with `//`.'),
  ':': marked('Remove the colon.'),
  ';': marked('Remove the sign: lines have no sign at their end.'),
  '→': marked('Write `to`.'),
  '⇒': marked('Write `to`.'),
  '-': marked('Write `to` between two values.'),
  '–': marked('A negative number begins with `-`. Between two values write `to` or `and`.'),
};

/** Describes what the lexer could not read. A run of unknown characters is one problem. */
export function lexerProblems(errors: readonly ILexingError[], text: string): SyntaxProblem[] {
  const merged: SyntaxProblem[] = [];
  for (const error of errors) {
    const problem = lexerProblem(error, text);
    const last = merged.at(-1);
    if (last && isRun(last, problem)) last.range.end = problem.range.end;
    else merged.push(problem);
  }
  return merged;
}

function isRun(last: SyntaxProblem, { range, correction }: SyntaxProblem): boolean {
  const gap = range.start.character - last.range.end.character;
  return !last.correction && !correction && last.range.end.line === range.start.line && gap <= 1;
}

function lexerProblem(error: ILexingError, text: string): SyntaxProblem {
  const line = (error.line ?? 1) - 1;
  const character = (error.column ?? 1) - 1;
  const range = { start: { line, character }, end: { line, character: character + error.length } };
  const source = text.slice(error.offset, error.offset + error.length);
  const removal: Correction = {
    title: say`Remove \`${source.trim()}\``,
    range,
    newText: '',
    preferred: true,
  };
  if (error.message === tooDeep) {
    const message = say`This file is not read: its elements are nested too deeply. Close the open braces, or check whether the file is a plan.`;
    return { message, range };
  }
  if (error.message === markdownLines.mark) {
    const message = say`A statement needs no list mark: remove \`${source.trim()}\`.`;
    // A ticked box means that something is done. Only a person can decide how the plan says this.
    const isTicked = /\[[xX]\]/.test(source);
    return { message, range: { ...range }, correction: isTicked ? removal : { ...removal, safe: true } };
  }
  if (error.message === markdownLines.item) return { message: markdownAdvice(source), range };
  if (error.message === markdownLines.label) return { message: labelAdvice(source), range };
  const word = Object.hasOwn(joinErrors, error.message) ? joinErrors[error.message] : undefined;
  if (word) return joinProblem(source, word, range, text, error.offset);
  // Take the whole character, because half of a surrogate pair is not a character.
  const sign = String.fromCodePoint(text.codePointAt(error.offset) ?? 0xfffd);
  const invisible = Object.hasOwn(invisibleCharacters, sign) ? invisibleCharacters[sign] : undefined;
  if (invisible) {
    const message = say`There is an invisible character here: ${codePoint(sign)} (${translated(invisible)}). Remove it.`;
    return { message, range, correction: { ...removal, title: say`Remove ${codePoint(sign)}`, safe: true } };
  }
  const hint = Object.hasOwn(otherSigns, sign) ? ` ${translated(otherSigns[sign] ?? '')}` : '';
  const shown = /[\p{M}\p{C}\p{Z}]/u.test(sign) ? say`The character ${codePoint(sign)}` : `\`${sign}\``;
  return { message: say`${shown} has no meaning here.${hint}`, range };
}

function joinProblem(
  sign: string,
  word: string,
  range: SyntaxProblem['range'],
  text: string,
  offset: number,
): SyntaxProblem {
  const before = /\s/.test(text[offset - 1] ?? '') ? '' : ' ';
  const after = /\s/.test(text[offset + sign.length] ?? '') ? '' : ' ';
  const newText = `${before}${word}${after}`;
  const correction: Correction = {
    title: say`Write \`${word}\``,
    range,
    newText,
    preferred: true,
    safe: true,
  };
  return {
    message: say`Write \`${word}\` between two values, not \`${sign}\`.`,
    range,
    correction,
  };
}

function codePoint(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function markdownAdvice(line: string): string {
  if (line.startsWith('#'))
    return say`This is a Markdown heading. Write \`objective "…" { … }\`, or a comment after \`//\`.`;
  if (line.startsWith('|'))
    return say`This is a row of a Markdown table. Write \`key result "…" { … }\` for each row, or a comment after \`//\`.`;
  return say`This is a Markdown list item. Write \`key result "…"\` for a result, \`initiative "…"\` for work, or a comment behind \`//\`.`;
}

const ownWords: ReadonlySet<string> = new Set([
  ...propertyDefinitions.flatMap(({ keywords }) => keywords),
  ...Object.values(elementKeywords),
]);

function labelAdvice(line: string): string {
  const label = line.slice(0, line.indexOf(':')).trim();
  const word = label.toLowerCase();
  if (ownWords.has(word)) return say`\`${label}:\` is not a statement. Write \`${word}\` without a colon.`;
  return say`\`${label}:\` is not a statement. Write a statement of the language, or a comment after \`//\`.`;
}
