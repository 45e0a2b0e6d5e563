import assert from 'node:assert/strict';
import { isKeyResult, isObjective } from '../../../../language/grammar/generated/ast.js';
import { guardsOf } from '../../../../language/model/guards.js';
import { objectiveStatus } from '../../../../language/model/objective-status.js';
import { keyResultStatus } from '../../../../language/model/status.js';
import { openWorkspace } from '../../../support/workspace.js';

/** A key result at half of its way in the middle of the cycle, with a guard and what it guards. */
async function read(guard: string, { more = '', readings = '', today = '2026-11-16' } = {}) {
  const text = `plan a in 2026-Q4
metric rating "What members think of us" { outcome   unit points   ${readings} }
objective o "O" {
  owner @a
  key result k "Sign-in trouble falls" {
    owner @a
    cadence quarterly
    from 10 to 0
    ${guard}
    check-in 2026-11-16 5
    ${more}
  }
}
key result other "Answers take less time" { owner @a   from 9 days to 3 days   check-in 2026-11-02 8 }
`;
  const workspace = await openWorkspace({ 'plan.okr': text }, { today });
  const { shared, services } = workspace;
  const [project] = shared.workspace.Projects.all;
  assert.ok(project);
  const phraseReader = services.phrasing.PhraseReaders.for(project.configuration.words);
  const context = { project, today, references: services.references.References, phraseReader };
  const find = (name: string) => [...project.names.all()].find((declared) => declared.name === name)?.node;
  const [k, o] = [find('k'), find('o')];
  assert.ok(isKeyResult(k) && isObjective(o));
  return {
    guards: guardsOf(k, context),
    keyResult: keyResultStatus(k, context),
    objective: objectiveStatus(o, context),
    rules: workspace.findings().map(({ rule }) => rule),
  };
}

describe('A guard', () => {
  const newest = { readings: 'reading 2026-09-28 4.7   reading 2026-11-02 4.5   reading 2026-12-01 4.9' };

  it('is satisfied by the newest value of a metric', async () => {
    const { guards, keyResult, objective } = await read('guard rating >= 4.5 points', newest);
    assert.deepEqual(
      guards.map(({ text, holds, current }) => [text, holds, current?.date]),
      [['rating >= 4.5 points', true, '2026-11-02']],
    );
    assert.deepEqual([keyResult.status, objective.status], ['on-track', 'on-track']);
  });

  it('that is broken allows at risk at best, names the value, and leaves progress alone', async () => {
    const { keyResult, objective } = await read('guard rating >= 4.6 points', newest);
    assert.deepEqual([keyResult.status, keyResult.progress.ratio], ['at-risk', 0.5]);
    assert.match(keyResult.explanation, /The guard rating >= 4\.6 points is broken: 4\.5 on 2026-11-02\.$/);
    assert.equal(objective.status, 'at-risk');
    assert.match(objective.explanation, /1 of 1 key results breaks a guard\.$/);
  });

  it('that is broken keeps a goal that is met from being met', async () => {
    const { keyResult } = await read('guard rating >= 4.6', { ...newest, more: 'check-in 2026-11-16 0' });
    assert.equal(keyResult.status, 'at-risk');
  });

  it('that is broken makes nothing better', async () => {
    const { keyResult } = await read('guard rating >= 4.6', { ...newest, more: 'check-in 2026-11-16 9' });
    assert.equal(keyResult.status, 'off-track');
  });

  it('that is broken after the end means missed, whatever the score', async () => {
    const more = 'check-in 2026-12-31 0   score 2027-01-05 1.0 "Done"';
    const { keyResult, objective } = await read('guard rating >= 5', {
      ...newest,
      more,
      today: '2027-02-15',
    });
    assert.deepEqual([keyResult.status, objective.status], ['missed', 'missed']);
  });

  it('without a value is said, and not counted as broken', async () => {
    const { keyResult } = await read('guard rating >= 4.6 points');
    assert.equal(keyResult.status, 'on-track');
    assert.match(keyResult.explanation, /The guard rating >= 4\.6 points has no value yet\.$/);
  });

  it('guards a key result, whose unit its bound inherits', async () => {
    const { guards, keyResult } = await read('guard other <= 7');
    assert.deepEqual([guards[0]?.holds, keyResult.status], [false, 'at-risk']);
  });

  it('may be one of several, each with its own value', async () => {
    const { guards } = await read('guard rating >= 4.6   guard other between 1 and 8 days', newest);
    assert.deepEqual(
      guards.map(({ holds }) => holds),
      [false, true],
    );
  });

  for (const [statement, rule] of [
    ['guard k <= 8', 'invalid-value'],
    ['guard rating >= 4 days', 'unit-mismatch'],
    ['guard nowhere >= 4', 'unresolved-reference'],
    ['guard rating', 'syntax-error'],
    ['guard', 'syntax-error'],
    ['guard o >= 4', 'unresolved-reference'],
  ] as const) {
    it(`${statement} is reported as ${rule}`, async () => {
      const { rules } = await read(`\n${statement}\n`, { readings: 'reading 2026-11-02 4.5' });
      assert.ok(rules.includes(rule), rules.join());
    });
  }
});
