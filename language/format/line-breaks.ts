import { elementKeywords } from '../grammar/properties.js';
import type { Lexeme, Member } from './lexemes.js';

/** The white space before a lexeme: only spaces, a line break, or a line break and an empty line. */
export type LineBreak = 'none' | 'line' | 'blank';

/** Decides before which lexemes a line begins, and where an empty line is; one entry for each lexeme. */
export function placeLineBreaks(lexemes: readonly Lexeme[]): LineBreak[] {
  const begins = lineBeginnings(lexemes);
  const breaks = keepBlankLines(lexemes, begins);
  separateElements(lexemes, begins, breaks);
  return breaks;
}

function lineBeginnings(lexemes: readonly Lexeme[]): boolean[] {
  /** Whether the line holds comments alone so far; a statement after them stays on their line. */
  let onlyComments = true;
  return lexemes.map((lexeme, index) => {
    const previous = lexemes[index - 1];
    const leads = onlyComments && lexeme.breaks === 0;
    const begins = previous === undefined ? false : beginsLine(lexeme, previous, leads);
    if (begins) onlyComments = true;
    onlyComments &&= lexeme.isComment;
    return begins;
  });
}

function beginsLine(lexeme: Lexeme, previous: Lexeme, afterLeadingComment: boolean): boolean {
  if (previous.kind === 'SL_COMMENT') return true;
  if (lexeme.kind === '{' || lexeme.body?.oneLine) return false;
  if (lexeme.kind === '}') return true;
  if (lexeme.begins) return !afterLeadingComment;
  return lexeme.breaks > 0 && mayContinueAfterBreak(previous, lexeme);
}

/** Texts are long, and so are lists: there a statement may go on in the next line. Anywhere else it is joined. */
function mayContinueAfterBreak(previous: Lexeme, lexeme: Lexeme): boolean {
  if (lexeme.isComment || previous.isComment) return true;
  if (lexeme.kind === 'STRING' || lexeme.kind === 'TRIPLE' || previous.kind === ',') return true;
  // A name that ends in a dot is not finished: what follows it in the next line was hardly meant to.
  if (previous.kind === '.') return true;
  // Joined, the keyword would be the name: `plan` and, below it, `in 2026-Q4`.
  return mayLackName.has(previous.kind) && lexeme.kind === lexeme.text;
}

/** Keywords that ask for a name and, if it is missing, may still be followed by a keyword of their statement. */
const mayLackName: ReadonlySet<string> = new Set(['plan', 'cycle']);

/** One empty line stays if there was one, but not within a statement, nor at the rim of a body. */
function keepBlankLines(lexemes: readonly Lexeme[], begins: readonly boolean[]): LineBreak[] {
  let lineOpensBody = false;
  return lexemes.map((lexeme, index) => {
    const isRim = lineOpensBody || lexeme.kind === '}';
    if (begins[index]) lineOpensBody = false;
    if (!lexeme.isComment) lineOpensBody = lexeme.kind === '{';
    if (!begins[index]) return 'none';
    return lexeme.breaks > 1 && !isRim && !lexeme.continues ? 'blank' : 'line';
  });
}

/** An element of several lines is set off from what is around it, together with the comment above it. */
function separateElements(lexemes: readonly Lexeme[], begins: readonly boolean[], breaks: LineBreak[]): void {
  const lines = lineNumbers(lexemes, begins);
  lexemes.forEach(({ begins: member }, index) => {
    if (!member) return;
    const gap = indicesAfterPreviousWord(lexemes, index);
    const sibling = lexemes[(gap[0] as number) - 1]?.ends;
    if (!sibling || !(isLarge(member) || isLarge(sibling))) return;
    if (gap.some((place) => breaks[place] === 'blank')) return;
    const first = gap.find((place) => breaks[place] === 'line');
    if (first !== undefined) breaks[first] = 'blank';
  });

  function isLarge({ node, first, last }: Member): boolean {
    const isElement = node.$containerProperty === 'elements' || node.$type in elementKeywords;
    const lastLine = (lines[last] as number) + lineBreaksIn(lexemes[last] as Lexeme);
    return isElement && lastLine > (lines[first] as number);
  }
}

/** Returns the index itself and those of the comments before it, in their order. */
function indicesAfterPreviousWord(lexemes: readonly Lexeme[], index: number): number[] {
  let first = index;
  while (lexemes[first - 1]?.isComment) first--;
  return Array.from({ length: index - first + 1 }, (_value, place) => first + place);
}

/** On which line each lexeme starts, empty lines not counted. */
function lineNumbers(lexemes: readonly Lexeme[], begins: readonly boolean[]): number[] {
  let line = 0;
  return lexemes.map((lexeme, index) => {
    if (begins[index]) line++;
    const start = line;
    line += lineBreaksIn(lexeme);
    return start;
  });
}

function lineBreaksIn({ text }: Lexeme): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}
