import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isKeyResult, isObjective } from '../../../../language/grammar/generated/ast.js';
import { fixesFor } from '../../../../language/lint/fixes-for.js';
import { checkInSchedule } from '../../../../language/model/cadence.js';
import { clockOf, isEarly } from '../../../../language/model/clock.js';
import { objectiveStatus } from '../../../../language/model/objective-status.js';
import { keyResultStatus } from '../../../../language/model/status.js';
import { addDays, daysBetween } from '../../../../language/values/dates.js';
import { openWorkspace } from '../../../support/workspace.js';

interface Goals {
  cycle?: string;
  header?: string;
  objective?: string;
  keyResult?: string;
  more?: string;
}

/** The key result `k` of the objective `o` in a plan, of 2026-Q4 unless given, whose team reports weekly. */
async function goalsOn(today: string, goals: Goals) {
  const { cycle = '2026-Q4', header = '', objective = '', keyResult = '', more = '' } = goals;
  const text = `plan t in ${cycle}${header}
team t "Team" { cadence weekly }
objective o "Less waste" {
  owner @a ${objective}
  key result k "Waste falls" { owner @a   from 8% to 6%   ${keyResult} }
  ${more}
}
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
    workspace,
    clock: clockOf(k, project),
    schedule: checkInSchedule(k, clockOf(k, project) as NonNullable<ReturnType<typeof clockOf>>, context),
    keyResult: keyResultStatus(k, context),
    objective: objectiveStatus(o, context),
    stale: workspace.findings().filter(({ rule }) => rule === 'stale-check-in'),
  };
}

describe('The first day that counts for a goal', () => {
  const cases: [why: string, goals: Goals, start: string, source: string | undefined][] = [
    ['is that of the cycle', {}, '2026-10-01', undefined],
    ['is its own since', { keyResult: 'since 2026-11-20' }, '2026-11-20', 'key result'],
    ['is that of its objective', { objective: 'since 2026-11-12' }, '2026-11-12', 'objective'],
    ['is that of its plan', { header: ' since 2026-11-05' }, '2026-11-05', 'plan'],
    [
      'is the nearest that is said',
      { header: ' since 2026-11-25', objective: 'since 2026-11-12', keyResult: 'since 2026-11-02' },
      '2026-11-02',
      'key result',
    ],
    ['is never before the cycle', { keyResult: 'since 2026-09-10' }, '2026-10-01', undefined],
    ['is never after the cycle', { keyResult: 'since 2027-02-10' }, '2026-12-31', 'key result'],
    [
      'is not one that is impossible',
      { objective: 'since 2026-11-12', keyResult: 'since 2026-02-30' },
      '2026-11-12',
      'objective',
    ],
  ];
  for (const [why, goals, start, source] of cases) {
    it(why, async () => {
      const { clock } = await goalsOn('2026-11-29', goals);
      assert.deepEqual([clock?.start, clock?.end, clock?.since?.source], [start, '2026-12-31', source]);
    });
  }

  it('is where the straight line begins', async () => {
    const { keyResult } = await goalsOn('2026-12-11', {
      keyResult: 'since 2026-11-20   check-in 2026-12-11 7%',
    });
    assert.equal(keyResult.expected, 21 / 41);
    assert.match(keyResult.explanation, /50% where 51% is expected/);
  });

  it('lies ahead of a goal that comes later', async () => {
    const { keyResult, objective } = await goalsOn('2026-11-10', { objective: 'since 2026-11-20' });
    assert.deepEqual([keyResult.status, objective.status], ['not-started', 'not-started']);
    assert.equal(keyResult.explanation, 'It comes on 2026-11-20.');
  });
});

describe('The start of a goal', () => {
  it('is a tenth of its time, and seven days at least', () => {
    const period = (start: string, end: string) => ({ start, end });
    const last = (start: string, end: string) => {
      let day = start;
      while (isEarly(period(start, end), 0.1, addDays(day, 1))) day = addDays(day, 1);
      return daysBetween(start, day);
    };
    assert.equal(last('2026-10-01', '2026-12-31'), 9);
    assert.equal(last('2026-01-01', '2026-12-31'), 36);
    assert.equal(last('2026-10-01', '2026-10-31'), 7);
    assert.equal(last('2026-11-20', '2026-12-31'), 7);
  });

  it('is not started without a check-in, never late, and never judged by its pace', async () => {
    const came = 'since 2026-11-20';
    const first = await goalsOn('2026-11-20', { objective: came });
    assert.deepEqual([first.keyResult.status, first.objective.status], ['not-started', 'not-started']);
    const week = await goalsOn('2026-11-27', { objective: came });
    assert.deepEqual([week.keyResult.status, week.stale], ['not-started', []]);
    const reported = await goalsOn('2026-11-27', { objective: came, keyResult: 'check-in 2026-11-20 8%' });
    assert.deepEqual([reported.keyResult.status, reported.objective.status], ['on-track', 'on-track']);
    assert.match(reported.keyResult.explanation, /17% of the time since 2026-11-20 has passed/);
    const later = await goalsOn('2026-11-28', { objective: came, keyResult: 'check-in 2026-11-22 8%' });
    assert.deepEqual([later.keyResult.status, later.objective.status], ['off-track', 'off-track']);
  });

  it('has no missing check-in, however often one is due', async () => {
    const plan = { keyResult: 'check-in 2027-01-04 7.8%' };
    const missing = async (today: string, cycle: string) => {
      const { schedule } = await goalsOn(today, { ...plan, cycle });
      return schedule.missed;
    };
    assert.equal(await missing('2027-02-06', '2027'), 0);
    assert.equal(await missing('2027-02-07', '2027'), 4);
    assert.equal(await missing('2027-01-12', '2027-Q1'), 1);
  });

  it('leaves a young key result out of the pace of its objective', async () => {
    const old = 'key result l "Churn falls" { owner @a   from 4% to 2%   check-in 2026-11-27 2.8% }';
    const { objective } = await goalsOn('2026-11-29', {
      keyResult: 'since 2026-11-27   check-in 2026-11-28 8%',
      more: old,
    });
    assert.equal(objective.status, 'on-track', objective.explanation);
    assert.match(objective.explanation, /60% where 65% is expected/);
  });

  it('says of an objective that one of its key results is below its start', async () => {
    const { objective } = await goalsOn('2026-10-05', {
      keyResult: 'check-in 2026-10-05 8.4%',
      more: 'key result l "Churn falls" { owner @a   from 4% to 2%   check-in 2026-10-05 3.9% }',
    });
    assert.equal(objective.status, 'at-risk');
    assert.match(objective.explanation, /1 of 2 key results is below its baseline/);
  });
});

describe('Silence', () => {
  it('counts from the day on which the goal came', async () => {
    const { keyResult, schedule, stale } = await goalsOn('2026-11-29', { objective: 'since 2026-11-12' });
    assert.equal(keyResult.status, 'stale');
    assert.deepEqual([schedule.sinceWhat, schedule.since, schedule.missed], ['goal', '2026-11-12', 2]);
    assert.match(keyResult.explanation, /^No check-in since it came on 2026-11-12, 17 days ago;/);
    assert.match(stale[0]?.message ?? '', /since it came on 2026-11-12, 17 days/);
  });

  it('counts from there also where somebody reported before', async () => {
    const { schedule } = await goalsOn('2026-11-29', {
      keyResult: 'since 2026-11-20   check-in 2026-11-02 8%',
    });
    assert.deepEqual([schedule.last, schedule.sinceWhat, schedule.missed], ['2026-11-02', 'goal', 1]);
  });

  it('is no warning within the first interval, whenever the goal came', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 91 }),
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom<[string, number]>(['weekly', 7], ['biweekly', 14], ['monthly', 31]),
        async (offset, silent, [cadence, interval]) => {
          const came = addDays('2026-10-01', offset);
          const today = addDays(came, silent);
          if (today > '2026-12-31') return;
          const { keyResult, stale } = await goalsOn(today, {
            keyResult: `since ${came}   cadence ${cadence}`,
          });
          if (silent <= interval) assert.deepEqual([stale, keyResult.status === 'stale'], [[], false]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('What nobody has reported on', () => {
  const titles = async (goals: Goals, today = '2026-11-29') => {
    const { workspace, stale } = await goalsOn(today, goals);
    return stale.map((finding) =>
      fixesFor(workspace.document('plan.okr'), finding, workspace.services).map(({ title }) => title),
    );
  };
  const came = 'It came on 2026-11-29: write `since 2026-11-29`';

  it('may have come later: one fix says so of it, another one of its objective', async () => {
    assert.deepEqual(await titles({}), [['Check in today, 2026-11-29', came]]);
    const sibling = 'key result l "Churn falls" { owner @a   from 4% to 2% }';
    const both = `Its objective came on 2026-11-29: write \`since 2026-11-29\``;
    const all = ['Check in today, 2026-11-29', came, both];
    assert.deepEqual(await titles({ more: sibling }), [all, all]);
    const reported = sibling.replace(' }', '   check-in 2026-11-28 3% }');
    assert.deepEqual(await titles({ more: reported }), [['Check in today, 2026-11-29', came]]);
  });

  it('did not where somebody reported, or where it says its day', async () => {
    assert.deepEqual(await titles({ keyResult: 'check-in 2026-11-02 7%' }), [['Check in today, 2026-11-29']]);
    assert.deepEqual(await titles({ keyResult: 'since 2026-11-02' }), [['Check in today, 2026-11-29']]);
    assert.deepEqual(await titles({}, '2027-01-10'), [['Check in today, 2027-01-10']]);
  });

  it('is written behind the owner', async () => {
    const { workspace, stale } = await goalsOn('2026-11-29', {});
    const [finding] = stale;
    assert.ok(finding);
    const [, fix] = fixesFor(workspace.document('plan.okr'), finding, workspace.services);
    const [edit] = Object.values(fix?.edits ?? {})[0] ?? [];
    assert.equal(edit?.newText, '   since 2026-11-29');
    assert.equal(edit?.range.start.character, '  key result k "Waste falls" { owner @a'.length);
  });
});
