import type { ILexingError, IToken, TokenType } from 'chevrotain';
import { DefaultLexer, type LexerResult, type TokenizeOptions } from 'langium';
import { elementFirstWords, keywordsBeforeName, wordsAfterValue } from '../grammar/words.js';
import { currencyCodes } from '../values/currencies.js';
import { joinCycleNames } from './cycle-names.js';
import { joinForeignValues } from './foreign-values.js';
import { markParts, tooDeep } from './initiative-parts.js';
import { withoutInvisible } from './invisible-characters.js';
import { withoutMarkdown } from './markdown-lines.js';
import { type MergeConflict, mergeConflictsIn, withoutConflicts } from './merge-conflict.js';
import { joinPersonWords } from './person-words.js';
import { whyUnreadableText } from './readable-text.js';
import { withoutStrayBodies } from './stray-bodies.js';
import { splitUnclosedText } from './unclosed-text.js';
import { joinUnquotedStatements } from './unquoted-statement.js';
import { withJoinWords } from './value-joins.js';

/** Words after which any word on the same line is a name. */
const wordsBeforeName: ReadonlySet<string> = new Set([
  ...keywordsBeforeName.filter((keyword) => !keyword.includes(' ')),
  '.',
  ',',
]);

/** Pairs of words before a name. The second word alone has other uses. */
const pairsBeforeName: ReadonlySet<string> = new Set(
  keywordsBeforeName.filter((keyword) => keyword.includes(' ')),
);

/**
 * The lexer, followed by passes that know lines. The passes decide what no regular expression can decide:
 * - in a merge conflict, only the first version is read;
 * - an invisible character between words is left out;
 * - the name of a cycle may begin with a digit;
 * - a sign between two values is the word `to` or `and`;
 * - a value in a foreign notation is one number;
 * - a line of Markdown is one mistake;
 * - words for a person are a handle;
 * - a keyword directly after a word that needs a name, on the same line, is a name;
 * - a word after a number, on the same line, is a unit, unless it is a keyword that may follow a value;
 * - the first word of a line in a `check-ins` block is a name;
 * - `dropped`, `stretch`, `weight`, `since`, `guard` and `expect` begin a property, unless they are an argument of the word before;
 * - `initiative` inside of an initiative begins a part, or shows that a brace is missing;
 * - the code of a currency before a number is a currency;
 * - a brace at the end of an unclosed text is a token of its own;
 * - words in the place of a quoted statement are that statement;
 * - the body of an unknown element is left out.
 * Each pass takes linear time and keeps no state except for a stack of braces.
 */
export class LineAwareLexer extends DefaultLexer {
  override tokenize(text: string, options?: TokenizeOptions): LexerResult {
    // The rule `unreadable-file` reports the file. Lexing it would block the editor and report every character.
    if (whyUnreadableText(text)) return { tokens: [], hidden: [], errors: [] };
    const conflicts = mergeConflictsIn(text);
    const readable = conflicts.length > 0 ? withoutConflicts(text, conflicts) : text;
    const lexed = withoutInvisible(readable, (part) => super.tokenize(part, options));
    const named = joinCycleNames(lexed, this.tokenTypes, readable);
    const joined = withJoinWords(named, this.tokenTypes, readable);
    const values = joinForeignValues(joined, this.tokenTypes, readable);
    const result = withoutMarkdown(values, readable);
    const whole = splitUnclosedText(result.tokens, this.tokenTypes);
    retag(whole, this.tokenTypes);
    const deep = markParts(whole, this.tokenTypes);
    if (deep) return { tokens: [], hidden: [], errors: [deepError(deep)] };
    const tokens = joinPersonWords(whole, this.tokenTypes, text);
    const stated = joinUnquotedStatements(tokens, this.tokenTypes, text);
    return {
      ...result,
      tokens: withoutStrayBodies(stated, this.tokenTypes.ID),
      errors: [...conflicts.map(conflictError), ...result.errors],
    };
  }
}

/** A conflict counts as an error of the lexer, so that the file counts as one that was not understood. */
function conflictError({ firstLine, hidden: [first] }: MergeConflict): ILexingError {
  const { start = 0, end = 0 } = first ?? {};
  return { offset: start, length: end - start, line: firstLine + 1, column: 1, message: 'merge conflict' };
}

function deepError({ startOffset, startLine, startColumn }: IToken): ILexingError {
  return { offset: startOffset, length: 1, line: startLine, column: startColumn, message: tooDeep };
}

/** The bodies in which words have another meaning. */
type Body = 'check-ins' | 'zones';

/** The context from which the passes decide the type of a word. */
interface Place {
  token: IToken;
  next: IToken | undefined;
  /** The previous token, on this line or an earlier one. */
  previous: IToken | undefined;
  /** The previous token, if it is on the same line. */
  before: IToken | undefined;
  /** The token before the previous token. */
  pairStart: IToken | undefined;
  body: Body | undefined;
  /** Whether the previous token belongs to a check-in: a statement on its line, or an entry of a block. */
  inCheckIn: boolean;
}

/** The types of words whose position decides. The first test that holds decides. */
const meanings: readonly (readonly [terminal: string, test: (place: Place) => boolean])[] = [
  ['ID', asksForName],
  ['UNIT', asksForUnit],
  ['ENTRY', startsEntry],
  ['ARGUMENT', isArgument],
  ['CURRENCY', isCurrencyCode],
];

function retag(tokens: readonly IToken[], types: Record<string, TokenType>): void {
  const reading = new Reading();
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as IToken;
    const terminal = isWord(token) && meaningOf(reading.placeOf(token, tokens[index + 1]));
    if (terminal) setType(token, types[terminal]);
    reading.pass(token);
  }
}

function meaningOf(place: Place): string | undefined {
  for (const meaning of meanings) if (meaning[1](place)) return meaning[0];
  return undefined;
}

/** The state of the passes before the next token. */
class Reading {
  /** For each open brace the word whose body it opened, if words have another meaning in that body. */
  private readonly bodies: (Body | undefined)[] = [];
  /** The body that the next brace would open. */
  private header: Body | undefined;
  /** The line of the last `check-in` statement. */
  private checkInLine: number | undefined;
  private previous: IToken | undefined;
  private beforePrevious: IToken | undefined;

  placeOf(token: IToken, next: IToken | undefined): Place {
    const { previous, beforePrevious: pairStart } = this;
    const before = previous?.endLine === token.startLine ? previous : undefined;
    const body = this.bodies.at(-1);
    const inCheckIn = body === 'check-ins' || (!!previous && this.checkInLine === previous.endLine);
    return { token, next, previous, before, pairStart, body, inCheckIn };
  }

  pass(token: IToken): void {
    const isName = is(token, 'ID');
    if (token.image === '{') this.bodies.push(this.header);
    else if (token.image === '}') this.bodies.pop();
    if (!isName && (token.image === 'check-ins' || token.image === 'zones')) this.header = token.image;
    else if (this.header !== 'check-ins' || !standsInHeader(token)) this.header = undefined;
    if (token.image === 'check-in' && !isName) this.checkInLine = token.endLine;
    this.beforePrevious = this.previous;
    this.previous = token;
  }
}

function asksForName({ before, pairStart }: Place): boolean {
  if (!before || is(before, 'ID') || is(before, 'UNIT') || is(before, 'ARGUMENT')) return false;
  if (wordsBeforeName.has(before.image)) return true;
  return !is(pairStart, 'ID') && pairsBeforeName.has(`${pairStart?.image} ${before.image}`);
}

function asksForUnit({ token, before, pairStart }: Place): boolean {
  if (!before) return false;
  if (before.image === 'unit' && !is(before, 'ID')) return true;
  const afterNumber = is(before, 'NUMBER') && pairStart?.image !== '.';
  if (!afterNumber && before.image !== '/') return false;
  return is(token, 'ID') || !wordsAfterValue.has(token.image);
}

/** An element's keyword at the margin begins an element, also where the brace of the block is forgotten. */
function startsEntry({ token, before, body }: Place): boolean {
  if (body !== 'check-ins') return false;
  if (before) return before.image === '{';
  return token.startColumn !== 1 || !elementFirstWords.has(token.image);
}

/** A word that elsewhere opens a property, where it says more about what it directly follows, or names a zone. */
function isArgument({ token, next, before, pairStart, body, inCheckIn }: Place): boolean {
  if (body === 'zones' && token.image === 'stretch') return true;
  if (!before) return false;
  // Before a date, the word is the property.
  if (token.image === 'dropped') return before.image === 'status' || (inCheckIn && !isDate(next));
  const ofChange = pairStart?.image === 'changed';
  if (token.image === 'stretch') return before.image === 'reached' || ofChange;
  return ofChange && changedParts.has(token.image);
}

/** Parts of a definition that are properties elsewhere. */
const changedParts: ReadonlySet<string> = new Set(['weight', 'since', 'guard', 'expect']);

function isCurrencyCode({ token, next }: Place): boolean {
  return (
    is(token, 'ID') &&
    currencyCodes.has(token.image) &&
    is(next, 'NUMBER') &&
    next?.startLine === token.startLine
  );
}

/** Returns the date, `by` and the handle between `check-ins` and its brace. */
function standsInHeader(token: IToken): boolean {
  return isDate(token) || is(token, 'HANDLE') || token.image === 'by';
}

function isDate(token: IToken | undefined): boolean {
  return is(token, 'DATE') || is(token, 'LOOSE_DATE');
}

/** Says whether the token is an identifier or a keyword made of letters. */
function isWord(token: IToken): boolean {
  return is(token, 'ID') || (token.tokenType.name === token.image && /^[a-z]/.test(token.image));
}

function is(token: IToken | undefined, terminal: string): boolean {
  return token?.tokenType.name === terminal;
}

function setType(token: IToken, type: TokenType | undefined): void {
  if (!type) throw new Error('The grammar lacks a terminal that the lexer needs.');
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx as number;
}
