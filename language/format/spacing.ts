import type { Lexeme } from './lexemes.js';

/** Between the statements of a body on one line, so that the eye finds where each begins. */
const betweenStatements = 3;

/** What a `/` of a unit is set close to: `tickets/week`, `€31/week`, but `unit /week`. */
const unitParts: ReadonlySet<string> = new Set(['NUMBER', 'UNIT', 'CURRENCY', '%']);

/** `300ms` and `300 ms`, `€5` and `€ 5`: people and languages differ, and so does their meaning (`5 K`, `5K`). */
const pairsAsWritten: ReadonlySet<string> = new Set(['NUMBER UNIT', 'NUMBER CURRENCY', 'CURRENCY NUMBER']);

/** Two lexemes that follow each other on a line. */
interface Pair {
  previous: Lexeme;
  lexeme: Lexeme;
  /** Whether a digit ends the lexeme before the two. */
  afterDigit: boolean;
  /** Whether a digit follows the two directly. */
  beforeDigit: boolean;
}

type Row = readonly [test: (pair: Pair) => boolean, spaces: number | ((pair: Pair) => number)];

/** How many spaces are between two lexemes. The first row whose test holds decides. */
const rows: readonly Row[] = [
  [({ previous, lexeme }) => previous.kind === '{' && lexeme.kind === '}', 0],
  [({ previous }) => previous.kind === '{', 1],
  [({ lexeme }) => lexeme.kind === ',', 0],
  // Never less: `/` and a comment together would begin another comment.
  [({ previous, lexeme }) => lexeme.isComment || previous.isComment, 1],
  [({ lexeme }) => lexeme.begins?.node.$type === 'Zone', 1],
  [({ lexeme }) => lexeme.begins !== undefined, betweenStatements],
  // Set close, `5 . 6` in a name would become one number.
  [
    ({ previous, lexeme, afterDigit }) => afterDigit && previous.kind === '.' && /^\d/.test(lexeme.text),
    asWritten,
  ],
  [
    ({ previous, lexeme, beforeDigit }) => beforeDigit && lexeme.kind === '.' && /\d$/.test(previous.text),
    asWritten,
  ],
  [({ previous, lexeme }) => previous.kind === '.' || lexeme.kind === '.', 0],
  [({ previous }) => previous.kind === '/', 0],
  [({ previous, lexeme }) => lexeme.kind === '/' && unitParts.has(previous.kind), 0],
  [({ previous, lexeme }) => lexeme.kind === '%' && previous.kind === 'NUMBER', 0],
  [({ previous, lexeme }) => pairsAsWritten.has(`${previous.kind} ${lexeme.kind}`), asWritten],
];

/**
 * Returns the number of spaces before a lexeme that does not begin a line.
 *
 * @param index the index of the lexeme; another lexeme is before it
 */
export function spacesBefore(lexemes: readonly Lexeme[], index: number): number {
  const pair = {
    previous: lexemes[index - 1] as Lexeme,
    lexeme: lexemes[index] as Lexeme,
    afterDigit: /\d$/.test(lexemes[index - 2]?.text ?? ''),
    beforeDigit: isDigitAt(lexemes[index + 1], lexemes[index]?.end),
  };
  const [, spaces] = rows.find(([test]) => test(pair)) ?? [undefined, 1];
  return typeof spaces === 'number' ? spaces : spaces(pair);
}

function isDigitAt(lexeme: Lexeme | undefined, offset: number | undefined): boolean {
  return lexeme !== undefined && lexeme.offset === offset && /^\d/.test(lexeme.text);
}

function asWritten({ previous, lexeme }: Pair): number {
  return previous.end < lexeme.offset ? 1 : 0;
}
