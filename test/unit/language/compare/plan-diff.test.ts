import assert from 'node:assert/strict';
import fc from 'fast-check';
import { causeLines, changeLines, comparePlans } from '../../../support/compared-plans.js';
import { planText } from '../../../support/plan-arbitrary.js';
import { runs } from '../../../support/runs.js';

const vocabulary = `team sales "Sales" { owner @carla }
team market "Market" { owner @oscar }
priority trust "Shops trust us" { owner @ruth   in 2026 }
priority growth "More shops use us" { owner @greta   in 2026 }
metric spoilage-rate "Spoilage per shop" { outcome   unit %   better lower   reading 2026-09-30 8.4% }
metric waste "Waste per shop" { outcome   unit %   better lower }
`;

const plan = `plan sales in 2026-Q4

objective less-waste "Shops throw away less of what they order" {
  owner @ines
  supports trust

  key result spoilage "Spoilage per shop falls by a quarter" {
    owner @tom
    measures spoilage-rate
    from 8.4% to 6.3% by 2026-12-15
    weight 2
    check-in 2026-11-09 7.6% confidence 70%
  }

  key result stock-outs "Shelves stay full" { owner @tom   keep <= 2%   lagging }

  key result trials "Shops order from the forecast" {
    owner @mei
    from 12 shops to 40 shops
    predicts spoilage "May pilot"
  }

  initiative nightly "Move the forecast to every night" { owner @dev   drives spoilage   status active   due 2026-11-30 }
}

objective second "Customers stay with us for years" {
  owner @leila

  key result churn "Churn falls from 5% to 3%" { owner @leila   from 5% to 3% }
}
`;

const files = { 'vocabulary.okr': vocabulary, 'sales.okr': plan };
type Edit = [from: string, to: string];

/** What is said of edits of the plan, or of the vocabulary where the words stand there. */
async function linesAfter(...edits: Edit[]): Promise<string[]> {
  const after = { ...files };
  for (const [from, to] of edits) {
    const file = after['sales.okr'].includes(from) ? 'sales.okr' : 'vocabulary.okr';
    assert.ok(after[file].includes(from), from);
    after[file] = after[file].replace(from, to);
  }
  return causeLines(await comparePlans(files, after));
}

const trialsText = plan.slice(plan.indexOf('  key result trials'), plan.indexOf('  initiative'));
const trials = 'sales.2026-Q4.trials';
const full = 'sales.2026-Q4.stock-outs';
const spoilage = 'sales.2026-Q4.spoilage';
const churn = 'key result churn "Churn falls from 5% to 3%" { owner @leila   from 5% to 3% }';

describe('A comparison of plans', () => {
  it('says nothing of plans that are laid out again', async () => {
    const spread = plan.replace(
      '{ owner @tom   keep <= 2%   lagging }',
      '{\n    owner @tom\n    keep ≤ 2%\n\n    lagging }',
    );
    const after = { ...files, 'sales.okr': `// A comment\n\n${spread}` };
    assert.deepEqual(changeLines(await comparePlans(files, after)), []);
  });

  for (const [what, edits, expected] of [
    ['a target that moved', [['to 6.3% by', 'to 7% by']], [`${spoilage} target: 6.3% → 7%`]],
    [
      'a baseline that moved',
      [['from 12 shops', 'from 20 shops']],
      [`${trials} baseline: 12 shops → 20 shops`],
    ],
    [
      'a deadline that moved',
      [['by 2026-12-15', 'by 2026-12-31']],
      [`${spoilage} deadline: 2026-12-15 → 2026-12-31`],
    ],
    ['a limit that moved', [['keep <= 2%', 'keep <= 3%']], [`${full} limit: <= 2% → <= 3%`]],
    ['a weight that moved', [['weight 2', 'weight 3']], [`${spoilage} weight: 2 → 3`]],
    [
      'a stretch that came on top',
      [['weight 2', 'weight 2\n stretch 5%']],
      [`${spoilage} stretch is new: 5%`],
    ],
    [
      'another way to measure',
      [['keep <= 2%', 'from 4% to 2%']],
      [`${full} now measured by 4% → 2%, no longer by keep <= 2%`],
    ],
    [
      'the day on which a goal came',
      [['owner @mei', 'owner @mei\n since 2026-11-02']],
      [`${trials} came on 2026-11-02`],
    ],
    [
      'the day on which an objective came: it is that of its key results',
      [['supports trust', 'supports trust\n since 2026-11-02']],
      ['sales.2026-Q4.less-waste came on 2026-11-02'],
    ],
    [
      'the day on which a plan came',
      [['plan sales in 2026-Q4', 'plan sales in 2026-Q4 since 2026-11-02']],
      ['sales.2026-Q4.less-waste came on 2026-11-02', 'sales.2026-Q4.second came on 2026-11-02'],
    ],
    ['another owner', [['owner @mei', 'owner @tom']], [`${trials} owner: @mei → @tom`]],
    ['a goal that nobody owns any more', [['owner @mei', '']], [`${trials} no longer owned by @mei`]],
    [
      'a contributor',
      [['owner @ines', 'owner @ines\n contributors @tom']],
      ['sales.2026-Q4.less-waste contributors: none → @tom'],
    ],
    [
      'another name',
      [['key result trials', 'key result pilots']],
      ['sales.2026-Q4.pilots renamed: trials → pilots'],
    ],
    [
      'other words',
      [['Shelves stay full', 'Shelves stay full all day']],
      [`${full} reworded: “Shelves stay full” → “Shelves stay full all day”`],
    ],
    [
      'other words and another name',
      [['stock-outs "Shelves stay full"', 'full "Shelves stay full all day"']],
      [
        'sales.2026-Q4.full reworded: “Shelves stay full” → “Shelves stay full all day”',
        'sales.2026-Q4.full renamed: stock-outs → full',
      ],
    ],
    [
      'a key result that became an initiative',
      [
        [
          'key result trials "Shops order from the forecast" {\n    owner @mei\n    from 12 shops to 40 shops\n    predicts spoilage "May pilot"',
          'initiative trials "Shops order from the forecast" {\n    owner @mei',
        ],
      ],
      [
        `${trials} the key result became an initiative`,
        `${trials} no longer predicts “Spoilage per shop falls by a quarter”`,
      ],
    ],
    [
      'an initiative that became a key result',
      [
        ['initiative nightly', 'key result nightly'],
        ['drives spoilage   status active   due 2026-11-30', ''],
      ],
      [
        'sales.2026-Q4.nightly the initiative became a key result',
        'sales.2026-Q4.nightly no longer drives “Spoilage per shop falls by a quarter”',
        'sales.2026-Q4.nightly state of the work: active → none',
        'sales.2026-Q4.nightly due 2026-11-30 was removed',
      ],
    ],
    [
      'a link gained',
      [['owner @leila\n', 'owner @leila\n  supports growth\n']],
      ['sales.2026-Q4.second now supports “More shops use us”'],
    ],
    [
      'a link lost',
      [['supports trust', '']],
      ['sales.2026-Q4.less-waste no longer supports “Shops trust us”'],
    ],
    [
      'another metric',
      [['measures spoilage-rate', 'measures waste']],
      [`${spoilage} now measures “Waste per shop”`, `${spoilage} no longer measures “Spoilage per shop”`],
    ],
    [
      'work that drives something else',
      [['drives spoilage', 'drives churn']],
      [
        'sales.2026-Q4.nightly now drives “Churn falls from 5% to 3%”',
        'sales.2026-Q4.nightly no longer drives “Spoilage per shop falls by a quarter”',
      ],
    ],
    [
      'what comes first',
      [['due 2026-11-30', 'due 2026-11-30 depends on trials']],
      ['sales.2026-Q4.nightly now depends on “Shops order from the forecast”'],
    ],
    [
      'a goal given up',
      [['owner @leila\n', 'owner @leila\n  dropped 2026-11-10 "Sold"\n']],
      ['sales.2026-Q4.second dropped on 2026-11-10'],
    ],
    [
      'work that is done',
      [['status active', 'status done']],
      ['sales.2026-Q4.nightly state of the work: active → done'],
    ],
    [
      'a date of work',
      [['due 2026-11-30', 'due 2026-12-10']],
      ['sales.2026-Q4.nightly due: 2026-11-30 → 2026-12-10'],
    ],
    [
      'a check-in',
      [['70%\n', '70%\n    check-in 2026-11-16 7.1% confidence 75% "Berries"\n']],
      [`${spoilage} check-in: 2026-11-16 7.1%, 75% sure “Berries”`],
    ],
    [
      'a check-in corrected',
      [['7.6% confidence 70%', '7.7% confidence 70%']],
      [`${spoilage} check-in corrected: 2026-11-09 7.6%, 70% sure → 2026-11-09 7.7%, 70% sure`],
    ],
    [
      'a removed check-in',
      [['check-in 2026-11-09 7.6% confidence 70%', '']],
      [`${spoilage} check-in removed: 2026-11-09 7.6%, 70% sure`],
    ],
    [
      'a reading',
      [['reading 2026-09-30 8.4%', 'reading 2026-09-30 8.4%   reading 2026-11-12 7%']],
      ['spoilage-rate reading: 2026-11-12 7%'],
    ],
    [
      'how it reads',
      [['predicts spoilage "May pilot"', 'reads as output "Shops were told to"']],
      [
        `${trials} no longer predicts “Spoilage per shop falls by a quarter”`,
        `${trials} now reads as output, not as bridge`,
        `${trials} reads as is new: output "Shops were told to"`,
      ],
    ],
    [
      'a key result added',
      [
        [
          `  ${churn}`,
          `  ${churn}\n  key result renewals "Renewals rise from 80% to 90%" { owner @leila   from 80% to 90% }`,
        ],
      ],
      ['sales.2026-Q4.renewals added: 80% → 90%'],
    ],
    ['a key result removed', [[trialsText, '']], [`${trials} removed: 12 shops → 40 shops`]],
    [
      'a move to another objective',
      [
        [trialsText, ''],
        [`  ${churn}`, `  ${churn}\n${trialsText}`],
      ],
      [`${trials} moved: “Shops throw away less of what they order” → “Customers stay with us for years”`],
    ],
    [
      'a priority, a metric and a team',
      [
        ['"Shops trust us"', '"Shops rely on us"'],
        ['better lower }', 'better higher }'],
        ['"Market" { owner @oscar', '"Market" { part of sales owner @oscar'],
      ],
      [
        'market now part of “Sales”',
        'trust reworded: “Shops trust us” → “Shops rely on us”',
        'waste better: lower → higher',
      ],
    ],
  ] as [string, Edit[], string[]][]) {
    it(`reports ${what}`, async () => assert.deepEqual(await linesAfter(...edits), expected));
  }

  it('knows elements again in another file, plan, and under another team', async () => {
    const objective = plan.slice(plan.indexOf('objective second'));
    const rest = plan.replace(objective, '');
    const moved = { ...files, 'sales.okr': rest, 'care.okr': `plan sales in 2026-Q4\n\n${objective}` };
    assert.deepEqual(causeLines(await comparePlans(files, moved)), [
      'sales.2026-Q4.second moved to another file: sales.okr → care.okr',
      'sales.2026-Q4.churn moved to another file: sales.okr → care.okr',
    ]);
    const given = { ...moved, 'care.okr': `plan care in 2027-Q1\n\n${objective}` };
    assert.deepEqual(causeLines(await comparePlans(files, given)), [
      'care.2027-Q1.second moved to another plan: sales.2026-Q4 → care.2027-Q1',
      'care.2027-Q1.churn moved to another plan: sales.2026-Q4 → care.2027-Q1',
    ]);
  });

  it('knows elements without a name by their words', async () => {
    const nameless = {
      'q4.okr':
        'plan sales in 2026-Q4\nobjective "Shops throw away less of what they order" {\n  key result "Churn falls" { from 5% to 3% }\n}\n',
    };
    const after = {
      'q4.okr': nameless['q4.okr']
        .replace('of what they order', 'of all they order')
        .replace('objective', '\nobjective')
        .replace('to 3%', 'to 2%'),
    };
    assert.deepEqual(causeLines(await comparePlans(nameless, after)), [
      'objective "Shops throw away less of all they order" reworded: “Shops throw away less of what they order” → “Shops throw away less of all they order”',
      'key result "Churn falls" target: 3% → 2%',
    ]);
  });

  it('does not take an element without a name for the one that stood at its place', async () => {
    const text = (...statements: string[]) =>
      `plan sales in 2026-Q4\n${statements.map((one) => `key result "${one}" { from 5% to 3% }\n`).join('')}`;
    const nameless = { 'q4.okr': text('Monthly churn falls') };
    const after = { 'q4.okr': text('Refunds become rare', 'Monthly churn falls') };
    assert.deepEqual(causeLines(await comparePlans(nameless, after)), [
      'key result "Refunds become rare" added: 5% → 3%',
    ]);
  });

  it('takes no two statements for one because their numbers agree', async () => {
    const after = {
      ...files,
      'sales.okr': plan.replace(churn, 'key result spend "Spend falls from 5% to 3%" { from 5% to 3% }'),
    };
    assert.deepEqual(causeLines(await comparePlans(files, after)), [
      'sales.2026-Q4.spend added: 5% → 3%',
      'sales.2026-Q4.churn removed: 5% → 3%',
    ]);
  });

  it('tells what follows for status and progress, and counts it as progress', async () => {
    const after = {
      ...files,
      'sales.okr': plan.replace('confidence 70%\n', 'confidence 70%\n    check-in 2026-11-16 7.1%\n'),
    };
    const diff = await comparePlans(files, after);
    assert.deepEqual(changeLines(diff), [
      'sales.2026-Q4.less-waste status: off track → at risk',
      'sales.2026-Q4.less-waste progress: 25% → 41%',
      `${spoilage} check-in: 2026-11-16 7.1%`,
      `${spoilage} status: at risk → on track`,
      `${spoilage} progress: 38% → 62%`,
    ]);
    const goalposts = { recorded: 0, unrecorded: 0 };
    assert.deepEqual(diff.summary, {
      agreed: 0,
      added: 0,
      removed: 0,
      changed: 0,
      moved: 0,
      progress: 2,
      metByChange: 0,
      movedGoalposts: goalposts,
    });
    assert.deepEqual(diff.reviewers, []);
  });
});

describe('A comparison of random plans', () => {
  const settings = { numRuns: runs(8), seed: 20261116 };

  it('says nothing of a plan and itself, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(planText(), async (text) => {
        const same = { 'plan.okr': text };
        assert.deepEqual(changeLines(await comparePlans(same, same)), []);
      }),
      settings,
    );
  });

  it('adds what it removes the other way round, and changes as many', async () => {
    await fc.assert(
      fc.asyncProperty(planText(), planText(), async (left, right) => {
        const [one, other] = [{ 'plan.okr': left }, { 'plan.okr': right }];
        const there = (await comparePlans(one, other)).summary;
        const back = (await comparePlans(other, one)).summary;
        assert.deepEqual([back.added, back.removed], [there.removed, there.added]);
      }),
      settings,
    );
  });
});

describe('A moved goalpost in a comparison', () => {
  const goalposts = async (from: string, to: string) => {
    const { elements, summary } = await comparePlans(files, {
      ...files,
      'sales.okr': plan.replace(from, to),
    });
    const moved = elements.flatMap(({ changes }) => changes).filter(({ isMovedGoalpost }) => isMovedGoalpost);
    return { moved: moved.map(({ kind, reason }) => ({ kind, reason })), counts: summary.movedGoalposts };
  };

  it('is a definition that changed after the cycle began', async () =>
    assert.deepEqual(await goalposts('to 6.3% by', 'to 7% by'), {
      moved: [{ kind: 'target', reason: null }],
      counts: { recorded: 0, unrecorded: 1 },
    }));

  it('has its reason where the file records it', async () =>
    assert.deepEqual(
      await goalposts(
        'to 6.3% by 2026-12-15',
        'to 7% by 2026-12-15\n    changed 2026-11-16 target was 6.3% "Bakery was sold"',
      ),
      { moved: [{ kind: 'target', reason: 'Bakery was sold' }], counts: { recorded: 1, unrecorded: 0 } },
    ));

  it('is a goal that came later than was said, but not one that came earlier, or is told to have come at all', async () => {
    const came = (day: string, more = '') => ({
      'sales.okr': `plan sales in 2026-Q4\nkey result late "Late orders fall" { from 8% to 6% ${day} ${more} }\n`,
    });
    const moved = async (from: string, to: string, more?: string) =>
      (await comparePlans(came(from), came(to, more))).elements.flatMap(({ changes }) =>
        changes
          .filter(({ kind }) => kind === 'since')
          .map(({ message, isMovedGoalpost, reason }) => [message, isMovedGoalpost, reason]),
      );
    const [early, late] = ['since 2026-10-12', 'since 2026-11-02'];
    const said = 'came on 2026-11-02, not on 2026-10-12';
    assert.deepEqual(await moved(early, late), [[said, true, null]]);
    const record = 'changed 2026-11-02 since was "2026-10-12" because "The team met late"';
    assert.deepEqual(await moved(early, late, record), [[said, true, 'The team met late']]);
    assert.deepEqual(await moved(late, early), [['came on 2026-10-12, not on 2026-11-02', false, null]]);
    assert.deepEqual(await moved('', late), [['came on 2026-11-02', false, null]]);
    assert.deepEqual(await moved(late, ''), [['came with its cycle, not on 2026-11-02', false, null]]);
  });

  it('is none where a stretch came on top, or the goal is given up', async () => {
    const none = { moved: [], counts: { recorded: 0, unrecorded: 0 } };
    assert.deepEqual(await goalposts('weight 2', 'weight 2   stretch 5%'), none);
    assert.deepEqual(await goalposts('weight 2', 'weight 3   dropped 2026-11-02 "Sold"'), none);
  });

  it('is none before the cycle begins', async () => {
    const draft = (target: string) => ({
      'q1.okr': `plan sales in 2027-Q1\nkey result late "Late orders fall" { from 8% to ${target} }\n`,
    });
    const { elements } = await comparePlans(draft('6.3%'), draft('7%'));
    assert.deepEqual(
      elements[0]?.changes.map(({ kind, isMovedGoalpost }) => [kind, isMovedGoalpost]),
      [['target', false]],
    );
  });
});

describe('Who should look', () => {
  it('is who owns what is touched, now and before, then who owns what that serves', async () => {
    const after = { ...files, 'sales.okr': plan.replace('owner @mei', 'owner @tom') };
    const { reviewers } = await comparePlans(files, after);
    assert.deepEqual(
      reviewers.map(({ owner, because }) => [
        owner,
        ...because.map(({ relation, steps, title, by }) => [relation, steps, title, by].join('; ')),
      ]),
      [
        ['@mei', 'owned; 0; Shops order from the forecast; '],
        ['@tom', 'owns; 0; Shops order from the forecast; '],
        ['@ines', 'serves; 1; Shops throw away less of what they order; Shops order from the forecast'],
        ['@ruth', 'serves; 2; Shops trust us; Shops order from the forecast'],
      ],
    );
  });

  it('is also who owns what is no longer served', async () => {
    const after = { ...files, 'sales.okr': plan.replace('supports trust', 'supports growth') };
    const { reviewers } = await comparePlans(files, after);
    assert.deepEqual(
      reviewers.map(({ owner, because }) => `${owner} ${because.map(({ relation }) => relation).join()}`),
      ['@ines owns', '@greta serves', '@ruth served'],
    );
  });

  it('is who owns what a removed element served', async () => {
    const { reviewers } = await comparePlans(files, { ...files, 'sales.okr': plan.replace(trialsText, '') });
    assert.deepEqual(
      reviewers.map(({ owner, because }) => `${owner} ${because.map(({ relation }) => relation).join()}`),
      ['@mei owns', '@ines served', '@ruth served'],
    );
  });
});
