// Writes what the documentation derives from the code: `npm run docs [-- --check]`.
// `--check` changes nothing and fails where a page is not up to date.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pageList, rawPages } from './docs-pages.js';
import { optionTable, propertyTable, rulePages, ruleTable, schemas } from './docs-tables.js';
import { isCheck, refresh, refuse } from './generated-files.mjs';

const command = 'npm run docs';
const rulePageFolder = 'docs/rules';

const pages = rulePages();
refresh(
  [
    withSection('docs/language.md', 'properties', propertyTable()),
    withSection('docs/rules.md', 'rules', ruleTable()),
    withSection('docs/configuration.md', 'options', optionTable()),
    ...pages,
    ['docs/llms.txt', pageList()],
  ],
  command,
);
const expected = new Set(pages.map(([file]) => basename(file)));
for (const name of readdirSync(rulePageFolder))
  if (!expected.has(name)) refuse(`${rulePageFolder}/${name}`, 'belongs to no rule');

// Every schema has one stable address.
const schemaFiles = readdirSync('docs').filter((name) => name.endsWith('.schema.json'));
refresh(
  schemaFiles.map((name) => [`docs/${name}`, withAddress(name)]),
  command,
);

// Compared as data: the files are laid out by Biome, which takes time to start.
for (const [file, schemaFrom] of Object.entries(schemas)) {
  const present = readFileSync(file, 'utf8');
  const schema = schemaFrom(present);
  if (JSON.stringify(schema) === JSON.stringify(JSON.parse(present))) continue;
  // Biome leaves short objects on one line or on several as it finds them.
  refresh([[file, JSON.stringify(schema, null, file.startsWith('docs/') ? 2 : 0)]], command);
  if (!isCheck) format(file);
}

/** Returns a schema with its address after the version of its language. */
function withAddress(name: string): string {
  const text = readFileSync(`docs/${name}`, 'utf8').replace(/\n {2}"\$id": .*/, '');
  return text.replace(/("\$schema": .*)/, `$1\n  "$$id": "${rawPages}/${name}",`);
}

function format(file: string): void {
  const biome = join('node_modules', '@biomejs', 'biome', 'bin', 'biome');
  execFileSync(process.execPath, [biome, 'format', '--write', file], { stdio: 'ignore' });
}

/** Returns a page whose section, which two comments enclose, has this content. */
function withSection(file: string, marker: string, content: string): [path: string, text: string] {
  const before = readFileSync(file, 'utf8');
  const section = new RegExp(`(<!-- ${marker}:[^>]*-->\n)[\\s\\S]*?(<!-- /${marker} -->)`);
  if (!section.test(before)) throw new Error(`${file} has no section ${marker}.`);
  return [
    file,
    before.replace(section, (_match, start: string, end: string) => `${start}${content}\n${end}`),
  ];
}
