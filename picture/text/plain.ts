/** Characters that have no look of their own, or that reorder what is around them. */
const invisible = /[\p{Cc}\u00ad\u2028\u2029\ufeff\ufffe\uffff]+/gu;
/** No script sets more than four marks on a letter; more of them are there to cover other lines. */
const piledMarks = /(\p{M}{4})\p{M}+/gu;
const reordering = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** With this flag, halves that have their other half are no surrogates any more. */
const loneSurrogate = /\p{Cs}/gu;

/** Words with single spaces between them, as most texts are. */
const plainWords = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Turns a text into one line that can be drawn: no control characters, no characters that change the direction of text,
 * single spaces.
 */
export function plainText(text: string): string {
  if (plainWords.test(text)) return text;
  return text
    .replace(invisible, ' ')
    .replace(reordering, '')
    .replace(loneSurrogate, '\ufffd')
    .replace(piledMarks, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

const firstStrong =
  /[A-Za-z\u00c0-\u024f\u0370-\u052f\u3040-\u9fff\uac00-\ud7af]|([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])/;

/** Says whether a text is read from right to left: whether its first letter is. */
export function isRightToLeft(text: string): boolean {
  return firstStrong.exec(text)?.[1] !== undefined;
}
