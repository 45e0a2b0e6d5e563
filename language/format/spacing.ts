import type { Lexeme } from './lexemes.js';

/** Between the statements of a body on one line, so that the eye finds where each begins. */
const betweenStatements = 3;

/**
 * How many spaces stand before a lexeme that does not begin a line.
 *
 * @param index of the lexeme; there is one before it
 */
export function spacesBefore(lexemes: readonly Lexeme[], index: number): number {
  const lexeme = lexemes[index] as Lexeme;
  const previous = lexemes[index - 1] as Lexeme;
  if (previous.kind === '{') return lexeme.kind === '}' ? 0 : 1;
  if (lexeme.kind === ',') return 0;
  // Never less: `/` and a comment together would begin another comment.
  if (lexeme.isComment || previous.isComment) return 1;
  if (lexeme.begins) return lexeme.begins.node.$type === 'Zone' ? 1 : betweenStatements;
  if (previous.kind === '.' && isNumberAfterNumber(lexemes, index)) return asWritten(previous, lexeme);
  if (previous.kind === '.' || lexeme.kind === '.') return 0;
  if (previous.kind === '/') return 0;
  if (lexeme.kind === '/') return unitParts.has(previous.kind) ? 0 : 1;
  if (lexeme.kind === '%') return previous.kind === 'NUMBER' ? 0 : 1;
  if (pairsAsWritten.has(`${previous.kind} ${lexeme.kind}`)) return asWritten(previous, lexeme);
  return 1;
}

/** What a `/` of a unit is set close to: `tickets/week`, `€31/week`, but `unit /week`. */
const unitParts: ReadonlySet<string> = new Set(['NUMBER', 'UNIT', 'CURRENCY', '%']);

/** `300ms` and `300 ms`, `€5` and `€ 5`: people and languages differ, and so does their meaning (`5 K`, `5K`). */
const pairsAsWritten: ReadonlySet<string> = new Set(['NUMBER UNIT', 'NUMBER CURRENCY', 'CURRENCY NUMBER']);

/** Set close, `5 . 6` in a name would become one number. */
function isNumberAfterNumber(lexemes: readonly Lexeme[], index: number): boolean {
  return lexemes[index]?.kind === 'NUMBER' && lexemes[index - 2]?.kind === 'NUMBER';
}

function asWritten(previous: Lexeme, lexeme: Lexeme): number {
  return previous.end < lexeme.offset ? 1 : 0;
}
