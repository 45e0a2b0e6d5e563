import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** The parts of the repository that the copy needs. */
const parts = [
  'biome.json',
  'history',
  'langium-config.json',
  'language',
  'package.json',
  'scripts',
  'test/rules',
  'test/support',
  'tsconfig.json',
  'types',
];
const biome = 'node_modules/@biomejs/biome/bin/biome';
const rules = 'language/lint/rules';

describe('npm run new-rule', () => {
  let copy: string;

  before(() => {
    copy = realpathSync(mkdtempSync(join(tmpdir(), 'okr-new-rule-')));
    for (const part of parts) cpSync(part, join(copy, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  function run(...args: string[]): { status: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
    return { status, output: stdout + stderr };
  }

  function assertPasses(...args: string[]): void {
    const { status, output } = run(...args);
    assert.equal(status, 0, output);
  }

  // The second begins as the file names of other rules do; the third is as long as an id may be.
  const ids = ['promises-nothing', 'missing', 'says-what-everybody-knows-'.padEnd(50, 'x')];

  it('creates rules that are registered', () => {
    for (const id of ids) assertPasses('scripts/new-rule.mjs', id);
    const registry = readFileSync(join(copy, rules, 'index.ts'), 'utf8');
    for (const id of ids) assert.ok(registry.includes(`from './${id}.js'`), id);
  });

  it('creates code of the house’s style', () => {
    assertPasses(biome, 'ci', '--colors=off', rules);
  });

  it('creates code that the compiler accepts', async () => {
    const tsconfig = { extends: './tsconfig.json', include: ['types'], files: [`${rules}/index.ts`] };
    await writeFile(join(copy, 'tsconfig.new-rule.json'), JSON.stringify(tsconfig));
    assertPasses('node_modules/typescript/bin/tsc', '--noEmit', '--project', 'tsconfig.new-rule.json');
  });

  it('creates a page whose examples hold', async () => {
    const outfile = join(copy, 'pages.test.mjs');
    await build({
      absWorkingDir: copy,
      entryPoints: ['test/rules/pages.test.ts'],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      loader: { '.md': 'text', '.okr': 'text' },
    });
    const grep = ids.map((id) => ` ${id} `).join('|');
    const { status, output } = run('node_modules/mocha/bin/mocha.js', outfile, '--grep', grep);
    assert.equal(status, 0, output);
    // Of each page two headings and two examples.
    assert.match(output, new RegExp(` ${ids.length * 4} passing`), output);
  });

  it('leaves everything as it was where the rule cannot be created', () => {
    const before = readdirSync(join(copy, rules));
    const registry = readFileSync(join(copy, rules, 'index.ts'));
    for (const [id, expected] of [
      ['missing-owner', /There is a rule missing-owner already/],
      ['MissingOwner', /Usage:/],
      ['../escaped', /Usage:/],
      ['', /Usage:/],
      ['a'.repeat(51), /at most 50/],
      ['delete', /another meaning/],
      ['index', /another meaning/],
    ] as const) {
      const { status, output } = run('scripts/new-rule.mjs', id);
      assert.notEqual(status, 0, id);
      assert.match(output, expected);
    }
    assert.deepEqual(readdirSync(join(copy, rules)), before);
    assert.deepEqual(readFileSync(join(copy, rules, 'index.ts')), registry);
  });
});
