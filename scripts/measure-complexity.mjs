// Counts the functions that take long to follow: `npm run measure:complexity`. Biome computes the cognitive complexity of each.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A function above this is counted. `biome.json` says which are refused. */
const limit = 15;

/** The parts of the repository, by the beginning of a path. The first that fits counts. */
const parts = [
  { name: 'phrase reader', paths: /^language\/phrasing\// },
  {
    name: 'product without the phrase reader',
    paths: /^(language|history|picture|server|cli|client|preview|action)\//,
  },
  { name: 'tests, scripts, measurements', paths: /^/ },
];

const files = execFileSync('git', ['ls-files', '*.ts', '*.mjs'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && !path.includes('/generated/'));
const found = complexFunctions(files);

for (const part of parts) {
  const isOwn = (/** @type {string} */ path) => parts.find(({ paths }) => paths.test(path)) === part;
  const lines = files.filter(isOwn).reduce((sum, path) => sum + countLines(path), 0);
  const functions = found.filter(({ path }) => isOwn(path));
  const rate = ((functions.length / lines) * 1000).toFixed(2);
  console.log(`${part.name}: ${functions.length} over ${limit} in ${lines} lines, ${rate} per 1,000`);
  for (const { path, line, complexity } of functions) console.log(`  ${complexity}  ${path}:${line}`);
}

/** @param {string} path */
function countLines(path) {
  return readFileSync(path, 'utf8').split('\n').length - 1;
}

/**
 * @typedef {object} Diagnostic as Biome reports it
 * @property {string} category
 * @property {unknown} message
 * @property {{ path: string, start: { line: number } }} location
 */

/**
 * @param {string[]} paths
 * @returns {{ path: string, line: number, complexity: number }[]} the most complex first
 */
function complexFunctions(paths) {
  const folder = mkdtempSync(join(tmpdir(), 'complexity-'));
  try {
    const rule = { level: 'error', options: { maxAllowedComplexity: limit } };
    const rules = { preset: 'none', complexity: { noExcessiveCognitiveComplexity: rule } };
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ linter: { rules } }));
    const biome = join('node_modules', '@biomejs', 'biome', 'bin', 'biome');
    const options = [`--config-path=${folder}`, '--reporter=json', '--max-diagnostics=none'];
    // Biome ends with a failure where it finds something, so its status says nothing.
    const { stdout } = spawnSync(process.execPath, [biome, 'lint', ...options, ...paths], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    /** @type {{ diagnostics: Diagnostic[] }} */
    const { diagnostics } = JSON.parse(stdout);
    return diagnostics
      .filter(({ category }) => category === 'lint/complexity/noExcessiveCognitiveComplexity')
      .map(({ location, message }) => ({
        path: location.path,
        line: location.start.line,
        complexity: Number(/complexity of (\d+)/.exec(JSON.stringify(message))?.[1]),
      }))
      .sort((left, right) => right.complexity - left.complexity);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
