import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment, okrProgram, runOkr, temporaryFolder } from './support/okr-process.js';

/** The fences of a page whose info string names a recipe. */
const fences = [
  ...readFileSync('docs/ci.md', 'utf8').matchAll(/^```(\w+) recipe=(\w+)(?: file=(\S+))?\n([\s\S]*?)^```$/gm),
].map(([, language, recipe, file, text]) => ({ language, recipe, file, text: text as string }));

const plan = `plan sales in 2026-Q4

objective stay "Customers stay because the product helps them" {
  owner @ines
  key result churn "Customers leave less often" { owner @ines   from 6% to 4% }
  key result revenue "More customers buy again" { owner @ines   from €1.2M to €1.5M }
}
`;

const written: Readonly<Record<string, string[]>> = {
  sql: ['check-in 2026-11-16 4.6%', 'check-in 2026-11-16 €1.34M'],
  prometheus: ['check-in 2026-11-16 4.6%'],
  sheet: ['check-in 2026-11-16 4.5% confidence 70% "Fewer calls, and shorter ones"'],
};

describe('The recipes for check-ins in docs/ci.md', () => {
  const folder = temporaryFolder();

  it('are those that are tested here', () => {
    const recipes = fences.filter(({ language }) => language === 'sh').map(({ recipe }) => recipe);
    assert.deepEqual(recipes, Object.keys(written));
  });

  for (const [name, lines] of Object.entries(written)) {
    it(`write the check-ins of the ${name} recipe`, function () {
      const own = fences.filter(({ recipe }) => recipe === name);
      mkdirSync(join(folder.path, 'sales'));
      writeFileSync(join(folder.path, 'okr.config.json'), '{ "root": true }\n');
      writeFileSync(join(folder.path, 'sales/2026-Q4.okr'), plan);
      for (const { file, text } of own) if (file) writeFileSync(join(folder.path, file), text);
      const script = own.find(({ language }) => language === 'sh')?.text ?? '';
      // The sample in the page stands for the answer of the first program.
      const commands = script.trim().split('\n').slice(1);
      assert.match(commands.at(-1) ?? '', /^okr check-in --from /);
      if (commands.some((line) => line.startsWith('jq ')) && spawnSync('jq', ['--version']).error)
        this.skip();
      const okr = `okr() { "${process.execPath}" "${okrProgram}" "$@"; }`;
      const { status, stderr } = spawnSync('sh', ['-ec', [okr, ...commands].join('\n')], {
        cwd: folder.path,
        env: cleanEnvironment(),
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
      const text = readFileSync(join(folder.path, 'sales/2026-Q4.okr'), 'utf8');
      const added = text.match(/check-in .*/g) ?? [];
      assert.deepEqual(added, lines);
      assert.equal(runOkr(['check', '--fail-on', 'warning'], { folder: folder.path }).status, 0);
    });
  }
});
