/** East Asian scripts and full-width forms, which take two columns. */
const wide =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18AFF}\u{1AFF0}-\u{1B2FF}\u{20000}-\u{3FFFD}]/u;
/** Shown as a picture, by itself or because the variation selector asks for it. */
const picture = /^\p{Emoji_Presentation}|\uFE0F/u;
/** Marks and joiners without a letter. */
const invisible = /^[\p{Mark}\p{Format}]+$/u;

/** Most lines: each code unit is a character of one column. Latin letters, quotation marks, dashes, arrows, lines and bars among them. */
const plain =
  /^[ -~\u00A1-\u00AC\u00AE-\u02AF\u2010-\u2015\u2018-\u2027\u20AC\u2190-\u2193\u2264\u2265\u2500-\u259F]*$/;

/** Made when first needed: its tables take longer to load than most reports to write. */
let segmenter: Intl.Segmenter | undefined;

/** A character as people see it. */
export interface Grapheme {
  text: string;
  /** Where it starts in the text, in UTF-16 code units. */
  index: number;
  /** The columns it takes in a terminal: 0, 1 or 2. */
  width: number;
}

/** Says whether each code unit of a text is a character that takes one column and has no other effect. */
export function isPlain(text: string): boolean {
  return plain.test(text);
}

/** Returns the characters of a text without line ends and tabs, with their widths in a terminal. */
export function graphemesOf(text: string): Grapheme[] {
  if (isPlain(text)) return Array.from(text, (character, index) => ({ text: character, index, width: 1 }));
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment, index }) => ({
    text: segment,
    index,
    width: widthOf(segment),
  }));
}

/** Returns the columns that a text takes in a terminal. */
export function displayWidth(text: string): number {
  if (isPlain(text)) return text.length;
  return graphemesOf(text).reduce((sum, { width }) => sum + width, 0);
}

function widthOf(grapheme: string): number {
  if (invisible.test(grapheme)) return 0;
  return wide.test(grapheme) || picture.test(grapheme) ? 2 : 1;
}
