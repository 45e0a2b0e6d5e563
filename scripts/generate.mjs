// Generates the parser's tables and the syntax tree's types from the grammar, and the keywords of the grammar for
// highlighting from the table of properties: `node scripts/generate.mjs [--check]`.
// `--check` compares with what is checked in and changes nothing.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const configuration = JSON.parse(readFileSync('langium-config.json', 'utf8'));
const generator = join('node_modules', 'langium-cli', 'bin', 'langium.js');
const shim = new URL('./object-group-by.mjs', import.meta.url).href;
const scratch = mkdtempSync('.generated-');
const scratchConfiguration = `${scratch}.json`;

try {
  writeFileSync(scratchConfiguration, JSON.stringify({ ...configuration, out: scratch }));
  const parameters = ['--import', shim, generator, 'generate', '--file', scratchConfiguration];
  execFileSync(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'inherit'] });
  const files = readdirSync(scratch).sort();
  if (files.length === 0) throw new Error('The generator wrote no file.');
  if (process.argv.includes('--check')) {
    refuse(files.filter((file) => readFileSync(join(scratch, file), 'utf8') !== checkedIn(file)));
  } else {
    cpSync(scratch, configuration.out, { recursive: true });
    console.log(`Generated ${files.join(', ')} in ${configuration.out}.`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
  rmSync(scratchConfiguration, { force: true });
}

const highlighting = 'syntaxes/okr.tmLanguage.json';
const before = readFileSync(highlighting, 'utf8');
const after = await withKeywords(before);
if (after !== before) {
  if (process.argv.includes('--check')) refuse([highlighting]);
  else {
    writeFileSync(highlighting, after);
    console.log(`Wrote the keywords into ${highlighting}.`);
  }
}

/**
 * The grammar for highlighting with the keywords of the table of properties.
 * @param {string} text
 * @returns {Promise<string>}
 */
async function withKeywords(text) {
  const bundle = 'out/scripts/highlighted-words.mjs';
  await build({
    entryPoints: ['scripts/highlighted-words.ts'],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  const words = await import(pathToFileURL(bundle).href);
  return words.withKeywords(text);
}

/** @param {string[]} stale names of files that are not what would be generated */
function refuse(stale) {
  if (stale.length === 0) return;
  console.error(`Not fresh: ${stale.join(', ')}. Run: npm run generate`);
  process.exitCode = 1;
}

/** @param {string} file */
function checkedIn(file) {
  try {
    return readFileSync(join(configuration.out, file), 'utf8');
  } catch {
    return undefined;
  }
}
