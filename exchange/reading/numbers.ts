/** What separates the decimals of a document: `12.5` or `12,5`; undefined where nothing tells. */
export type DecimalSign = 'point' | 'comma' | undefined;

/** A number in digits: groups of three apart by a narrow sign, or by a comma or a point, which may be decimals too. */
export const numberPattern = String.raw`(?:\d{1,3}(?:[ \u00A0\u202F'’]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*)`;

/**
 * Infers the decimal sign from the numbers of a document: `12,5` and `1.234,5` are of those who write a comma.
 *
 * @param texts all of its texts
 */
export function decimalSignOf(texts: Iterable<string>): DecimalSign {
  let [comma, point] = [0, 0];
  for (const text of texts) {
    comma += count(text, /(?<![\d.,])\d+(?:\.\d{3})*,\d{1,2}(?![\d.,])/g);
    // A point occurs in “KR 1.2” and “version 2.0” as well, which are no numbers.
    point += count(
      text,
      /(?<![\d.,\p{L}]|\b(?:KR|O|v|version|objective|goal|result|nr\.?|no\.?)\s)\d+(?:,\d{3})*\.\d{1,2}(?![\d.,])(?!\s*[:.)])/giu,
    );
  }
  if (comma > 0 && point === 0) return 'comma';
  return point > 0 && comma === 0 ? 'point' : undefined;
}

/**
 * A number as a plan writes it: the way it is written already where a plan may say it so.
 *
 * @param written digits with what separates them
 * @returns undefined where it can be read in two ways, such as 1.500 where nothing tells whose decimals these are
 */
export function planNumber(written: string, decimals: DecimalSign): string | undefined {
  const digits = written.replace(/(?<=\d)[ \u00A0\u202F'’](?=\d{3}(?!\d))/g, '_');
  if (/[^\d.,_]/.test(digits)) return undefined;
  if (digits.includes('_'))
    return grouped(digits.replaceAll('_', ','), decimals === 'comma' ? undefined : decimals);
  if (/^\d+$/.test(digits)) return digits;
  return grouped(digits, decimals);
}

function grouped(digits: string, decimals: DecimalSign): string | undefined {
  if (/^\d+$/.test(digits)) return digits;
  // Both signs, or one of them twice: the last one, if it stands alone, separates the decimals.
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(digits)) return digits;
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(digits)) return digits.replaceAll('.', '').replace(',', '.');
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(digits)) return digits;
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(digits)) return digits.replaceAll('.', ',');
  if (/^\d+,\d{3}$/.test(digits)) return decimals === 'comma' ? undefined : threeAfterComma(digits);
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(digits)) {
    if (decimals === undefined) return undefined;
    return decimals === 'comma' ? digits.replace('.', ',') : notThousands(digits);
  }
  if (/^\d+\.\d+$/.test(digits)) return digits;
  return /^\d+,\d+$/.test(digits) ? digits.replace(',', '.') : undefined;
}

/** Three decimals look like thousands to the language: 2.400 is written 2.4, and 1.234 is written 1.2340. */
function notThousands(digits: string): string {
  return digits.endsWith('0') ? String(Number(digits)) : `${digits}0`;
}

function threeAfterComma(digits: string): string | undefined {
  return /^[1-9]\d{0,2},/.test(digits) ? digits : /^0,/.test(digits) ? digits.replace(',', '.') : undefined;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
