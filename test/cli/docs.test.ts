import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createProgram } from '../../cli/program/program.js';
import { fakeHost } from './support/fake-host.js';
import { runOkr } from './support/okr-process.js';

describe('docs/cli.md', () => {
  const page = readFileSync('docs/cli.md', 'utf8');
  const { commands } = createProgram(fakeHost(), () => {});

  it('has a section for every command', () => {
    assert.ok(commands.length >= 5);
    for (const command of commands) assert.ok(page.includes(`\n## okr ${command.name()}\n`), command.name());
  });

  for (const command of commands) {
    it(`names every option of okr ${command.name()}`, () => {
      const start = page.indexOf(`\n## okr ${command.name()}\n`);
      const section = page.slice(start, page.indexOf('\n## ', start + 1));
      for (const { long } of command.options) assert.ok(section.includes(`${long}`), `${long}`);
    });
  }

  it('shows what the program writes, and where something is left out', () => {
    const sample = /\$ okr (.*)\n([\s\S]*?)\n```/.exec(page);
    const { stdout } = runOkr((sample?.[1] ?? '').split(' '), { folder: process.cwd() });
    const shown = (sample?.[2] ?? '').split(/^…$/m).map((part) => part.trim());
    assert.ok(shown.join('') !== '');
    // Where the sample has no “…” it begins, goes on and ends as the output does.
    let at = 0;
    for (const [index, part] of shown.entries()) {
      const found = stdout.indexOf(part, at);
      assert.ok(index === 0 ? found === 0 : found >= 0, `${part}\n is not in\n${stdout}`);
      at = found + part.length;
    }
    assert.ok(shown.at(-1) === '' || stdout.slice(at).trim() === '', stdout);
  });
});
