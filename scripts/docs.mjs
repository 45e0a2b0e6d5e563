// Writes what the documentation derives from the code: `npm run docs [-- --check]`.
// `--check` changes nothing and fails where a page is not fresh.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const check = process.argv.includes('--check');
const bundle = 'out/scripts/docs-tables.mjs';
await build({
  entryPoints: ['scripts/docs-tables.ts'],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  loader: { '.md': 'text', '.model': 'text' },
  logLevel: 'warning',
});
const { optionTable, propertyTable, rulePages, ruleTable, schemaText } = await import(
  pathToFileURL(bundle).href
);

const pages = [
  { file: 'docs/language.md', marker: 'properties', content: propertyTable() },
  { file: 'docs/rules.md', marker: 'rules', content: ruleTable() },
  { file: 'docs/configuration.md', marker: 'options', content: optionTable() },
];
for (const { file, marker, content } of pages) {
  const before = readFileSync(file, 'utf8');
  const section = new RegExp(`(<!-- ${marker}:[^>]*-->\n)[\\s\\S]*?(<!-- /${marker} -->)`);
  if (!section.test(before)) throw new Error(`${file} has no section ${marker}.`);
  const after = before.replace(section, (_match, start, end) => `${start}${content}\n${end}`);
  if (after !== before) refresh(file, after);
}

mkdirSync('docs/rules', { recursive: true });
const generated = rulePages();
for (const { file, content } of generated) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== content) refresh(file, content);
}
for (const name of readdirSync('docs/rules')) {
  if (!generated.some(({ file }) => file === `docs/rules/${name}`))
    refuse(`docs/rules/${name}`, 'belongs to no rule');
}

const schemaFile = 'language/lint/configuration.schema.json';
const before = JSON.stringify(JSON.parse(readFileSync(schemaFile, 'utf8')));
if (before !== schemaText() && refresh(schemaFile, schemaText())) {
  const biome = join('node_modules', '@biomejs', 'biome', 'bin', 'biome');
  execFileSync(process.execPath, [biome, 'format', '--write', schemaFile], { stdio: 'ignore' });
}

/** @returns whether the file was written */
function refresh(file, content) {
  if (!check) {
    writeFileSync(file, content);
    return true;
  }
  refuse(file, 'is not fresh. Run: npm run docs');
  return false;
}

function refuse(file, why) {
  console.error(`${file} ${why}`);
  process.exitCode = 1;
}
