import assert from 'node:assert/strict';
import { isKeyResult, isObjective } from '../../../../language/grammar/generated/ast.js';
import { objectiveStatus } from '../../../../language/model/objective-status.js';
import { keyResultStatus } from '../../../../language/model/status.js';
import { percentText } from '../../../../language/model/status-text.js';
import { openWorkspace } from '../../../support/workspace.js';

/** Status of the key result `k`, and of its objective `o`, in a plan of 2026-Q4 with these statements. */
async function statusOf(statements: string, today: string, more: Record<string, string> = {}) {
  const text = `plan t in 2026-Q4\nobjective o "Less waste" { owner @a\nkey result k "Waste falls" {\n${statements}\n}\n}\n`;
  const { shared, services } = await openWorkspace({ 'plan.okr': text, ...more }, { today });
  const [project] = shared.workspace.Projects.all;
  assert.ok(project);
  const phraseReader = services.phrasing.PhraseReaders.for(project.configuration.words);
  const context = { project, today, references: services.references.References, phraseReader };
  const find = (name: string) => [...project.names.all()].find((declared) => declared.name === name)?.node;
  const [k, o] = [find('k'), find('o')];
  assert.ok(isKeyResult(k) && isObjective(o));
  return { keyResult: keyResultStatus(k, context), objective: objectiveStatus(o, context) };
}

const weekly = 'cadence weekly   from 8% to 6%\n';

/** Statements, today, the status, and what the explanation names. */
const table: [why: string, statements: string, today: string, status: string, explanation: RegExp][] = [
  ['before the cycle', weekly, '2026-09-30', 'not-started', /begins on 2026-10-01/],
  ['early without a check-in', weekly, '2026-10-05', 'not-started', /4\.4% of 2026-Q4 has passed/],
  [
    'early with a check-in, without confidence',
    `${weekly}check-in 2026-10-05 8%`,
    '2026-10-05',
    'on-track',
    /Too early to judge the pace: 4\.4%/,
  ],
  ['early and met', `${weekly}check-in 2026-10-05 6%`, '2026-10-05', 'met', /100%/],
  [
    'early and below its start, however sure the team',
    `${weekly}check-in 2026-10-05 8.5% confidence 90%`,
    '2026-10-05',
    'at-risk',
    /Below the baseline: -25%/,
  ],
  ['early and unsure', `${weekly}check-in 2026-10-05 7.9% confidence 30%`, '2026-10-05', 'off-track', /30%/],
  [
    'early, though a check-in is missing',
    `${weekly}check-in 2026-10-01 7.9%`,
    '2026-10-10',
    'on-track',
    /Too early/,
  ],
  [
    'early, a bound that is broken',
    'cadence weekly   keep at most 2%\ncheck-in 2026-10-05 3%',
    '2026-10-05',
    'off-track',
    /0% where 100%/,
  ],
  [
    'early, with an unknown baseline',
    'cadence weekly   from unknown to 6%\ncheck-in 2026-10-05 3%',
    '2026-10-05',
    'unknown',
    /baseline is not known/,
  ],
  [
    'early by confidence alone',
    `${weekly}check-in 2026-10-05 8% confidence 50%`,
    '2026-10-05',
    'at-risk',
    /50%/,
  ],
  [
    'after the first tenth without a check-in',
    weekly,
    '2026-10-12',
    'stale',
    /the cycle began on 2026-10-01, 11 days ago.*1 is missing/,
  ],
  [
    'on the day a check-in is due',
    `${weekly}check-in 2026-11-09 7%`,
    '2026-11-16',
    'on-track',
    /50% where 51% is expected/,
  ],
  [
    'the day after',
    `${weekly}check-in 2026-11-09 7%`,
    '2026-11-17',
    'stale',
    /2026-11-09, 8 days ago, at 50%/,
  ],
  ['stale although met', `${weekly}check-in 2026-10-26 5%`, '2026-11-16', 'stale', /150%/],
  ['met', `${weekly}check-in 2026-11-16 6%`, '2026-11-16', 'met', /100%/],
  [
    'slower than expected',
    `${weekly}check-in 2026-11-16 7.3%`,
    '2026-11-16',
    'at-risk',
    /35% where 51%.*pace of 0\.69/,
  ],
  ['far behind', `${weekly}check-in 2026-11-16 8.4%`, '2026-11-16', 'off-track', /-20%/],
  [
    'the worse of the two',
    `${weekly}check-in 2026-11-16 7% confidence 30%`,
    '2026-11-16',
    'off-track',
    /confidence of 30% is off track/,
  ],
  [
    'an earlier deadline',
    'cadence weekly   from 8% to 6% by 2026-11-15\ncheck-in 2026-11-16 7%',
    '2026-11-16',
    'off-track',
    /100% is expected/,
  ],
  [
    'a bound that holds',
    'cadence weekly   keep at least 99%\ncheck-in 2026-11-16 99.5%',
    '2026-11-16',
    'on-track',
    /100% where 100%/,
  ],
  [
    'a bound that is broken',
    'cadence weekly   keep at most 2%\ncheck-in 2026-11-16 3%',
    '2026-11-16',
    'off-track',
    /0% where 100%/,
  ],
  [
    'an unknown baseline',
    'cadence weekly   from unknown to 6%\ncheck-in 2026-11-16 3%',
    '2026-11-16',
    'unknown',
    /baseline is not known/,
  ],
  ['given up', `${weekly}dropped 2026-11-02 "Sold"`, '2026-11-16', 'dropped', /2026-11-02: Sold/],
  [
    'a score in time',
    `${weekly}check-in 2026-12-28 6.8%\nscore 2027-01-08 0.9`,
    '2027-01-10',
    'missed',
    /90% on 2027-01-08; met from 100%/,
  ],
  [
    'in the days of grace',
    `${weekly}check-in 2026-12-28 6.8%`,
    '2027-01-10',
    'at-risk',
    /at 60%.*due by 2027-01-30/,
  ],
  ['after them', `${weekly}check-in 2026-12-28 6.8%`, '2027-01-31', 'missed', /at 60%/],
  [
    'no check-in to the end',
    `${weekly}check-in 2026-11-02 6%`,
    '2027-01-31',
    'unknown',
    /without a score.*2026-11-02/,
  ],
  [
    'a bound at the end',
    'cadence weekly   keep <= 2%\ncheck-in 2026-12-28 1%',
    '2027-01-31',
    'met',
    /at 100%/,
  ],
];

describe('The status of a key result', () => {
  for (const [why, statements, today, status, explanation] of table) {
    it(`is ${status}: ${why}`, async () => {
      const { keyResult } = await statusOf(`owner @a\n${statements}`, today);
      assert.equal(keyResult.status, status, keyResult.explanation);
      assert.match(keyResult.explanation, explanation);
    });
  }

  it('takes the cadence of the metric, the objective, the team, the cycle, the configuration, in this order', async () => {
    const team = { 'team.okr': 'team t "Team" { cadence weekly }\n' };
    const cycle = { 'cycle.okr': 'cycle 2026-Q4 from 2026-10-01 to 2026-12-31 { cadence biweekly }\n' };
    const metric = { 'metric.okr': 'metric m "Waste" { unit %   cadence monthly }\n' };
    const overdue = 'owner @a   from 8% to 6%\ncheck-in 2026-10-26 7%';
    const sourceOf = async (statements: string, files: Record<string, string>) => {
      const { schedule } = (await statusOf(statements, '2026-11-16', files)).keyResult;
      return `${schedule?.interval} (${schedule?.source}) ${schedule?.missed}`;
    };
    assert.equal(await sourceOf(overdue, {}), 'quarterly (configuration) 0');
    assert.equal(await sourceOf(overdue, cycle), 'biweekly (cycle) 1');
    assert.equal(await sourceOf(overdue, { ...cycle, ...team }), 'weekly (team) 2');
    assert.equal(
      await sourceOf(`measures m   ${overdue}`, { ...cycle, ...team, ...metric }),
      'monthly (metric) 0',
    );
    assert.equal(
      await sourceOf(`cadence weekly   ${overdue}`, { ...cycle, ...metric }),
      'weekly (key result) 2',
    );
    const configured = { 'okr.config.json': '{ "root": true, "cadence": "weekly" }' };
    assert.equal(await sourceOf(overdue, configured), 'weekly (configuration) 2');
  });

  it('counts a reading of its metric as a sign of life', async () => {
    const files = { 'metric.okr': 'metric m "Waste" { unit %   reading 2026-11-15 7% }\n' };
    const { keyResult } = await statusOf(
      'owner @a   cadence weekly   measures m   from 8% to 6%',
      '2026-11-16',
      files,
    );
    assert.equal(keyResult.status, 'on-track');
  });

  it('holds for thresholds of one’s own', async () => {
    const thresholds = {
      onTrack: 0.5,
      atRisk: 0.3,
      confidence: { onTrack: 0.7, atRisk: 0.4 },
      notStarted: 0.1,
    };
    const files = { 'okr.config.json': JSON.stringify({ root: true, status: thresholds }) };
    const { keyResult } = await statusOf(`owner @a\n${weekly}check-in 2026-11-16 7.4%`, '2026-11-16', files);
    assert.equal(keyResult.status, 'on-track', keyResult.explanation);
  });
});

describe('The status of an objective', () => {
  it('is never green over silence', async () => {
    const { objective } = await statusOf(`owner @a\n${weekly}check-in 2026-10-26 6%`, '2026-11-16');
    assert.equal(objective.status, 'stale');
    assert.match(objective.explanation, /1 of 1 key results/);
    const sibling =
      '}\nkey result l "Churn falls" { owner @a   cadence weekly   weight 3   from 4% to 2%   check-in 2026-11-16 2.2% }\nkey result m "Errors fall" { owner @a   from 4 to 2';
    const mixed = await statusOf(`owner @a\n${weekly}check-in 2026-10-26 6%\n${sibling}`, '2026-11-16');
    assert.equal(mixed.objective.status, 'at-risk', mixed.objective.explanation);
    assert.match(mixed.objective.explanation, /1 of 3 key results is stale/);
  });

  it('is not met before the end while a bound has to hold until then', async () => {
    const bound = 'cadence weekly   keep at most 2%\n';
    const reached = '}\nkey result l "Churn falls" { owner @a   from 4% to 2%   check-in 2026-11-16 2% ';
    for (const sibling of ['', reached]) {
      const { keyResult, objective } = await statusOf(
        `${bound}check-in 2026-11-16 1.8%\n${sibling}`,
        '2026-11-16',
      );
      assert.deepEqual([keyResult.status, objective.status], ['on-track', 'on-track'], objective.explanation);
      assert.equal(objective.progress.ratio, 1);
    }
    const dropped = `${bound}dropped 2026-11-02 "Sold"\n${reached}`;
    assert.equal((await statusOf(dropped, '2026-11-16')).objective.status, 'met');
    const ended = await statusOf(`${bound}check-in 2026-12-28 1.8%`, '2027-01-04');
    assert.equal(ended.objective.status, 'met');
  });
});

describe('A share in a text', () => {
  it('keeps a digit where it is small, or where rounding would lift it over a threshold', () => {
    assert.deepEqual(
      [
        percentText(0.483),
        percentText(0.017),
        percentText(0),
        percentText(0.696, 0.7),
        percentText(0.9999, 1),
      ],
      ['48%', '1.7%', '0%', '69.6%', '99.9%'],
    );
  });
});
