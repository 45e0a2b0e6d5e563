import type { IToken, TokenType } from 'chevrotain';
import { DefaultLexer, type LexerResult, type TokenizeOptions } from 'langium';
import { elementFirstWords, propertyFirstWords } from '../grammar/properties.js';
import { currencyCodes } from '../values/currencies.js';
import { whyUnreadableText } from './readable-text.js';
import { withoutStrayBodies } from './stray-bodies.js';
import { splitUnclosedText } from './unclosed-text.js';
import { joinUnquotedStatements } from './unquoted-statement.js';

/** Words after which, on the same line, a name follows, whatever word it is. */
const wordsBeforeName: ReadonlySet<string> = new Set(
  [
    'objective initiative metric priority team cycle plan in supports drives predicts measures tags',
    '. ,',
  ].flatMap((words) => words.split(' ')),
);

/** Pairs of words after which a name follows: the second alone has other uses. */
const pairsBeforeName: ReadonlySet<string> = new Set(['key result', 'depends on', 'part of']);

/** Keywords that may follow a value on its line, and therefore are never its unit. */
const wordsAfterValue: ReadonlySet<string> = new Set([
  ...propertyFirstWords,
  ...'to by and confidence because reached key initiative'.split(' '),
]);

/**
 * The lexer, followed by passes that know lines. They settle what no regular expression can:
 * - a keyword directly after a word that asks for a name, on the same line, is a name;
 * - a word after a number, on the same line, is a unit, unless it is a keyword that may follow a value;
 * - the first word of a line in a `check-ins` block is a name;
 * - `dropped`, `stretch` and `weight` open a property unless they directly follow what they say more about;
 * - a currency's code before a number is a currency;
 * - an unclosed quote gives back the brace at the end of its line;
 * - words where a quoted statement should stand are that statement;
 * - the body of an unknown element is left out with it.
 * They are linear and keep no state beyond a stack of braces.
 */
export class LineAwareLexer extends DefaultLexer {
  override tokenize(text: string, options?: TokenizeOptions): LexerResult {
    // The rule `unreadable-file` says so; reading on would block the editor and report every character.
    if (whyUnreadableText(text)) return { tokens: [], hidden: [], errors: [] };
    const result = super.tokenize(text, options);
    const tokens = splitUnclosedText(result.tokens, this.tokenTypes);
    retag(tokens, this.tokenTypes);
    const stated = joinUnquotedStatements(tokens, this.tokenTypes, text);
    return { ...result, tokens: withoutStrayBodies(stated, this.tokenTypes.ID) };
  }
}

function retag(tokens: IToken[], types: Record<string, TokenType>): void {
  const { ID, UNIT, NUMBER, CURRENCY, ENTRY, ARGUMENT } = types as Record<string, TokenType>;
  /** For each open brace the word whose body it opened, where that changes what words mean. */
  const bodies: ('check-ins' | 'zones' | undefined)[] = [];
  let header: 'check-ins' | 'zones' | undefined;
  /** The line of the last `check-in` statement. */
  let checkInLine: number | undefined;
  let previous: IToken | undefined;
  let beforePrevious: IToken | undefined;

  tokens.forEach((token, index) => {
    const sameLine = previous !== undefined && previous.endLine === token.startLine;
    if (isWord(token, ID)) {
      const before = sameLine ? previous : undefined;
      const next = tokens[index + 1];
      if (before && asksForName(before, beforePrevious, ID)) setType(token, ID);
      else if (before && asksForUnit(before, beforePrevious, token)) setType(token, UNIT);
      else if (bodies.at(-1) === 'check-ins' && startsEntry(token, sameLine, previous)) setType(token, ENTRY);
      else if (bodies.at(-1) === 'zones' && token.image === 'stretch') setType(token, ARGUMENT);
      else if (before && isArgument(token, before, beforePrevious, next)) setType(token, ARGUMENT);
      else if (isCurrencyCode(token, next)) setType(token, CURRENCY);
    }
    if (token.image === '{') bodies.push(header);
    else if (token.image === '}') bodies.pop();
    header = headerAfter(token);
    if (token.image === 'check-in' && token.tokenType !== ID) checkInLine = token.endLine;
    beforePrevious = previous;
    previous = token;
  });

  /** Which body a brace would open that comes next. */
  function headerAfter(token: IToken): typeof header {
    if (token.tokenType !== ID && (token.image === 'check-ins' || token.image === 'zones'))
      return token.image;
    return header === 'check-ins' && inHeader(token) ? header : undefined;
  }

  /** A word that elsewhere opens a property, directly after what it says more about, on the same line. */
  function isArgument(
    token: IToken,
    before: IToken,
    pairStart: IToken | undefined,
    next: IToken | undefined,
  ): boolean {
    // With a date behind it, it is the property.
    if (token.image === 'dropped') return before.image === 'status' || (inCheckIn() && !isDate(next));
    const ofChange = pairStart?.image === 'changed';
    if (token.image === 'stretch') return before.image === 'reached' || ofChange;
    return token.image === 'weight' && ofChange;
  }

  /** Whether the word before belongs to a check-in: a statement on this line, or an entry of a block. */
  function inCheckIn(): boolean {
    return bodies.at(-1) === 'check-ins' || (previous !== undefined && checkInLine === previous.endLine);
  }

  function isDate(token: IToken | undefined): boolean {
    return token?.tokenType === types.DATE || token?.tokenType === types.LOOSE_DATE;
  }

  /** The date, `by` and the handle between `check-ins` and its brace. */
  function inHeader(token: IToken): boolean {
    return isDate(token) || token.tokenType === types.HANDLE || token.image === 'by';
  }

  /** An element's keyword at the margin begins an element, also where the brace of the block is forgotten. */
  function startsEntry(token: IToken, sameLine: boolean, before: IToken | undefined): boolean {
    if (sameLine) return before?.image === '{';
    return token.startColumn !== 1 || !elementFirstWords.has(token.image);
  }

  function asksForName(before: IToken, pairStart: IToken | undefined, id: TokenType | undefined): boolean {
    if (before.tokenType === id || before.tokenType === UNIT) return false;
    if (wordsBeforeName.has(before.image)) return true;
    return pairStart?.tokenType !== id && pairsBeforeName.has(`${pairStart?.image} ${before.image}`);
  }

  function asksForUnit(before: IToken, pairStart: IToken | undefined, token: IToken): boolean {
    if (before.image === 'unit' && before.tokenType !== ID) return true;
    const afterNumber = before.tokenType === NUMBER && pairStart?.image !== '.';
    const afterSlash = before.image === '/';
    if (!afterNumber && !afterSlash) return false;
    return token.tokenType === ID || !wordsAfterValue.has(token.image);
  }

  function isCurrencyCode(token: IToken, next: IToken | undefined): boolean {
    return (
      token.tokenType === ID &&
      currencyCodes.has(token.image) &&
      next !== undefined &&
      next.tokenType === NUMBER &&
      next.startLine === token.startLine
    );
  }

  function setType(token: IToken, type: TokenType | undefined): void {
    if (!type) throw new Error('The grammar lacks a terminal that the lexer needs.');
    token.tokenType = type;
    token.tokenTypeIdx = type.tokenTypeIdx as number;
  }
}

/** Whether the token is an identifier or a keyword made of letters. */
function isWord(token: IToken, id: TokenType | undefined): boolean {
  return token.tokenType === id || (token.tokenType.name === token.image && /^[a-z]/.test(token.image));
}
