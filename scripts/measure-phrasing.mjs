// Measures the phrase reader: `npm run measure:phrasing [-- --corpus FILE] [--sources a,b | --except a,b] [--quiet]`.
// Bundles itself first, so that plain Node can run it.
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const outfile = resolve('out/measure/measure-phrasing.mjs');
await mkdir('out/measure', { recursive: true });
await build({
  entryPoints: ['scripts/measure-phrasing.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  loader: { '.model': 'text' },
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
const { main } = await import(pathToFileURL(outfile).href);
process.stdout.write(await main(process.argv.slice(2)));
