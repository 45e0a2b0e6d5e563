import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createProgram } from '../../cli/program.js';
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

  it('shows what the program writes', () => {
    const sample = /\$ okr (.*)\n([\s\S]*?)\n```/.exec(page);
    const { stdout } = runOkr((sample?.[1] ?? '').split(' '), { folder: process.cwd() });
    assert.ok(sample?.[2] && stdout.includes(sample[2]), stdout);
  });
});
