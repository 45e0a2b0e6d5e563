// Writes THIRD_PARTY_NOTICES: the licence of every package that the bundles contain. `npm run notices` after a full build;
// `--check` fails if the file is not up to date. Reads the list of inputs that esbuild writes for each bundle.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = 'THIRD_PARTY_NOTICES';
const folder = join('out', 'meta');
/** The bundle of the tests is not published. */
const unpublished = new Set(['tests.json']);

/** Returns the folders of the packages in all published bundles, sorted. */
function bundledPackages() {
  const names = new Set();
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.json') && !unpublished.has(one))) {
    const { outputs } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    for (const { inputs } of Object.values(outputs))
      for (const input of Object.keys(inputs)) {
        const match = /^(?<path>(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
        if (match?.groups?.path) names.add(match.groups.path);
      }
  }
  return [...names].sort();
}

/** @param {string} path the folder of a package */
function noticeOf(path) {
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const licence = readdirSync(path).find((one) => /^(?:licen[cs]e|copying)(?:[.-].*)?$/i.test(one));
  const text = licence
    ? readFileSync(join(path, licence), 'utf8')
    : `Licence: ${license}. The package contains no text of it.`;
  return `${name} ${version} (${license})\n\n${text.replace(/\r\n/g, '\n').trim()}\n`;
}

if (!existsSync(folder)) {
  console.error('Build everything first: npm run build');
  process.exit(2);
}
const line = `\n${'-'.repeat(80)}\n\n`;
const head =
  'The published program contains these packages. `npm run notices` writes this file from the bundles.\n';
const text = [head, ...bundledPackages().map(noticeOf)].join(line);
if (process.argv.includes('--check')) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) process.exit(0);
  console.error(`${file} is not up to date. Run \`npm run build\` and \`npm run notices\`.`);
  process.exit(1);
}
writeFileSync(file, text);
console.log(`${file}: ${text.split(line).length - 1} packages`);
