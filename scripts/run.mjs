// Runs a script that is written in TypeScript: `node scripts/run.mjs FILE [ARGUMENT …]`, from the root of the repository.
// Bundles it first with the parts of the product that it imports, since Node 20 reads no TypeScript.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [script, ...args] = process.argv.slice(2);
if (script === undefined) {
  console.error('Usage: node scripts/run.mjs FILE [ARGUMENT …]');
  process.exit(2);
}

/**
 * Modules that plain Node reads are not bundled: they find files by their own place in the repository.
 * @type {import('esbuild').Plugin}
 */
const plainModules = {
  name: 'plain modules',
  setup({ onResolve }) {
    onResolve({ filter: /^\..*\.mjs$/ }, ({ path, resolveDir }) => ({
      path: pathToFileURL(resolve(resolveDir, path)).href,
      external: true,
    }));
  },
};

const outfile = resolve('out', 'scripts', script.replace(/\.ts$/, '.mjs'));
await build({
  entryPoints: [script],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  loader: { '.md': 'text', '.svg': 'text', '.okr': 'text' },
  plugins: [plainModules],
  sourcemap: 'inline',
  logLevel: 'warning',
});
process.setSourceMapsEnabled(true);
process.argv = [process.execPath, join(process.cwd(), script), ...args];
await import(pathToFileURL(outfile).href);
