import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadingClass, StatementKind } from '../../language/phrasing/reading.js';

export const classes: readonly ReadingClass[] = ['outcome', 'output', 'activity', 'bridge', 'vague'];

/** One labelled statement; what a corpus tells in addition to text, kind and label is optional. */
export interface LabelledStatement {
  text: string;
  kind: StatementKind;
  label: ReadingClass;
  expected: 'warn' | 'ok' | 'either';
  confidence: 'high' | 'low';
  /** The organisation or page that it comes from; our own sentences share one. */
  source: string;
  sector: string;
  /** The pattern that one of our own sentences was written for. */
  slice: string;
  form: string;
  origin: string;
  file: string;
  own: boolean;
}

const expectations = {
  output: 'warn',
  activity: 'warn',
  outcome: 'ok',
  bridge: 'either',
  vague: 'either',
} as const;
export const ownSource = '(own)';

type RawStatement = Partial<LabelledStatement> & { lang?: string };

/** Reads the statements of one language from `.jsonl` files: one JSON object a line. Throws on a line that is no statement. */
export function readStatements(paths: readonly string[], own: boolean, language = 'en'): LabelledStatement[] {
  return paths.flatMap((path) => {
    const lines = readFileSync(path, 'utf8').split('\n');
    return lines.flatMap((line, index) => {
      if (line.trim() === '') return [];
      const raw = JSON.parse(line) as RawStatement;
      if ((raw.lang ?? 'en') !== language) return [];
      const { text, label } = raw;
      if (typeof text !== 'string' || label === undefined || !classes.includes(label))
        throw new Error(`${path}:${index + 1}: a statement needs text and label`);
      return [
        { ...(own ? ownDefaults : defaults), ...known(raw, own), text, label, ...derived(label, path, raw) },
      ];
    });
  });
}

const defaults = {
  kind: 'key-result',
  confidence: 'high',
  sector: 'software',
  slice: 'unnamed',
  form: 'unnamed',
  origin: 'unnamed',
  own: false,
} as const;
const ownDefaults = { ...defaults, sector: 'unnamed', origin: 'own', own: true } as const;

/** What a line tells in addition to text and label. */
const known = ({ kind, confidence, sector, slice, form, origin, source }: RawStatement, own: boolean) => ({
  ...(kind && { kind }),
  ...(confidence && { confidence }),
  ...(sector && { sector }),
  ...(slice && { slice }),
  ...(form && { form }),
  ...(origin && { origin }),
  source: own ? ownSource : (source ?? 'unnamed'),
});

const derived = (label: ReadingClass, path: string, { expected }: RawStatement) => ({
  expected: expected ?? expectations[label],
  file: path.replace(/^.*\//, ''),
});

/** The English files of a corpus folder, in the order of their names. */
export const corpusFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /^dev.*\.jsonl$/.test(name))
    .sort()
    .map((name) => join(folder, name));

/** A statement without what careful people write differently: case, white space, quotes, punctuation. */
export const normalised = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');
