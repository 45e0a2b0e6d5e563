// How heavy and how fast the phrase reader is: `npm run bench:phrasing`. Prints one line a figure.
// Times are those of the processor. They depend on the machine: the yardstick is fixed work, and *normalised* is the time × 112 / yardstick.
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type * as English from '../language/phrasing/english/english.js';
import type * as Learned from '../language/phrasing/learned-tables.js';
import { median, processorTime, reference, yardstick } from './yardstick.js';

type Reader = typeof English & typeof Learned;

const outfile = resolve('out/measure/phrasing.min.mjs');
const table = resolve('language/phrasing/english/en.model');
await mkdir('out/measure', { recursive: true });
await build({
  stdin: {
    contents: `
      export { createEnglish } from './language/phrasing/english/english.js';
      export { modelOf } from './language/phrasing/learned-tables.js';`,
    resolveDir: '.',
    loader: 'ts',
  },
  outfile,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
});
const texts = (await readFile('training/data/own-first.jsonl', 'utf8'))
  .split('\n')
  .filter((line) => line !== '')
  .map((line): string => JSON.parse(line).text);

const before = yardstick();
const first = median(Array.from({ length: 15 }, () => firstReading()));
const { createEnglish, modelOf }: Reader = await import(pathToFileURL(outfile).href);
const text = await readFile(table, 'latin1');
const reader = createEnglish(modelOf('en', { textOf: () => text }), undefined);

const rounds = Array.from({ length: 15 }, () =>
  processorTime(() => {
    for (const statement of texts) reader.read(statement);
  }),
);
const statement = (median(rounds) * 1000) / texts.length;
const measure = (before + yardstick()) / 2;
const normalised = (value: number) => ((value * reference) / measure).toFixed(1);

const [code, learned] = [(await stat(outfile)).size / 1000, (await stat(table)).size / 1000];
console.log(
  `size           ${(code + learned).toFixed(1)} KB (of 1,000 bytes): ${code.toFixed(1)} minified, ${learned.toFixed(1)} of the table`,
);
console.log(`yardstick      ${measure.toFixed(1)} ms (${reference} on the reference machine)`);
console.log(
  `first reading  ${first.toFixed(1)} ms, loading included (median of 15 processes); normalised ${normalised(first)}`,
);
console.log(
  `a statement    ${statement.toFixed(1)} µs (median of 15 rounds over ${texts.length} statements); normalised ${normalised(statement)}`,
);

/** Milliseconds from the import of the reader to its first verdict, in a process of its own. */
function firstReading(): number {
  const script = `
    const { readFileSync } = await import('node:fs');
    const begin = process.cpuUsage();
    const { createEnglish, modelOf } = await import(${JSON.stringify(pathToFileURL(outfile).href)});
    const textOf = () => readFileSync(${JSON.stringify(table)}, 'latin1');
    createEnglish(modelOf('en', { textOf }), undefined).read(${JSON.stringify(texts[0] ?? '')});
    const { user, system } = process.cpuUsage(begin);
    console.log((user + system) / 1000);`;
  return Number(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }),
  );
}
