// Writes what the documentation derives from the code: `npm run docs [-- --check]`.
// `--check` changes nothing and fails where a page is not up to date.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { optionTable, propertyTable, rulePages, ruleTable, schemaText } from './docs-tables.js';
import { isCheck, refresh, refuse } from './generated-files.mjs';

const command = 'npm run docs';
const schemaFile = 'language/lint/configuration.schema.json';
const rulePageFolder = 'docs/rules';

const pages = rulePages();
refresh(
  [
    withSection('docs/language.md', 'properties', propertyTable()),
    withSection('docs/rules.md', 'rules', ruleTable()),
    withSection('docs/configuration.md', 'options', optionTable()),
    ...pages,
  ],
  command,
);
const expected = new Set(pages.map(([file]) => basename(file)));
for (const name of readdirSync(rulePageFolder))
  if (!expected.has(name)) refuse(`${rulePageFolder}/${name}`, 'belongs to no rule');

// Compared as data: the file is laid out by Biome, which takes time to start.
const present = JSON.stringify(JSON.parse(readFileSync(schemaFile, 'utf8')));
if (present !== schemaText()) {
  refresh([[schemaFile, schemaText()]], command);
  if (!isCheck) {
    const biome = join('node_modules', '@biomejs', 'biome', 'bin', 'biome');
    execFileSync(process.execPath, [biome, 'format', '--write', schemaFile], { stdio: 'ignore' });
  }
}

/** A page whose section, which two comments enclose, has this content. */
function withSection(file: string, marker: string, content: string): [path: string, text: string] {
  const before = readFileSync(file, 'utf8');
  const section = new RegExp(`(<!-- ${marker}:[^>]*-->\n)[\\s\\S]*?(<!-- /${marker} -->)`);
  if (!section.test(before)) throw new Error(`${file} has no section ${marker}.`);
  return [
    file,
    before.replace(section, (_match, start: string, end: string) => `${start}${content}\n${end}`),
  ];
}
