// Changes of plans as texts: anything that a person at a keyboard may do to lines and words.
import fc from 'fast-check';

/** A change of one of several files; the numbers choose the file, the place and what comes there. */
export interface TextChange {
  kind: keyof typeof kinds;
  file: number;
  place: number;
  other: number;
}

type Change = (lines: string[], place: number, other: string, number: number) => void;

const waived = ['missing-owner', 'stale-check-in', 'vague-key-result', 'unaligned-objective'];

const kinds = {
  word: (lines, place, other, number) => {
    const word = /[\p{L}\d][\p{L}\d.%-]*/gu;
    const before = wordAt(lines[place] ?? '', number);
    const words = other.match(word)?.filter((one) => kindOf(one) === kindOf(before)) ?? [];
    if (before && words.length > 0)
      lines[place] = (lines[place] as string).replace(before, words[number % words.length] as string);
  },
  number: (lines, place, _other, number) => {
    lines[place] = (lines[place] ?? '').replace(/\d+(?=[^\d-]|$)/, String(number % 120));
  },
  letter: (lines, place, _other, number) => {
    const line = lines[place] ?? '';
    const at = number % (line.length + 1);
    lines[place] = `${line.slice(0, at)}${'x e}{"'[number % 6]}${line.slice(at)}`;
  },
  'text in quotes': (lines, place, other) => {
    const text = /"[^"]*"/.exec(other)?.[0];
    if (text) lines[place] = (lines[place] ?? '').replace(/"[^"]*"/, () => text);
  },
  'without a letter': (lines, place, _other, number) => {
    const line = lines[place] ?? '';
    const at = number % (line.length + 1);
    lines[place] = line.slice(0, at) + line.slice(at + 1);
  },
  'without a line': (lines, place) => void lines.splice(place, 1),
  'line twice': (lines, place) => void lines.splice(place, 0, lines[place] ?? ''),
  'line elsewhere': (lines, place, _other, number) => {
    const [line = ''] = lines.splice(place, 1);
    lines.splice(number % (lines.length + 1), 0, line);
  },
  'line of another file': (lines, place, other) => void lines.splice(place, 0, other),
  'empty line': (lines, place) => void lines.splice(place, 0, ''),
  comment: (lines, place, _other, number) => {
    lines[place] = `${lines[place] ?? ''} // ${'a '.repeat(number % 3)}`;
  },
  waiver: (lines, place, _other, number) =>
    void lines.splice(place, 0, `// okr-ignore ${waived[number % waived.length]}: agreed`),
} satisfies Record<string, Change>;

function wordAt(line: string, number: number): string {
  const words = line.match(/[\p{L}\d][\p{L}\d.%-]*/gu) ?? [];
  return words[number % Math.max(1, words.length)] ?? '';
}

/** Dates take the place of dates, numbers of numbers, and names of names. */
function kindOf(word: string): string {
  return word.replace(/\d+/g, '0').replace(/[\p{L}-]+/gu, 'a');
}

/** The changes of a typing person: most of them leave a plan without mistakes of syntax. */
export const textChange: fc.Arbitrary<TextChange> = fc.record({
  kind: fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[]), 'word', 'word', 'number'),
  file: fc.nat(1000),
  place: fc.nat(10_000),
  other: fc.nat(100_000),
});

/**
 * Makes a change.
 *
 * @param edited the names of the files that may change; words and lines come from all files
 * @returns the name of the file, and its new text
 */
export function changed(
  files: ReadonlyMap<string, string>,
  edited: readonly string[],
  change: TextChange,
): [string, string] {
  const names = [...files.keys()];
  const name = edited[change.file % edited.length] as string;
  const lines = (files.get(name) as string).split('\n');
  const elsewhere = (files.get(names[change.other % names.length] as string) as string).split('\n');
  const other = elsewhere[change.other % elsewhere.length] as string;
  kinds[change.kind](lines, change.place % lines.length, other, change.other);
  return [name, lines.join('\n')];
}
