// Generates the parser's tables and the syntax tree's types from the grammar: `node scripts/generate.mjs [--check]`.
// `--check` compares with what is checked in and changes nothing.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
    const stale = files.filter((file) => readFileSync(join(scratch, file), 'utf8') !== checkedIn(file));
    if (stale.length > 0) {
      console.error(`Not fresh: ${stale.join(', ')}. Run: npm run generate`);
      process.exitCode = 1;
    }
  } else {
    cpSync(scratch, configuration.out, { recursive: true });
    console.log(`Generated ${files.join(', ')} in ${configuration.out}.`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
  rmSync(scratchConfiguration, { force: true });
}

function checkedIn(file) {
  try {
    return readFileSync(join(configuration.out, file), 'utf8');
  } catch {
    return undefined;
  }
}
