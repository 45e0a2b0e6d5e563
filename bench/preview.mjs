// How smoothly the preview moves and how soon it shows what is new: `npm run bench:preview`. Needs Chromium.
import { mkdir } from 'node:fs/promises';
import { build } from 'esbuild';

await mkdir('out/bench', { recursive: true });
await build({
  entryPoints: ['bench/preview-page.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  outfile: 'out/bench/preview-page.mjs',
  logLevel: 'warning',
});
await import('../out/bench/preview-page.mjs');
