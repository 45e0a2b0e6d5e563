import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { rules } from '../../../../language/index.js';
import { openWorkspace } from '../../../support/workspace.js';

/** Stories of examples/README.md that the course of the numbers tells, and the rule that notices. */
const stories = [
  'bridge-without-effect sales.2026-Q4.demos',
  'green-but-stalled platform.2026-Q4.late',
  'stale-check-in replenishment.2026-Q4.order-time',
  'unscored replenishment.2026-Q3.promotion-leftovers',
];

describe('The example company', () => {
  const names = readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.okr$|okr\.config\.json$/.test(name));

  it('has the findings on progress that its stories tell, and no other', async () => {
    const files = Object.fromEntries(names.map((name) => [name, readFileSync(`examples/${name}`, 'utf8')]));
    const findings = (await openWorkspace(files)).findings();
    const progress = new Set(
      rules.filter(({ meta }) => meta.category === 'progress').map(({ meta }) => meta.id),
    );
    const found = findings.filter(({ rule }) => progress.has(rule) || rule === 'sandbagged');
    assert.deepEqual(found.map(({ rule, element }) => `${rule} ${element}`).sort(), stories);
    const stalled = found.find(({ rule }) => rule === 'green-but-stalled');
    for (const words of [
      'done since 2026-11-02',
      'from 9% on 2026-10-05 to 8.9% on 2026-11-16',
      '1.7% of its way',
    ]) {
      assert.ok(stalled?.message.includes(words), `${words} in: ${stalled?.message}`);
    }
    assert.equal(stalled?.related?.length, 2);
  });

  it('is told of in its README, story by story', () => {
    const page = readFileSync('examples/README.md', 'utf8');
    for (const story of stories) assert.ok(page.includes(`\`${story.split(' ')[0]}\``), story);
  });
});
