import { PackedDictionary, packDictionary } from './packed-dictionary.js';

/** What a text of classes says of a key. */
const beginsMore = 1;
const endsMore = 2;
const noClasses = ' ';
/** The sign of the first combination of classes. */
const firstSign = 33;

/** A lexicon in packed form; see `packClasses`. */
export interface PackedClasses {
  /** Combinations of classes, each in its order of precedence and joined by spaces. */
  combinations: readonly string[];
  /** A dictionary (see `PackedDictionary`) of keys: a sign for the combination, and a digit for what longer keys do with the word. */
  text: string;
}

/** Words and phrases with the classes that they stand in. */
export class ClassDictionary<Class extends string> {
  private readonly dictionary: PackedDictionary;
  private readonly known = new Map<string, ReadonlySet<Class> | undefined>();
  private combinations: readonly ReadonlySet<Class>[] | undefined;

  constructor(private readonly packed: PackedClasses) {
    this.dictionary = new PackedDictionary(packed.text, 2);
  }

  /** The classes of a phrase, those that count most first; undefined where no table has the phrase. */
  get(key: string): ReadonlySet<Class> | undefined {
    const classes = this.known.get(key);
    if (classes !== undefined || this.known.has(key)) return classes;
    if (this.known.size >= mostKnown) this.known.clear();
    const found = this.lookUp(key);
    this.known.set(key, found);
    return found;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /** Whether a phrase of two words or more begins with a word; not remembered. */
  begins(word: string): boolean {
    return (this.marksOf(word) & beginsMore) !== 0;
  }

  /** Whether a phrase of two words or more ends with a word; not remembered. */
  ends(word: string): boolean {
    return (this.marksOf(word) & endsMore) !== 0;
  }

  /** Every phrase with its classes, in order. */
  *entries(): Generator<[key: string, classes: ReadonlySet<Class>]> {
    for (const [key, at] of this.dictionary.entries()) {
      const classes = this.classesAt(at);
      if (classes !== undefined) yield [key, classes];
    }
  }

  private lookUp(key: string): ReadonlySet<Class> | undefined {
    const at = this.dictionary.find(key);
    return at < 0 ? undefined : this.classesAt(at);
  }

  private classesAt(at: number): ReadonlySet<Class> | undefined {
    this.combinations ??= this.packed.combinations.map((line) => new Set(wordsOf(line) as Class[]));
    const sign = this.packed.text.charCodeAt(at);
    return sign === noClasses.charCodeAt(0) ? undefined : this.combinations[sign - firstSign];
  }

  private marksOf(word: string): number {
    const at = this.dictionary.find(word);
    return at < 0 ? 0 : Number(this.packed.text[at + 1]);
  }
}

/** More phrases than the statements of a company name. */
const mostKnown = 20_000;
const wordsOf = (line: string): string[] => (line === '' ? [] : line.split(' '));

/**
 * Packs a lexicon.
 *
 * @param lexicon words and phrases of ASCII letters, words apart by one space, with their classes in order of precedence
 */
export function packClasses(lexicon: ReadonlyMap<string, ReadonlySet<string>>): PackedClasses {
  const combinations = [...new Set([...lexicon.values()].map((classes) => [...classes].join(' ')))].sort();
  const marks = new Map<string, number>();
  const mark = (word: string | undefined, how: number) =>
    word !== undefined && marks.set(word, (marks.get(word) ?? 0) | how);
  for (const words of [...lexicon.keys()].map((key) => key.split(' ')).filter(({ length }) => length > 1)) {
    mark(words[0], beginsMore);
    mark(words.at(-1), endsMore);
  }
  const signOf = (key: string): string => {
    const classes = lexicon.get(key);
    return classes === undefined
      ? noClasses
      : String.fromCharCode(firstSign + combinations.indexOf([...classes].join(' ')));
  };
  const keys = new Set([...lexicon.keys(), ...marks.keys()]);
  const text = packDictionary([...keys].map((key) => [key, `${signOf(key)}${marks.get(key) ?? 0}`]));
  return { combinations, text };
}
