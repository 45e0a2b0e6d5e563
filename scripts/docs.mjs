// Writes what the documentation derives from the code: `npm run docs [-- --check]`.
// `--check` changes nothing and fails where a page is not fresh.
import { readFileSync, writeFileSync } from 'node:fs';
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
  loader: { '.md': 'text' },
  logLevel: 'warning',
});
const { propertyTable, ruleTable } = await import(pathToFileURL(bundle).href);

const pages = [
  { file: 'docs/language.md', marker: 'properties', content: propertyTable() },
  { file: 'docs/rules.md', marker: 'rules', content: ruleTable() },
];
for (const { file, marker, content } of pages) {
  const before = readFileSync(file, 'utf8');
  const section = new RegExp(`(<!-- ${marker}:[^>]*-->\n)[\\s\\S]*?(<!-- /${marker} -->)`);
  if (!section.test(before)) throw new Error(`${file} has no section ${marker}.`);
  const after = before.replace(section, (_match, start, end) => `${start}${content}\n${end}`);
  if (after === before) continue;
  if (!check) writeFileSync(file, after);
  else {
    console.error(`${file} is not fresh. Run: npm run docs`);
    process.exitCode = 1;
  }
}
