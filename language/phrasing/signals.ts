/** A place in a statement: offsets into the original text, UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** Something that the engine of a language has seen in a statement; the model knows what it says. */
export interface Signal extends Span {
  id: string;
}

/** A word of the statement that a model may have learned, with the positions that it stands in. */
export interface LearnableWord extends Span {
  /** The dictionary form under which the model files it. */
  key: string;
  /** Indexes of `positions`. */
  positions: readonly number[];
}

/** The positions in which a word is weighed: anywhere, as the first, as the second or third. */
export const positions = ['anywhere', 'first', 'next'] as const;
const nextWords = 2;

/** Puts the words of a statement, in their order, into positions. */
export function positioned(words: readonly (Span & { key: string })[]): LearnableWord[] {
  return words.map(({ start, end, key }, at) => ({
    start,
    end,
    key,
    positions: at === 0 ? ofFirst : at <= nextWords ? ofNext : ofOthers,
  }));
}

const [ofFirst, ofNext, ofOthers] = [[0, 1], [0, 2], [0]] as const;
