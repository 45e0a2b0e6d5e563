import assert from 'node:assert/strict';
import { formatDocument } from '../../../../language/format/format.js';
import { isKeyResult } from '../../../../language/grammar/generated/ast.js';
import { forecastOf } from '../../../../language/model/forecast.js';
import { keyResultStatus } from '../../../../language/model/status.js';
import { parse } from '../../../support/parse.js';
import { openWorkspace } from '../../../support/workspace.js';

async function read(statements: string, today = '2026-11-15') {
  const text = `plan a in 2026-Q4
key result k "Waits fall" { owner @a   cadence quarterly   ${statements} }
`;
  const workspace = await openWorkspace({ 'plan.okr': text }, { today });
  const { shared, services } = workspace;
  const [project] = shared.workspace.Projects.all;
  assert.ok(project);
  const phraseReader = services.phrasing.PhraseReaders.for(project.configuration.words);
  const context = { project, today, references: services.references.References, phraseReader };
  const k = [...project.names.all()].find((declared) => declared.name === 'k')?.node;
  assert.ok(isKeyResult(k));
  const findings = workspace.findings().map(({ rule, severity }) => `${rule} ${severity}`);
  return { status: keyResultStatus(k, context), forecast: forecastOf(k, context), findings };
}

const rounded = (ratio: number | undefined) => ratio && Math.round(ratio * 1000) / 1000;

describe('The expected path', () => {
  const range = 'from 100 days to 0 days   check-in 2026-11-15 50';
  const table: [why: string, statements: string, today: string, expected: number][] = [
    ['is straight without steps', range, '2026-11-15', 0.495],
    ['is at a step on its day', `${range}   expect 2026-11-15 80`, '2026-11-15', 0.2],
    [
      'is straight from the first day to the first step',
      `${range}   expect 2026-11-30 70`,
      '2026-10-31',
      0.15,
    ],
    ['is straight between two steps', `${range}   expect 2026-11-01 90, 2026-12-01 50`, '2026-11-16', 0.3],
    [
      'is straight from the last step to the deadline',
      `${range}   expect 2026-11-30 50`,
      '2026-12-15',
      0.742,
    ],
    [
      'ends on the day that by names',
      'from 100 to 0 by 2026-12-01   expect 2026-11-21 60   check-in 2026-11-15 50',
      '2026-11-26',
      0.7,
    ],
    [
      'begins on the day on which the goal came',
      `since 2026-11-01   ${range}   expect 2026-11-21 60`,
      '2026-11-11',
      0.2,
    ],
    ['inherits the unit', `${range}   expect 2026-11-15 1,920 hours`, '2026-11-15', 0.2],
    ['leaves out a step beyond the target', `${range}   expect 2026-11-15 -5`, '2026-11-15', 0.495],
    [
      'goes to a level',
      'reach 0   check-in 2026-10-05 100   check-in 2026-11-15 50   expect 2026-11-15 80',
      '2026-11-15',
      0.2,
    ],
  ];
  for (const [why, statements, today, expected] of table) {
    it(why, async () => {
      const { status } = await read(statements, today);
      assert.equal(rounded(status.expected), expected);
    });
  }

  it('decides about the pace', async () => {
    const slow = await read('from 100 to 0   check-in 2026-11-15 80');
    const planned = await read('from 100 to 0   check-in 2026-11-15 80   expect 2026-11-15 80');
    assert.deepEqual([slow.status.status, planned.status.status], ['off-track', 'on-track']);
  });

  it('expects nothing of a level without a value', async () => {
    const { status } = await read('reach 0   expect 2026-11-15 80', '2026-10-05');
    assert.equal(status.expected, 0);
  });

  const wrong: [why: string, statements: string, expected: string[]][] = [
    ['a step out of order', `${range}   expect 2026-12-01 20, 2026-11-01 10`, ['invalid-value error']],
    ['a step before the cycle', `${range}   expect 2026-09-01 80`, ['invalid-value error']],
    ['a step after the cycle', `${range}   expect 2027-01-05 10`, ['invalid-value error']],
    [
      'a step after the deadline',
      'from 9 to 1 by 2026-11-30   expect 2026-12-05 4   check-in 2026-11-15 5',
      ['invalid-value error'],
    ],
    ['a step beyond the target', `${range}   expect 2026-11-15 -5`, ['invalid-value error']],
    ['a step before the baseline', `${range}   expect 2026-11-15 110`, ['invalid-value error']],
    ['a step on the way', `${range}   expect 2026-11-15 80, 2026-12-01 30`, []],
    ['a bound', 'keep <= 5   expect 2026-11-15 5   check-in 2026-11-15 5', ['invalid-value error']],
    ['another unit', `${range}   expect 2026-11-15 5 shops`, ['unit-mismatch error']],
    ['no value', `${range}   expect 2026-11-15`, ['syntax-error error']],
    ['nothing', `${range}   expect`, ['syntax-error error']],
  ];
  for (const [why, statements, expected] of wrong) {
    it(`reports ${why}: ${expected.join() || 'no finding'}`, async () => {
      const { findings } = await read(statements);
      assert.deepEqual(
        findings.filter((one) => /^(invalid-value|unit-mismatch|syntax-error)/.test(one)),
        expected,
      );
    });
  }
});

describe('A forecast', () => {
  it('is that of the newest check-in that has one, and changes no progress', async () => {
    const { forecast, status } = await read(
      'from 10 to 0   check-in 2026-11-01 6 forecast 2   check-in 2026-11-08 confidence 60% forecast 1   check-in 2026-11-15 5',
    );
    assert.deepEqual([forecast?.date, forecast?.text, forecast?.misses], ['2026-11-08', '1', true]);
    assert.equal(status.progress.ratio, 0.5);
  });

  const table: [why: string, statements: string, isFound: boolean][] = [
    ['misses with a high confidence', 'from 10 to 0   check-in 2026-11-15 5 confidence 71% forecast 1', true],
    [
      'misses with a confidence of 70%',
      'from 10 to 0   check-in 2026-11-15 5 confidence 7/10 forecast 1',
      false,
    ],
    ['misses without a confidence', 'from 10 to 0   check-in 2026-11-15 5 forecast 1', false],
    ['meets', 'from 10 to 0   check-in 2026-11-15 5 confidence 90% forecast 0', false],
    ['is written first', 'from 10 to 0   check-in 2026-11-15 5 forecast 1 confidence 0.8 "Why"', true],
    ['misses a level', 'reach <= 2   check-in 2026-11-15 5 confidence 80% forecast 3', true],
    ['breaks a bound', 'keep <= 5   check-in 2026-11-15 5 confidence 80% forecast 6', true],
    [
      'has another unit',
      'from 10 days to 1 day   check-in 2026-11-15 5 confidence 80% forecast 6 shops',
      false,
    ],
  ];
  for (const [why, statements, isFound] of table) {
    it(`that ${why} is ${isFound ? 'information' : 'no finding'}`, async () => {
      const { findings } = await read(statements);
      assert.equal(findings.includes('forecast-misses-target information'), isFound, findings.join());
    });
  }

  for (const [source, expected] of [
    ['check-in 2026-11-15 5 forecast 1 confidence 80%', 'check-in 2026-11-15 5 confidence 80% forecast 1'],
    [
      'check-in 2026-11-15 5  forecast   1 %  confidence  7 / 10   "N"',
      'check-in 2026-11-15 5 confidence 7 /10 forecast 1% "N"',
    ],
    [
      'check-in 2026-11-15 forecast 1 /* c */ confidence 80%',
      'check-in 2026-11-15 forecast 1 /* c */ confidence 80%',
    ],
    ['check-in 2026-11-15 5 confidence 80% forecast 1', 'check-in 2026-11-15 5 confidence 80% forecast 1'],
  ]) {
    it(`is written after the confidence: ${source}`, () => {
      const around = (statement = '') => `key result k "K" {\n  ${statement}\n}\n`;
      const format = (text: string) => {
        const layout = formatDocument(parse(text));
        assert.ok('text' in layout);
        return layout.text;
      };
      const once = format(around(source));
      assert.equal(format(once), once);
      assert.equal(once.replace(' /10', '/10'), around(expected).replace(' /10', '/10'));
    });
  }
});
