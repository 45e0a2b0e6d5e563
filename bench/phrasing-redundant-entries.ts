// Lists entries of the noun tables whose absence changes no reading: `npm run bench:phrasing-redundant-entries`.
// Each entry of two words or more is taken out in turn, longest first, and a set of frames is read with and without it.
// An entry that another one covers (“cold call” next to “call”) costs size and says nothing.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { tablesIn } from '../cli/host/learned-tables.js';
import { asVerb, type NounClass, nounClasses } from '../language/phrasing/english/lexicon/lexicon.js';
import { createPhraseReader } from '../language/phrasing/english/phrase-reader.js';
import { modelOf } from '../language/phrasing/learned-tables.js';
import type { StatementKind, StatementReading } from '../language/phrasing/reading.js';

type Statement = readonly [text: string, kind: StatementKind];

/** Frames in which people use a noun, by what it stands for; {s} is its plural. */
const everywhere = ['{}', 'Improve {}', 'Launch a site to improve {}'];
const measures = [
  'Improve {} by 20%',
  'Increase {s} from 8 to 40',
  'Increase {}',
  'Increase the {} of our shops',
  'Reduce {s} by 10%',
  'Reduce {}',
  'Maintain {}',
  'Achieve a {} of 20%',
  'Fewer {s}',
  'Zero {s}',
  '{s} down by 20%',
  '{} below 5%',
  '{} of 80%',
  '{} > 30',
  'Get {} to 40',
  '{} rises to 400',
  'Launch a site with 20% {}',
];
const steps = [
  '5 {s}',
  'New {s}',
  'Win 12 {s}',
  'Get 20 {s}',
  'Reach 500 {s}',
  'Generate 300 {s}',
  'Number of {s}: 20',
  'Increase {s} from 8 to 40',
  '{s} rise to 400',
  'Launch a site with 20 {s}',
];
const products = [
  '{s}',
  'New {}',
  '5 {s}',
  'Number of {s}: 20',
  'The {} is live',
  'All {s} reviewed',
  'Launch a {}',
  'Hold 5 {s}',
  'Create 3 {s}',
  'Make a {}',
  'Achieve {}',
  'Improve {} by 20%',
  'Increase {s} from 8 to 40',
  'We have a {}',
  'Every team has a {}',
];
const people = ['{s} work without help', 'Train 20 {s}', '80% of {s} satisfied', 'Survey 20 {s}', ...steps];
const incoming = [
  '{s} answered within a day',
  '90% of {s} closed on time',
  '{s} answered',
  'Answer {s} in 2 hours',
];
const frames: Readonly<Record<NounClass, readonly string[]>> = {
  outcome: measures,
  measure: measures,
  coverage: measures,
  quality: measures,
  problem: [...measures, ...incoming],
  served: incoming,
  bridge: steps,
  artefact: products,
  event: products,
  effort: products,
  nominalization: products,
  outsider: people,
  insider: people,
  place: people,
  transparent: steps,
};

/** For each run entries are taken out of the table of the product itself. */
const nouns = new Map(nounClasses.entries());
const removed = new Set<string>();
const classesOf = nounClasses.get.bind(nounClasses);
nounClasses.get = (key) => (removed.has(key) ? undefined : classesOf(key));
const reader = createPhraseReader(modelOf('en', tablesIn(resolve('language/phrasing/english'))));
const own = (await readFile('training/data/own-first.jsonl', 'utf8'))
  .split('\n')
  .filter((line) => line !== '')
  .map((line): { text: string; kind: StatementKind } => JSON.parse(line));

const kinds: readonly StatementKind[] = ['key-result', 'objective'];
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const filled = (key: string, classes: ReadonlySet<NounClass>) =>
  kinds.flatMap((kind) =>
    [...new Set([...everywhere, ...[...classes].flatMap((name) => frames[name])])].map(
      (frame): Statement => [capital(frame.replace('{s}', `${key}s`).replace('{}', key)), kind],
    ),
  );
const said = ({ reading, warn }: StatementReading) => `${reading} ${warn}`;
const read = (statements: readonly Statement[]) =>
  statements.map(([text, kind]) => said(reader.read(text, kind))).join('\n');

const redundant: string[] = [];
// An entry that begins with a verb tells “lead time” from a command, in more frames than are read here.
const keys = [...nouns.keys()].filter(
  (key) => key.includes(' ') && asVerb(key.split(' ')[0] ?? '') === undefined,
);
keys.sort((left, right) => right.split(' ').length - left.split(' ').length || (left < right ? -1 : 1));
for (const key of keys) {
  const last = key.split(' ').at(-1) ?? key;
  const classes = nouns.get(key) ?? new Set();
  const statements = [
    ...filled(key, classes),
    ...own
      .filter(({ text }) => text.toLowerCase().includes(last))
      .map(({ text, kind }): Statement => [text, kind]),
  ];
  const before = read(statements);
  removed.add(key);
  if (read(statements) === before) redundant.push(key);
  else removed.delete(key);
}
for (const key of redundant) console.log(key);
console.error(`${redundant.length} of ${keys.length} entries of two words or more change no reading`);
