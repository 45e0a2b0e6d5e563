import assert from 'node:assert/strict';
import { openWorkspace } from '../../../support/workspace.js';

const plan = (team: string, body: string) => `plan ${team} in 2026-Q4\n${body}\n`;
const leaf = plan('shops', 'initiative tablets "Tablets" { drives platform.uptme   owner @mei }');
const hub = (name: string) =>
  plan('platform', `key result ${name} "Tills never wait" { owner @mei   keep >= 99.9% }`);

describe('Suggestions for a broken link', () => {
  it('are those of the present names after an edit of another file', async () => {
    const workspace = await openWorkspace({ 'hub.okr': hub('uptime'), 'leaf.okr': leaf });
    const message = () => {
      const { Linter } = workspace.services.lint;
      const findings = Linter.latestFindings(workspace.document('leaf.okr'));
      return findings.find(({ rule }) => rule === 'unresolved-reference')?.message;
    };
    const meant = (name: string) => `Nothing is named \`platform.uptme\`. Did you mean ${name}?`;
    assert.equal(message(), meant('`platform.uptime`'));
    await workspace.write('leaf.okr', `${leaf}// The same names.\n`);
    assert.equal(message(), meant('`platform.uptime`'));
    await workspace.write('hub.okr', hub('uptimes'));
    assert.equal(message(), meant('`platform.uptimes`'));
    await workspace.write('other.okr', hub('uptme').replace('platform', 'tills'));
    assert.equal(message(), meant('`tills.uptme` or `platform.uptimes`'));
    await workspace.remove('hub.okr');
    assert.equal(message(), meant('`tills.uptme`'));
  });
});
