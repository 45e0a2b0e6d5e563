// Bundles the suite, once for each extension host.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const suite = fileURLToPath(new URL('suite/', import.meta.url));

/**
 * `okr-test:features` is every file in `features/`: a new one cannot be forgotten. While working on one,
 * `OKR_TEST_FEATURES=preview,export` runs these alone.
 * @type {import('esbuild').Plugin}
 */
const features = {
  name: 'features',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^okr-test:features$/ }, ({ path }) => ({ path, namespace: 'features' }));
    onLoad({ filter: /.*/, namespace: 'features' }, async () => {
      const files = (await readdir(join(suite, 'features')))
        .filter((name) => name.endsWith('.ts'))
        .filter(isAskedFor)
        .sort();
      if (files.length === 0) throw new Error(`No tests in ${suite}features.`);
      return { contents: files.map((name) => `import './features/${name}';`).join('\n'), resolveDir: suite };
    });
  },
};

/** @param {string} name of a file */
function isAskedFor(name) {
  const wanted = process.env.OKR_TEST_FEATURES;
  return !wanted || wanted.split(',').includes(name.replace(/\.ts$/, ''));
}

/** A worker has no Node: two modules are replaced by ones that need none. */
const withoutNode = {
  'node:assert/strict': join(suite, 'support', 'assert.browser.ts'),
};
/** @type {import('esbuild').Plugin} */
const mochaOfBrowser = {
  name: 'mocha-of-browser',
  setup({ onResolve }) {
    onResolve({ filter: /\/mocha\.js$/ }, ({ path, resolveDir }) =>
      path.startsWith('./') ? { path: join(resolveDir, path.replace('.js', '.browser.ts')) } : undefined,
    );
  },
};

/** @type {import('esbuild').BuildOptions} */
const shared = {
  entryPoints: [join(suite, 'index.ts')],
  bundle: true,
  format: 'cjs',
  sourcemap: 'inline',
  logLevel: 'warning',
  // A web worker has no environment.
  define: { 'process.env.OKR_TEST_PATIENCE': JSON.stringify(process.env.OKR_TEST_PATIENCE ?? '') },
};

/**
 * How each host wants it.
 * @type {Record<'node' | 'web', import('esbuild').BuildOptions>}
 */
const hosts = {
  node: { platform: 'node', target: 'node20', external: ['vscode', 'mocha'], plugins: [features] },
  web: {
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    alias: withoutNode,
    plugins: [features, mochaOfBrowser],
  },
};

/**
 * Writes the suite as one file.
 * @param {'node' | 'web'} host which extension host runs it
 * @param {string} outfile where to
 */
export async function bundleSuite(host, outfile) {
  await build({ ...shared, ...hosts[host], outfile });
}
