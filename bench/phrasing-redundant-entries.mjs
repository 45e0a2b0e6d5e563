// Lists entries of the noun tables whose absence changes no reading: `node bench/phrasing-redundant-entries.mjs`.
// Each entry of two words or more is taken out in turn, longest first, and a set of frames is read with and without it.
// An entry that another one covers (“cold call” beside “call”) costs size and says nothing.
import { mkdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const frames = [
  '{}',
  '{s}',
  'New {}',
  '5 {s}',
  'The {} is live',
  'All {s} reviewed',
  'Launch {s}',
  'Launch a {}',
  'Hold 5 {s}',
  'Create 3 {s}',
  'Make a {}',
  'Win 12 {s}',
  'Get 20 {s}',
  'Achieve {}',
  'Maintain {}',
  'Improve {}',
  'Improve {} by 20%',
  'Increase {s} from 8 to 40',
  'Increase {s}',
  'Reduce {s} by 10%',
  'Reduce {}',
  'Fewer {s}',
  'Number of {s}: 20',
  'Zero {s}',
  '{s} down by 20%',
  '{} below 5%',
  '{} of 80%',
  '{s} rise to 400',
  '{s} answered within a day',
  '90% of {s} closed',
  'We have a {}',
  'Every team has a {}',
  '{s} work without help',
  'Launch a site with 20 {s}',
  'Launch a site to improve {}',
  'Share of {s} with a plan',
];

const outfile = resolve('out/measure/lexicon.mjs');
await mkdir('out/measure', { recursive: true });
await build({
  stdin: {
    contents: `export { nounClasses } from './language/phrasing/lexicon/lexicon.js';
      export { createPhraseReader } from './language/phrasing/phrase-reader.js';`,
    resolveDir: '.',
    loader: 'ts',
  },
  outfile,
  bundle: true,
  format: 'esm',
});
const { nounClasses, createPhraseReader } = await import(pathToFileURL(outfile).href);
const reader = createPhraseReader();
const own = (await readFile('test/phrasing/labelled.jsonl', 'utf8'))
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const filled = (key) =>
  ['key-result', 'objective'].flatMap((kind) =>
    frames.map((frame) => [capital(frame.replace('{s}', `${key}s`).replace('{}', key)), kind]),
  );
const said = ({ reading, warn }) => `${reading} ${warn}`;
const read = (statements) => statements.map(([text, kind]) => said(reader.read(text, kind))).join('\n');

const redundant = [];
const keys = [...nounClasses.keys()].filter((key) => key.includes(' '));
keys.sort((left, right) => right.split(' ').length - left.split(' ').length || (left < right ? -1 : 1));
for (const key of keys) {
  const last = key.split(' ').at(-1);
  const statements = [
    ...filled(key),
    ...own.filter(({ text }) => text.toLowerCase().includes(last)).map(({ text, kind }) => [text, kind]),
  ];
  const before = read(statements);
  const classes = nounClasses.get(key);
  nounClasses.delete(key);
  if (read(statements) === before) redundant.push(key);
  else nounClasses.set(key, classes);
}
for (const key of redundant) console.log(key);
console.error(`${redundant.length} of ${keys.length} entries of two words or more change no reading`);
