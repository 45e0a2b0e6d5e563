// Builds everything and packs the extension: `npm run package [-- --no-build]` makes okr-as-code-<version>.vsix.
// Fails where the file reaches the limit or lacks something that the manifest promises.
import { spawnSync } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import vsce from '@vscode/vsce';
import { packedReadme } from './packed-readme.mjs';

const { createVSIX, listFiles, PackageManager } = vsce;

// The texts of five languages take a tenth of it.
const limit = 2_550_000;
/** The page as it is packed. */
const packedPage = 'dist/README.md';
/** Set this to true when everybody can read the repository: then the page shows its pictures. */
const isRepositoryPublic = false;
/**
 * As much of the manifest as is read here.
 * @type {{
 *   name: string, version: string, repository: { url: string }, main: string, browser: string, icon: string,
 *   contributes: {
 *     languages: { configuration: string, icon: { light: string, dark: string } }[],
 *     grammars: { path: string }[],
 *     snippets: { path: string }[],
 *     jsonValidation: { url: string }[],
 *     'markdown.previewStyles': string[],
 *     viewsContainers: { activitybar: { icon: string }[] },
 *     walkthroughs: { steps: { media: { markdown: string } }[] }[],
 *   },
 * }}
 */
const manifest = JSON.parse(await readFile('package.json', 'utf8'));
const packagePath = `${manifest.name}-${manifest.version}.vsix`;

if (!process.argv.includes('--no-build')) {
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
await demandPromisedFiles();
await writePage();
// Everything is bundled, so that there are no dependencies to collect.
await createVSIX({
  packagePath,
  dependencies: false,
  readmePath: packedPage,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
await demandSmallness();

/** Writes the page of the extension for the package. */
async function writePage() {
  const page = packedReadme(
    await readFile('client/README.md', 'utf8'),
    manifest.repository.url,
    isRepositoryPublic,
  );
  await writeFile(packedPage, page);
}

/** Every file that the manifest or the client names has to be among those packed. */
async function demandPromisedFiles() {
  const packed = new Set(await listFiles({ packageManager: PackageManager.None }));
  const { contributes } = manifest;
  const promised = [
    manifest.main,
    manifest.browser,
    manifest.icon,
    ...contributes.languages.flatMap(({ configuration, icon }) => [configuration, icon.light, icon.dark]),
    ...[...contributes.grammars, ...contributes.snippets].map(({ path }) => path),
    ...contributes.jsonValidation.map(({ url }) => url),
    ...contributes['markdown.previewStyles'],
    'dist/server/main.node.cjs',
    'dist/server/main.browser.js',
    'dist/cli/okr.cjs',
    'dist/cli/program.cjs',
    ...['en', 'de', 'fr', 'es', 'pt'].map((language) => `dist/cli/${language}.model`),
    'package.nls.json',
    ...['de', 'fr', 'es', 'pt'].flatMap((tag) => [`l10n/bundle.l10n.${tag}.json`, `package.nls.${tag}.json`]),
    'dist/cli/parsers.cjs',
    'dist/preview/preview.js',
    'dist/preview/preview.css',
    'dist/preview/check-ins.js',
    'dist/preview/check-ins.css',
    'dist/rule-pages.json',
    'examples/okr.config.json',
    ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
    ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown)),
  ].map((path) => path.replace(/^\.\//, ''));
  const missing = promised.filter((path) => !packed.has(path));
  if (missing.length > 0) fail(`The extension would lack ${missing.join(', ')}: see .vscodeignore.`);
}

async function demandSmallness() {
  const { size } = await stat(packagePath);
  const kilobytes = Math.round(size / 1000);
  if (size >= limit) fail(`${packagePath} has ${kilobytes} kB: the limit is ${limit / 1000} kB.`);
  console.log(`${packagePath}: ${kilobytes} kB of at most ${limit / 1000} kB`);
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
