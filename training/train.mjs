// Trains the phrase reader: `npm run train:phrasing -- --corpus DIR`; see source/train.ts. Installs the word vectors first for English.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const options = { language: { type: /** @type {const} */ ('string'), default: 'en' } };
const { language } = parseArgs({ strict: false, options }).values;
// Only English learns its words through vectors.
if (language === 'en' && !existsSync('training/node_modules'))
  execFileSync('npm', ['ci', '--prefix', 'training'], { stdio: 'inherit' });
const outfile = resolve('out/training/train.mjs');
await mkdir('out/training', { recursive: true });
await build({
  entryPoints: ['training/source/train.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
const { main } = await import(pathToFileURL(outfile).href);
await main(process.argv.slice(2));
