// Builds every bundle: `node esbuild.mjs [--watch] [--development] [--tests] [--only=cli,server]`.
// One bundled, minified file per host: start-up time is mostly the loading of modules.
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));
const flags = new Set(process.argv.slice(2));
const development = flags.has('--development') || flags.has('--watch');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify: !development,
  // `keepNames` is left off: it wraps every function at run time and makes a check take 1.7 times as long.
  sourcemap: development,
  metafile: true,
  legalComments: 'none',
  loader: { '.md': 'text', '.svg': 'text', '.okr': 'text' },
  logLevel: 'warning',
};
// `module` first: the UMD build of jsonc-parser hides its imports from every bundler.
/** @type {import('esbuild').BuildOptions} */
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
/** @type {import('esbuild').BuildOptions} */
const browser = {
  ...shared,
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
};

/**
 * Leaves the parsers of imports and the library for agents out of a bundle: they are loaded from their own files when they are needed.
 * @type {import('esbuild').Plugin}
 */
const apart = {
  name: 'apart',
  setup(build) {
    const parsers = ['index.js', 'write-xlsx.js'].map((name) => join(root, 'exchange', 'parsers', name));
    const files = new Map(parsers.map((path) => [path, './parsers.cjs']));
    files.set(join(root, 'mcp', 'sdk', 'index.js'), './mcp-sdk.cjs');
    build.onResolve({ filter: /\/(?:index|write-xlsx)\.js$/ }, ({ path, resolveDir, kind }) => {
      const file = kind === 'dynamic-import' ? files.get(join(resolveDir, path)) : undefined;
      return file === undefined ? undefined : { path: file, external: true };
    });
  },
};

/**
 * Writes other letters than those of ASCII as escapes, also in templates and regular expressions, where esbuild leaves them: Node decodes
 * ASCII in a quarter of the time, and holds it in half of the memory.
 * @type {import('esbuild').Plugin}
 */
const inAscii = {
  name: 'in-ascii',
  setup(build) {
    build.onEnd(async ({ metafile }) => {
      if (development) return;
      for (const path of Object.keys(metafile?.outputs ?? {})) {
        const text = await readFile(path, 'utf8');
        const escaped = /\\[^\0-\x7f]/.exec(text);
        if (escaped) throw new Error(`${path}: there is a needless backslash: ${escaped[0]}`);
        await writeFile(
          path,
          text.replace(/[^\0-\x7f]/g, (unit) => `\\u${hexadecimal(unit)}`),
        );
      }
    });
  },
};

/** @param {string} unit of UTF-16 */
function hexadecimal(unit) {
  return unit.charCodeAt(0).toString(16).padStart(4, '0');
}

/**
 * Every artefact: where it starts, where it lands, on which host it runs.
 * @type {Record<string, import('esbuild').BuildOptions & { entryPoints: string[] }>}
 */
const bundles = {
  client: {
    ...node,
    entryPoints: ['client/extension.ts'],
    outfile: 'dist/client/extension.cjs',
    external: ['vscode'],
  },
  'client.browser': {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/extension.browser.ts'],
    outfile: 'dist/client/extension.browser.js',
    external: ['vscode'],
  },
  'server.browser': {
    ...browser,
    format: 'iife',
    entryPoints: ['server/main.browser.ts'],
    outfile: 'dist/server/main.browser.js',
    // Editors start workers from `blob:` addresses, which @cfworker/json-schema fails to read on loading.
    define: { 'self.location': 'undefined' },
    // A worker has no page to decode entities with, and no buffers of Node.
    conditions: ['worker'],
    alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' },
  },
  // `program.cjs` is command line and language server in one file: most of either is the language. What only imports need stands next
  // to it. `okr.cjs` is small, and loads it.
  cli: {
    ...node,
    entryPoints: ['program/okr.ts', 'program/program.ts'],
    outdir: 'dist/cli',
    outExtension: { '.js': '.cjs' },
    // `import()` becomes `require`, because what is compiled by `node:vm` can import nothing.
    supported: { 'dynamic-import': false },
    plugins: [apart, inAscii],
  },
  parsers: { ...node, entryPoints: ['exchange/parsers/node.ts'], outfile: 'dist/cli/parsers.cjs' },
  'mcp-sdk': { ...node, entryPoints: ['mcp/sdk/index.ts'], outfile: 'dist/cli/mcp-sdk.cjs' },
  // Also the page of `okr site`, which the command line writes whole into one file.
  preview: {
    ...browser,
    format: 'iife',
    entryPoints: ['preview/main.ts'],
    outfile: 'dist/preview/preview.js',
  },
  'preview.check-ins': {
    ...browser,
    format: 'iife',
    entryPoints: ['preview/check-ins/main.ts'],
    outfile: 'dist/preview/check-ins.js',
  },
  // Not minified: small, and the stack of an error in somebody's job should be readable.
  'action.github': {
    ...node,
    minify: false,
    entryPoints: ['action/github/main.ts'],
    outfile: 'dist/action/github.cjs',
  },
  'action.gitlab': {
    ...node,
    minify: false,
    entryPoints: ['action/gitlab/main.ts'],
    outfile: 'dist/action/gitlab.cjs',
  },
};

/**
 * @param {string} folder
 * @param {string} ending
 * @returns {Promise<string[]>} their paths, sorted
 */
async function filesBelow(folder, ending) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/**
 * Tests are bundled as well, so that they see rule pages and texts through the same loaders as the product.
 * @returns {Promise<(typeof bundles)[string]>}
 */
async function testBundle() {
  const entryPoints = [
    ...(await filesBelow('test', '.test.ts')),
    ...(await filesBelow('language', '.test.ts')),
  ];
  return {
    ...shared,
    minify: false,
    sourcemap: 'inline',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    splitting: true,
    entryPoints,
    outdir: 'out/test',
    outbase: '.',
    external: ['vscode'],
  };
}

/**
 * Returns all of them, or those that were asked for.
 * @returns {typeof bundles}
 */
function chosenBundles() {
  const names = [...flags].flatMap((flag) => /^--only=(.*)$/.exec(flag)?.[1]?.split(',') ?? []);
  const unknown = names.filter((name) => !Object.hasOwn(bundles, name));
  if (unknown.length > 0) throw new Error(`--only: there is no bundle ${unknown.join(', ')}.`);
  const chosen = Object.entries(bundles).filter(([name]) => names.includes(name));
  return names.length === 0 ? bundles : Object.fromEntries(chosen);
}

/** Returns the pages of the rules, as `npm run docs` made them for readers, in one file that is read when a page is asked for. */
async function packRulePages() {
  /** @type {Record<string, string>} */
  const pages = {};
  for (const path of await filesBelow('docs/rules', '.md')) {
    const text = await readFile(path, 'utf8');
    pages[basename(path, '.md')] = text.replace(/^<!--.*-->\n\n/, '');
  }
  await mkdir('dist', { recursive: true });
  await writeFile('dist/rule-pages.json', JSON.stringify(pages));
}

/** What the phrase reader has learned: one file a language, next to the programs, which the worker gets too. */
async function copyLearnedTables() {
  await mkdir('dist/cli', { recursive: true });
  for (const path of await filesBelow('language/phrasing', '.model'))
    await copyFile(path, join('dist/cli', basename(path)));
}

/** What editors start. What is installed as `okr` is a program by itself. */
async function writeEntries() {
  await mkdir('dist/server', { recursive: true });
  const server = "#!/usr/bin/env node\nrequire('../cli/okr.cjs').startServer();\n";
  await writeFile('dist/server/main.node.cjs', server, { mode: 0o755 });
  await chmod('dist/cli/okr.cjs', 0o755);
}

async function run() {
  /** @type {typeof bundles} */
  const selected = flags.has('--tests') ? { tests: await testBundle() } : chosenBundles();
  await mkdir('out/meta', { recursive: true });
  // The tests are ES modules. The package itself must not say that it is of such: the web host would refuse it.
  await writeFile('out/package.json', '{ "type": "module" }\n');
  if (flags.has('--tests')) await rm('out/test', { recursive: true, force: true });
  for (const [name, options] of Object.entries(selected)) {
    const missing = options.entryPoints.filter((path) => !existsSync(path));
    if (missing.length > 0) throw new Error(`${name}: no such file: ${missing.join(', ')}`);
    const builder = await context(options);
    if (flags.has('--watch')) {
      await builder.watch();
      continue;
    }
    const result = await builder.rebuild();
    await writeFile(`out/meta/${name}.json`, JSON.stringify(result.metafile));
    await builder.dispose();
  }
  if ('cli' in selected) await writeEntries();
  if ('cli' in selected || 'server.browser' in selected) await copyLearnedTables();
  // The extension shows them.
  if ('client' in selected) await packRulePages();
}

await run();
