// How heavy and how fast the phrase reader is: `npm run bench:phrasing`. Prints one line a figure.
import { mkdir, readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type * as English from '../language/phrasing/english/english.js';

const outfile = resolve('out/measure/phrasing.min.mjs');
await mkdir('out/measure', { recursive: true });
await build({
  stdin: {
    contents: `export { createEnglish } from './language/phrasing/english/english.js';`,
    resolveDir: '.',
    loader: 'ts',
  },
  outfile,
  loader: { '.model': 'text' },
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
});
const texts = (await readFile('training/data/own-first.jsonl', 'utf8'))
  .split('\n')
  .filter((line) => line !== '')
  .map((line): string => JSON.parse(line).text);

const started = performance.now();
const { createEnglish }: typeof English = await import(pathToFileURL(outfile).href);
const reader = createEnglish(undefined);
reader.read(texts[0] ?? '');
const first = performance.now() - started;

const rounds: number[] = [];
// On a busy machine the time of the processor tells more than the clock.
const used = process.cpuUsage();
for (let round = 0; round < 15; round += 1) {
  const begin = performance.now();
  for (const text of texts) reader.read(text);
  rounds.push(((performance.now() - begin) * 1000) / texts.length);
}
const { user, system } = process.cpuUsage(used);
const processor = (user + system) / rounds.length / texts.length;
rounds.sort((left, right) => left - right);
const [median = Number.NaN, slowest = Number.NaN] = [rounds[Math.floor(rounds.length / 2)], rounds.at(-1)];
console.log(
  `minified       ${((await stat(outfile)).size / 1000).toFixed(1)} KB (of 1,000 bytes), suggestions of outcomes included`,
);
console.log(`processor      ${processor.toFixed(1)} µs a statement`);
console.log(`first reading  ${first.toFixed(1)} ms, loading included`);
console.log(
  `a statement    ${median.toFixed(1)} µs (median of ${rounds.length} rounds over ${texts.length} statements; slowest ${slowest.toFixed(1)})`,
);
