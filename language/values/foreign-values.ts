/**
 * Values as other countries, programs and sentences write them, each with its spelling in this language: `1'000`, `1 000`,
 * `2,5 M€`, `2e6`, `1h30`, `30 per week`. The language reads none of them as a value: a number must never be taken for
 * another number.
 */

import { currencyCodes, currencySymbols } from './currencies.js';
import { durationSpellings } from './foreign-durations.js';
import { type ForeignValue, groupedDigits, plainDigits } from './foreign-numbers.js';
import { isTimeUnit } from './units.js';

/** Text before the number that helps to read it. */
export interface ForeignContext {
  /** A currency is before the number: `R$ 1,5 mi` is an amount of millions, `1,5 mi` may be miles. */
  hasCurrency: boolean;
}

/** Words for magnitudes, in lower case, with the letter that the language appends to the number. */
const magnitudes: Readonly<Record<string, string>> = {
  m: 'M',
  mn: 'M',
  mio: 'M',
  mill: 'M',
  million: 'M',
  millions: 'M',
  millionen: 'M',
  millones: 'M',
  milhões: 'M',
  md: 'B',
  mrd: 'B',
  bn: 'B',
  bio: 'B',
  billion: 'B',
  billions: 'B',
  milliarden: 'B',
  milliards: 'B',
  k: 'K',
  tsd: 'K',
  thousand: 'K',
  tausend: 'K',
};

/** Magnitudes that are units as well, so that only a currency makes their meaning certain. */
const shortMagnitudes: Readonly<Record<string, string>> = { mi: 'M', mil: 'K' };

const percentWords: ReadonlySet<string> = new Set('percent pct prozent'.split(' '));
const perWords: ReadonlySet<string> = new Set('per pro par por je'.split(' '));
/** Words that mean *per* only before a unit of time: `20 tickets a week`. */
const articles: ReadonlySet<string> = new Set('a an each every'.split(' '));

/**
 * Reads a foreign value at the beginning of a text.
 *
 * @param text from the first digit of the number, or its sign, to the end of the line
 * @returns undefined if the language itself accepts the value, or if there is no value
 */
export function foreignValueAt(text: string, context: ForeignContext): ForeignValue | undefined {
  return durationSpellings(text) ?? new ValueReader(text, context).read();
}

/** A number with at most two decimals and a percent sign, followed by nothing that might belong to a value. */
const plainValue = /\d+(?:\.\d{1,2})?%?(?=[\r\n]|$| (?:to \d|by \d|and \d|confidence \d|"))/y;

/**
 * Says whether a value is written as most values are, so that `foreignValueAt` finds nothing in it. One look answers this for nine of ten
 * values.
 *
 * @param start where the value begins in the text
 */
export function isPlainValue(text: string, start: number): boolean {
  plainValue.lastIndex = start;
  return plainValue.test(text);
}

/** Reads the parts of a value from left to right: number, magnitude, currency or unit, rate. */
class ValueReader {
  private at = 0;
  /** Whether a part has a foreign notation. */
  private isForeign = false;

  constructor(
    private readonly text: string,
    private readonly context: ForeignContext,
  ) {}

  read(): ForeignValue | undefined {
    const number = this.number();
    if (number === undefined) return undefined;
    const magnitude = this.magnitude();
    const currency = this.currency(magnitude !== '');
    const unit = this.unit();
    if (!this.isForeign) return undefined;
    // The sign is before the currency: `-€3M`.
    const [sign, digits] = /^[-+−]/.test(number) ? [number[0], number.slice(1)] : ['', number];
    return { length: this.at, spellings: [`${sign}${currency}${digits}${magnitude}${unit}`] };
  }

  private number(): string | undefined {
    const grouped = groupedDigits(this.text);
    if (grouped) {
      this.isForeign = true;
      this.at = grouped.length;
      return grouped.spelling;
    }
    const plain = plainDigits(this.text);
    this.at = plain?.length ?? 0;
    return plain?.spelling;
  }

  private magnitude(): string {
    const [word, end] = this.wordAfterBlank(/^(\p{L}+)\.?(?![\p{L}\p{N}_-])/u);
    const [glued, gluedEnd] = this.gluedMagnitude();
    const known = this.context.hasCurrency ? { ...magnitudes, ...shortMagnitudes } : magnitudes;
    if (glued !== undefined) return this.take(gluedEnd, glued);
    const lower = word?.toLowerCase();
    if (lower === undefined || !Object.hasOwn(known, lower)) return '';
    // One small letter may be a unit: `3 m` is a length, `300 K` a temperature.
    const isLetter = lower.length === 1;
    if (isLetter && !this.context.hasCurrency && !this.currencyAt(end) && word !== 'M') return '';
    return this.take(end, known[lower] as string);
  }

  /** `M` directly between number and currency: `2.5M€` is a form of the language, `2,5M€` is reported by its comma. */
  private gluedMagnitude(): [letter: string | undefined, end: number] {
    const match = /^(Mio|Mrd|Tsd|mn|bn)\.?(?![\p{L}\p{N}_-])/u.exec(this.text.slice(this.at));
    return match
      ? [magnitudes[(match[1] as string).toLowerCase()], this.at + match[0].length]
      : [undefined, this.at];
  }

  /** A currency after a number is a unit of the language; after a magnitude it is not. */
  private currency(afterMagnitude: boolean): string {
    const found = afterMagnitude ? this.currencyAt(this.at) : undefined;
    if (!found) return '';
    this.at = found.end;
    return found.symbol;
  }

  private currencyAt(at: number): { symbol: string; end: number } | undefined {
    const match = /^[ \u00A0\u202F]?([A-Z]{1,2}\$|[€$£¥₹]|[A-Z]{3}(?![\p{L}\p{N}_-]))/u.exec(
      this.text.slice(at),
    );
    const symbol = match?.[1];
    if (!match || !symbol) return undefined;
    const isKnown = Object.hasOwn(currencySymbols, symbol) || currencyCodes.has(symbol);
    const written = currencyCodes.has(symbol) ? `${symbol} ` : symbol;
    return isKnown ? { symbol: written, end: at + match[0].length } : undefined;
  }

  /** Returns a percentage in words, or a rate: `/week`, `tickets/week`. */
  private unit(): string {
    const [word, end] = this.wordAfterBlank(/^(\p{L}+)(?![\p{L}\p{N}_])/u);
    if (word === undefined) return '';
    if (percentWords.has(word.toLowerCase())) return this.take(end, '%');
    if (/^per cent(?![\p{L}\p{N}_])/iu.test(this.text.slice(end - word.length)))
      return this.take(end + ' cent'.length, '%');
    const own = this.rateAt(end - word.length);
    if (own) return this.take(own.end, own.rate);
    const rate = this.rateAt(this.blankAfter(end));
    return rate ? this.take(rate.end, `${this.separator()}${word}${rate.rate}`) : '';
  }

  private separator(): string {
    return /\s/.test(this.text[this.at] ?? '') ? ' ' : '';
  }

  private rateAt(at: number): { rate: string; end: number } | undefined {
    const match = /^(\p{L}+)[ \u00A0]{1,3}(\p{L}+)(?![\p{L}\p{N}_-])/u.exec(this.text.slice(at));
    if (!match) return undefined;
    const [whole, per = '', word = ''] = match;
    const isRate = perWords.has(per.toLowerCase()) || (articles.has(per.toLowerCase()) && isTimeUnit(word));
    return isRate ? { rate: `/${word}`, end: at + whole.length } : undefined;
  }

  private wordAfterBlank(pattern: RegExp): [word: string | undefined, end: number] {
    const start = this.blankAfter(this.at);
    const match = pattern.exec(this.text.slice(start));
    return match ? [match[1], start + match[0].length] : [undefined, start];
  }

  private blankAfter(at: number): number {
    return at + (/^[ \u00A0\u202F]{0,3}/.exec(this.text.slice(at))?.[0].length ?? 0);
  }

  private take(end: number, spelling: string): string {
    this.isForeign = true;
    this.at = end;
    return spelling;
  }
}
