import assert from 'node:assert/strict';
import { isKeyResult, isObjective } from '../../../../language/grammar/generated/ast.js';
import { levelOf } from '../../../../language/model/level.js';
import { objectiveProgress } from '../../../../language/model/progress.js';
import { keyResultStatus } from '../../../../language/model/status.js';
import { openWorkspace } from '../../../support/workspace.js';

interface Given {
  title?: string;
  metric?: string;
  today?: string;
}

/** The level of a key result with these statements, and what follows from it. */
async function read(statements: string, { title = 'Waits', metric = '', today = '2026-11-16' }: Given = {}) {
  const text = `plan a in 2026-Q4
metric m "M" { outcome   ${metric} }
objective o "O" {
  owner @a
  key result k "${title}" { owner @a   cadence quarterly   ${metric ? 'measures m' : ''}   ${statements} }
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
  const rules = workspace.findings().map(({ rule, severity }) => `${rule} ${severity}`);
  return {
    level: levelOf(k, context),
    status: keyResultStatus(k, context),
    objective: objectiveProgress(o, context),
    rules,
  };
}

describe('The direction of a level', () => {
  const table: [
    why: string,
    statements: string,
    given: Given,
    way: string | undefined,
    by: string | undefined,
  ][] = [
    ['its operator', 'reach < 10ms', {}, 'down', 'operator'],
    ['words for an operator', 'reach at least 5', {}, 'up', 'operator'],
    ['below', 'reach below 5', {}, 'down', 'operator'],
    ['above', 'reach above 5', {}, 'up', 'operator'],
    ['its operator before the metric', 'reach >= 5', { metric: 'better lower' }, 'up', 'operator'],
    ['the metric', 'reach 5', { metric: 'better lower' }, 'down', 'metric'],
    [
      'the metric before the statement',
      'reach 5',
      { metric: 'better higher', title: 'Waits fall' },
      'up',
      'metric',
    ],
    ['a statement that falls', 'reach 5', { title: 'Waits fall' }, 'down', 'statement'],
    ['a statement that rises', 'reach 5', { title: 'Sales rise' }, 'up', 'statement'],
    [
      'at least in the statement',
      'reach 80%',
      { title: 'At least 80% of them hold the badge' },
      'up',
      'statement',
    ],
    [
      'at most in the statement',
      'reach 5 days',
      { title: 'Answers take at most 5 days' },
      'down',
      'statement',
    ],
    [
      'the statement before the baseline',
      'reach 5   check-in 2026-10-12 2',
      { title: 'Waits fall' },
      'down',
      'statement',
    ],
    ['a baseline below', 'reach 5   check-in 2026-10-12 2', {}, 'up', 'baseline'],
    ['a baseline above', 'reach 5   check-in 2026-10-12 9', {}, 'down', 'baseline'],
    ['zero', 'reach 0', {}, 'down', 'zero'],
    ['a baseline below zero', 'reach 0   check-in 2026-10-12 -3', {}, 'up', 'baseline'],
    ['nothing: at least', 'reach 5', {}, 'up', 'default'],
    [
      'nothing, with a baseline that equals the level',
      'reach 5   check-in 2026-10-12 5',
      {},
      'up',
      'default',
    ],
    ['a check-in to come does not count', 'reach 5   check-in 2026-12-12 9', {}, 'up', 'default'],
    ['no direction of a range', 'reach between 20 and 30 days', {}, undefined, undefined],
    ['no direction of one value', 'reach = 5', {}, undefined, undefined],
    ['the same without from', 'to 5', { title: 'Waits fall' }, 'down', 'statement'],
  ];
  for (const [why, statements, given, way, by] of table) {
    it(`comes from ${why}`, async () => {
      const { level } = await read(statements, given);
      assert.deepEqual([level?.way, level?.decidedBy], [way, by]);
    });
  }
});

describe('The progress towards a level', () => {
  const table: [why: string, statements: string, given: Given, ratio: number | undefined, status: string][] =
    [
      ['half of the way', 'reach 10   check-in 2026-10-12 2   check-in 2026-11-15 6', {}, 0.5, 'on-track'],
      ['met exactly at the level', 'reach 10   check-in 2026-10-12 2   check-in 2026-11-15 10', {}, 1, 'met'],
      [
        'not met at the level itself',
        'reach > 10   check-in 2026-10-12 2   check-in 2026-11-15 10',
        {},
        0.99,
        'on-track',
      ],
      ['nearly there', 'reach 1000   check-in 2026-10-12 0   check-in 2026-11-15 999', {}, 0.99, 'on-track'],
      ['never above 100%', 'reach 10   check-in 2026-10-12 2   check-in 2026-11-15 90', {}, 1, 'met'],
      [
        'lost again',
        'reach >= 10   check-in 2026-10-12 2   check-in 2026-10-20 11   check-in 2026-11-15 9',
        {},
        0.875,
        'on-track',
      ],
      [
        '0 where the baseline met it',
        'reach >= 10   check-in 2026-10-12 12   check-in 2026-11-15 9',
        {},
        0,
        'off-track',
      ],
      [
        '0 where the baseline equals it',
        'reach > 10   check-in 2026-10-12 10   check-in 2026-11-15 9',
        {},
        0,
        'off-track',
      ],
      ['met by the first value', 'reach 10   check-in 2026-11-15 12', { title: 'Sales rise' }, 1, 'met'],
      ['downwards', 'reach <= 5   check-in 2026-10-12 9   check-in 2026-11-15 7', {}, 0.5, 'on-track'],
      [
        'below its baseline',
        'reach >= 10   check-in 2026-10-12 2   check-in 2026-11-15 1',
        {},
        -0.125,
        'off-track',
      ],
      [
        'to the nearer end of a range',
        'reach between 20 and 30   check-in 2026-10-12 50   check-in 2026-11-15 40',
        {},
        0.5,
        'on-track',
      ],
      [
        'from below to the lower end',
        'reach between 20 and 30   check-in 2026-10-12 10   check-in 2026-11-15 15',
        {},
        0.5,
        'on-track',
      ],
      [
        'past a range',
        'reach between 20 and 30   check-in 2026-10-12 10   check-in 2026-11-15 35',
        {},
        0.99,
        'on-track',
      ],
      ['one value', 'reach = 10   check-in 2026-10-12 2   check-in 2026-11-15 10', {}, 1, 'met'],
      ['past one value', 'reach = 10   check-in 2026-10-12 2   check-in 2026-11-15 11', {}, 0.99, 'on-track'],
      ['unknown without a value', 'reach 10', {}, undefined, 'unknown'],
      ['unknown in another unit', 'reach 10 days   check-in 2026-10-12 3 shops', {}, undefined, 'unknown'],
      [
        'from the reading on the first day',
        'reach 10   check-in 2026-10-12 4   check-in 2026-11-15 6',
        { metric: 'better higher   reading 2026-10-01 2   reading 2026-09-01 1' },
        0.5,
        'on-track',
      ],
      [
        'from the first check-in, not from a later reading',
        'reach 10   check-in 2026-10-12 2   check-in 2026-11-15 6',
        { metric: 'better higher   reading 2026-10-05 4' },
        0.5,
        'on-track',
      ],
      [
        'from the day on which the goal came',
        'since 2026-10-20   reach 10   check-in 2026-11-15 6',
        { metric: 'better higher   reading 2026-10-15 2' },
        0.5,
        'on-track',
      ],
      [
        'by an earlier day',
        'reach 10 by 2026-11-20   check-in 2026-10-12 2   check-in 2026-11-15 6',
        {},
        0.5,
        'off-track',
      ],
      [
        'without from',
        'to 80%   check-in 2026-11-15 86%',
        { title: 'At least 80% of them hold the badge' },
        1,
        'met',
      ],
      [
        'an inherited unit',
        'reach 90%   check-in 2026-10-12 80   check-in 2026-11-15 85',
        {},
        0.5,
        'on-track',
      ],
    ];
  for (const [why, statements, given, ratio, status] of table) {
    it(`is ${ratio}: ${why}`, async () => {
      const found = await read(statements, given);
      assert.deepEqual([found.status.progress.ratio, found.status.status], [ratio, status]);
    });
  }

  it('expects nothing before the first value', async () => {
    const { status } = await read('reach 10', { today: '2026-10-05' });
    assert.deepEqual([status.status, status.expected], ['not-started', 0]);
  });

  it('counts in its objective', async () => {
    const { objective } = await read('reach 10   check-in 2026-10-12 2   check-in 2026-11-15 6');
    assert.equal(objective.ratio, 0.5);
  });
});

describe('Findings about a level', () => {
  const level = ['already-met warning', 'missing-baseline information', 'statement-disagrees warning'];
  const table: [why: string, statements: string, given: Given, expected: string[]][] = [
    ['none', 'reach 10   check-in 2026-10-12 2', {}, []],
    [
      'a reading on the first day meets it',
      'reach 10',
      { metric: 'better higher   reading 2026-10-01 12' },
      level.slice(0, 1),
    ],
    ['a later reading meets it', 'reach 10', { metric: 'better higher   reading 2026-10-02 12' }, []],
    ['a first check-in meets it', 'reach 10   check-in 2026-10-02 12', { title: 'Sales rise' }, []],
    ['no value after the first tenth', 'reach 10', {}, level.slice(1, 2)],
    ['no value in the first tenth', 'reach 10', { today: '2026-10-08' }, []],
    ['a target without a baseline', 'to 10   check-in 2026-10-12 2', {}, level.slice(1, 2)],
    [
      'an operator against the metric',
      'reach <= 10   check-in 2026-10-12 20',
      { metric: 'better higher' },
      level.slice(2),
    ],
    ['an operator as the metric', 'reach >= 10   check-in 2026-10-12 2', { metric: 'better higher' }, []],
    ['a stretch on the way', 'reach >= 10   stretch 8   check-in 2026-10-12 2', {}, level.slice(0, 1)],
    ['a stretch beyond it', 'reach >= 10   stretch 12   check-in 2026-10-12 2', {}, []],
    ['two measures', 'reach >= 10   keep <= 12   check-in 2026-10-12 2', {}, ['duplicate-property error']],
  ];
  for (const [why, statements, given, expected] of table) {
    it(`are ${expected.join() || 'none'}: ${why}`, async () => {
      const { rules } = await read(statements, given);
      const own = rules.filter((rule) =>
        /^(already-met|missing-baseline|statement-disagrees|duplicate-property|syntax-error)/.test(rule),
      );
      assert.deepEqual(own, expected);
    });
  }
});
