let segmenter: Intl.Segmenter | undefined;

/** Returns the characters of a text, as people count them. The tables for that take a while to load, so they are loaded when needed. */
export function graphemesOf(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}
