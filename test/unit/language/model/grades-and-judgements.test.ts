import assert from 'node:assert/strict';
import { isKeyResult, isObjective } from '../../../../language/grammar/generated/ast.js';
import { personalJudgement } from '../../../../language/model/judgement-of-people.js';
import { objectiveStatus } from '../../../../language/model/objective-status.js';
import { gradeText, scoreOf } from '../../../../language/model/score.js';
import { keyResultStatus } from '../../../../language/model/status.js';
import { openWorkspace } from '../../../support/workspace.js';

async function read(body: string, { today = '2027-01-10', more = '' } = {}) {
  const text = `plan a in 2026-Q4
objective o "Members sign in without help" {
  owner @a
  ${body}
}
${more}`;
  const workspace = await openWorkspace({ 'plan.okr': text }, { today });
  const { shared, services } = workspace;
  const [project] = shared.workspace.Projects.all;
  assert.ok(project);
  const phraseReader = services.phrasing.PhraseReaders.for(project.configuration.words);
  const context = { project, today, references: services.references.References, phraseReader };
  const find = (name: string) => [...project.names.all()].find((declared) => declared.name === name)?.node;
  const [o, k] = [find('o'), find('k')];
  assert.ok(isObjective(o));
  return {
    grade: gradeText(o),
    status: objectiveStatus(o, context),
    judgement: personalJudgement(o, context),
    keyResult: isKeyResult(k) ? keyResultStatus(k, context) : undefined,
    score: isKeyResult(k) ? scoreOf(k) : undefined,
    findings: workspace.findings().map(({ rule, range }) => `${rule}@${range.start.line + 1}`),
  };
}

const scored = (name: string, score: string, more = '') =>
  `key result ${name} "Waits fall" { owner @a   from 10 to 0   ${more}   check-in 2026-12-31 2   score 2027-01-05 ${score} "Why" }`;
const open = (name: string, more = '') =>
  `key result ${name} "Waits fall" { owner @a   from 10 to 0   check-in 2026-12-31 2   ${more} }`;

describe('The grade of an objective', () => {
  const table: [why: string, body: string[], grade: string | undefined, status: string][] = [
    ['is the mean of the scores', [scored('k', '0.9'), scored('l', '0.7')], '0.8', 'missed'],
    ['is weighted', [scored('k', '0.9', 'weight 3'), scored('l', '0.7')], '0.85', 'missed'],
    ['reads every scale', [scored('k', '0.8'), scored('l', '80%'), scored('m', '8/10')], '0.8', 'missed'],
    [
      'says how many are scored, and leaves the status to progress',
      [scored('k', '1'), open('l')],
      '1, 1 of 2 scored',
      'at-risk',
    ],
    [
      'leaves out dropped key results',
      [scored('k', '1'), open('l', 'dropped 2026-11-02 "Sold"')],
      '1',
      'met',
    ],
    ['is met from 0.7 if it is aspirational', ['aspirational', scored('k', '0.7')], '0.7', 'met'],
    ['is met at 1', [scored('k', '1.0'), scored('l', '100%')], '1', 'met'],
    [
      'does not count a score that cannot be read',
      [scored('k', '7'), scored('l', '1')],
      '1, 1 of 2 scored',
      'at-risk',
    ],
    ['is nothing without a score', [open('k')], undefined, 'at-risk'],
  ];
  for (const [why, body, grade, status] of table) {
    it(why, async () => {
      const found = await read(body.join('\n  '));
      assert.deepEqual([found.grade, found.status.status], [grade, status]);
    });
  }

  it('decides nothing before the end of the cycle', async () => {
    const { status } = await read(scored('k', '0.2').replaceAll('2027-01-05', '2026-12-31'), {
      today: '2026-12-31',
    });
    assert.equal(status.status, 'at-risk');
  });

  it('keeps what the team learned', async () => {
    const { score } = await read(scored('k', '8/10'));
    assert.deepEqual(score, { value: 0.8, date: '2027-01-05', note: 'Why' });
  });
});

describe('A check-in of an objective', () => {
  const block = 'check-ins 2026-11-02 by @a {\n  a.o confidence 6/10 "Slower than the numbers say"\n}\n';
  const fresh =
    'key result k "Waits fall" { owner @a   cadence weekly   from 10 to 0   check-in 2026-11-01 5 }';

  it('is the newest judgement, in the body or in a block', async () => {
    const { judgement, findings } = await read(`check-in 2026-10-20 confidence 0.8   ${fresh}`, {
      today: '2026-11-03',
      more: block,
    });
    assert.deepEqual(judgement, { date: '2026-11-02', confidence: 0.6, note: 'Slower than the numbers say' });
    assert.deepEqual(
      findings.filter((rule) => !/^(unaligned|undriven|only)/.test(rule)),
      [],
    );
  });

  it('changes neither status nor confidence, and makes no key result fresh', async () => {
    const without = await read(fresh, { today: '2026-11-16' });
    const judged = await read(`check-in 2026-11-15 confidence 10% "No"   ${fresh}`, { today: '2026-11-16' });
    assert.deepEqual(judged.status, without.status);
    assert.deepEqual(judged.keyResult?.status, 'stale');
  });

  for (const statement of [
    'check-in 2026-11-02 50%',
    'check-in 2026-11-02 done',
    'check-in 2026-11-02 forecast 5',
  ]) {
    it(`has no value: ${statement}`, async () => {
      const { findings } = await read(`${statement}\n  ${fresh}`, { today: '2026-11-03' });
      assert.ok(findings.includes('invalid-value@4'), findings.join());
    });
  }

  it('has no value in a block either', async () => {
    const { findings } = await read(fresh, {
      today: '2026-11-03',
      more: 'check-ins 2026-11-02 {\n  a.o 50%\n}\n',
    });
    assert.ok(findings.includes('invalid-value@7'), findings.join());
  });

  it('is in the past, and in its cycle', async () => {
    const { findings } = await read(`check-in 2026-12-24 confidence 70%   ${fresh}`, { today: '2026-11-03' });
    assert.ok(findings.includes('outside-cycle@4'), findings.join());
  });
});
