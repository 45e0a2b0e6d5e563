import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isInitiative, isKeyResult } from '../../../../language/grammar/generated/ast.js';
import { fixesFor } from '../../../../language/lint/fixes-for.js';
import { checkInsOf, reportedText } from '../../../../language/model/check-ins.js';
import { daysOfGrace } from '../../../../language/protocol.js';
import { knownCycle, type Period } from '../../../../language/values/cycles.js';
import { addDays, daysBetween } from '../../../../language/values/dates.js';
import { openWorkspace, type TestWorkspace } from '../../../support/workspace.js';

const rule = 'ambiguous-check-in';

function planText(cycle: string, statements = ''): string {
  return `plan bakery in ${cycle}\nobjective o "Shelves stay fresh" { owner @kim
  key result waste "Waste falls" { owner @kim   from 9% to 5%   ${statements} }
  initiative ovens "New ovens" { owner @kim   drives waste }
}\n`;
}

/** What is said of an element of a cycle: values of check-ins, wherever they were written. */
function valuesOf({ shared, services }: TestWorkspace, cycle: string, name = 'waste'): string[] {
  const [project] = shared.workspace.Projects.all;
  const found = project?.names.find('goal', { team: 'bakery', cycle }, name)[0]?.node;
  assert.ok(isKeyResult(found) || isInitiative(found), `${cycle} has no ${name}`);
  return checkInsOf(found, services.references.References).map(
    ({ date, node }) => `${date} ${reportedText(node) ?? ''}`,
  );
}

const found = (workspace: TestWorkspace) => workspace.findings().filter((finding) => finding.rule === rule);

interface Border {
  old?: string;
  next?: string;
  rounds: string;
}
const round = 'check-ins 2027-01-04 by @kim {\n  bakery.waste 5%\n}\n';

async function border({ old = 'check-in 2026-12-20 6%', next = '', rounds }: Border) {
  const files = {
    '2026-Q4.okr': planText('2026-Q4', old),
    '2027-Q1.okr': planText('2027-Q1', next),
    'rounds.okr': rounds,
  };
  return openWorkspace(files, { today: '2027-02-10' });
}

describe('A check-in after the end of a cycle', () => {
  it('counts for neither cycle until it says which one it is about', async () => {
    const workspace = await border({ rounds: round });
    assert.equal(found(workspace).length, 1);
    assert.deepEqual(valuesOf(workspace, '2026-Q4'), ['2026-12-20 6%']);
    assert.deepEqual(valuesOf(workspace, '2027-Q1'), []);
  });

  it('is decided for the whole round by one of two fixes', async () => {
    const rounds = 'check-ins 2027-01-04 by @kim {\n  bakery.waste 5%\n  bakery.ovens 80%\n}\n';
    const workspace = await border({ rounds });
    const [finding, ...others] = found(workspace);
    assert.ok(finding && others.length === 0, 'one finding for the round');
    const fixes = fixesFor(workspace.document('rounds.okr'), finding, workspace.services);
    assert.deepEqual(
      fixes.map(({ title }) => title),
      [
        'Last check-ins of 2026-Q4: name the cycle in 2 entries',
        'First check-ins of 2027-Q1: name the cycle in 2 entries',
      ],
    );
    const written = fixes.map(({ edits }) => Object.values(edits)[0]?.map(({ newText }) => newText));
    assert.deepEqual(written, [
      ['bakery.2026-Q4.waste', 'bakery.2026-Q4.ovens'],
      ['bakery.2027-Q1.waste', 'bakery.2027-Q1.ovens'],
    ]);
    for (const [index, cycle] of ['2026-Q4', '2027-Q1'].entries()) {
      const decided = rounds
        .replace('bakery.waste', written[index]?.[0] ?? '')
        .replace('bakery.ovens', written[index]?.[1] ?? '');
      const after = await border({ rounds: decided });
      assert.deepEqual(found(after), []);
      assert.ok(valuesOf(after, cycle).includes('2027-01-04 5%'));
      assert.ok(valuesOf(after, cycle, 'ovens').includes('2027-01-04 80%'));
    }
  });

  const clear: [why: string, border: Border][] = [
    ['the old key result has a score', { old: 'score 2027-01-03 0.9', rounds: round }],
    ['the old one was reported on its last day', { old: 'check-in 2026-12-31 6%', rounds: round }],
    ['the old one was reported later', { old: 'check-in 2027-01-02 6%', rounds: round }],
    ['the old one was given up', { old: 'dropped 2026-12-01 "Sold"', rounds: round }],
    ['the new one has an earlier value', { next: 'check-in 2027-01-02 6%', rounds: round }],
    [
      'an earlier round says that it is about the new one',
      { rounds: `check-ins 2027-01-02 by @kim {\n  bakery.2027-Q1.waste 6%\n}\n${round}` },
    ],
    [
      'an earlier round was the last word on the old one',
      { rounds: `check-ins 2027-01-02 by @kim {\n  bakery.2026-Q4.waste 6%\n}\n${round}` },
    ],
    [
      'a round of the last day named no cycle: that day is in the old one',
      { rounds: `check-ins 2026-12-31 by @kim {\n  bakery.waste 6%\n}\n${round}` },
    ],
    ['the days of grace are over', { rounds: round.replace('2027-01-04', '2027-01-31') }],
  ];
  for (const [why, given] of clear) {
    it(`is about the new one where ${why}`, async () => {
      const workspace = await border(given);
      assert.deepEqual(found(workspace), []);
      const last = valuesOf(workspace, '2027-Q1').at(-1) ?? '';
      assert.match(last, /^2027-01-(04|31) 5%$/);
    });
  }

  const doubtful: [why: string, border: Border][] = [
    ['on the last day of grace', { rounds: round.replace('2027-01-04', '2027-01-30') }],
    ['on the first day of the new cycle', { rounds: round.replace('2027-01-04', '2027-01-01') }],
    [
      'where the new one was reported on the same day only',
      { next: 'check-in 2027-01-04 6%', rounds: round },
    ],
    ['where a last word says nothing but a note', { old: 'check-in 2026-12-31 "Quiet"', rounds: round }],
    [
      'where an earlier round is as much in doubt',
      { rounds: `check-ins 2027-01-02 by @kim {\n  bakery.waste 6%\n}\n${round}` },
    ],
  ];
  for (const [why, given] of doubtful) {
    it(`is in doubt ${why}`, async () => {
      const workspace = await border(given);
      const rounds = given.rounds.match(/bakery\.waste/g)?.length;
      assert.equal(found(workspace).length, rounds);
      const counted = [...valuesOf(workspace, '2026-Q4'), ...valuesOf(workspace, '2027-Q1')];
      assert.ok(
        counted.every((value) => !/ 5%$/.test(value)),
        counted.join(),
      );
    });
  }

  it('is about the plan of its file where it says no team', async () => {
    const files = {
      '2026-Q4.okr': `${planText('2026-Q4')}check-ins 2027-01-04 by @kim {\n  waste 5%\n}\n`,
      '2027-Q1.okr': planText('2027-Q1'),
    };
    const workspace = await openWorkspace(files, { today: '2027-02-10' });
    assert.deepEqual(found(workspace), []);
    assert.deepEqual(valuesOf(workspace, '2026-Q4'), ['2027-01-04 5%']);
  });

  it('is clear where a shared metric was read since', async () => {
    const metric = 'metric waste-rate "Waste" { owner @kim   unit %   outcome   reading 2027-01-02 6% }\n';
    const files = {
      'metrics.okr': metric,
      '2026-Q4.okr': planText('2026-Q4', 'measures waste-rate'),
      '2027-Q1.okr': planText('2027-Q1', 'measures waste-rate'),
      'rounds.okr': round,
    };
    assert.deepEqual(found(await openWorkspace(files, { today: '2027-02-10' })), []);
  });

  it('is checked again when the other files change', async () => {
    const workspace = await border({ rounds: round });
    await workspace.write('2026-Q4.okr', planText('2026-Q4', 'score 2027-01-03 0.9'));
    assert.deepEqual(found(workspace), []);
    assert.deepEqual(valuesOf(workspace, '2027-Q1'), ['2027-01-04 5%']);
    await workspace.write('2026-Q4.okr', planText('2026-Q4'));
    assert.equal(found(workspace).length, 1);
    await workspace.remove('2027-Q1.okr');
    assert.deepEqual(found(workspace), []);
    await workspace.write('2027-Q1.okr', planText('2027-Q1'));
    assert.equal(found(workspace).length, 1);
  });
});

const firstDay = '2026-01-01';
const days = daysBetween(firstDay, '2029-01-01');

/** Where the rules, read one by one, put the value of a round: a cycle, or none for a doubtful one. */
function expectedCycle(day: string, rounds: readonly string[], cycles: ReadonlyMap<string, Period>) {
  const all = [...cycles];
  const [name] = all.find(([, { start, end }]) => start <= day && day <= end) ?? [];
  const old = all.find(([, { end }]) => end < day && daysBetween(end, day) <= daysOfGrace)?.[1];
  // Rounds never name a cycle here: the last word on the old one can only be one of its last day.
  const isClosed = old && rounds.includes(old.end);
  return old && !isClosed ? undefined : name;
}

describe('A round on any day of three years', () => {
  /** @param form what the cycles of these years are called */
  const everyQuarter = (form: (year: number, quarter: number) => string) =>
    [2025, 2026, 2027, 2028, 2029].flatMap((year) => [1, 2, 3, 4].map((quarter) => form(year, quarter)));

  async function holds(rounds: readonly string[], names: readonly string[], cycleStart: number) {
    const cycles = new Map(
      names.map((name) => [name, knownCycle(name, { cycleStart, cycleYear: 'end' }) as Period]),
    );
    const blocks = rounds.map((day) => `check-ins ${day} by @kim {\n  bakery.waste 5%\n}\n`);
    const workspace = await openWorkspace(
      {
        'okr.config.json': JSON.stringify({ root: true, cycleStart }),
        ...Object.fromEntries(names.map((name) => [`${name}.okr`, planText(name)])),
        'rounds.okr': blocks.join('\n'),
      },
      { today: '2029-12-31' },
    );
    const counted = new Map<string, string[]>();
    for (const name of names)
      for (const value of valuesOf(workspace, name)) {
        const day = value.slice(0, 10);
        counted.set(day, [...(counted.get(day) ?? []), name]);
      }
    const doubtful = new Set(
      found(workspace).map(({ range }) => rounds[Math.floor(range.start.line / 4)] as string),
    );
    for (const day of rounds) {
      const cycle = expectedCycle(day, rounds, cycles);
      assert.deepEqual(counted.get(day) ?? [], cycle === undefined ? [] : [cycle], day);
      assert.equal(doubtful.has(day), cycle === undefined, day);
    }
  }

  const someDays = fc
    .uniqueArray(fc.integer({ min: 0, max: days - 1 }), { minLength: 1, maxLength: 60 })
    .map((offsets) => offsets.sort((left, right) => left - right).map((offset) => addDays(firstDay, offset)));
  const everyDay = Array.from({ length: days }, (_, offset) => addDays(firstDay, offset));

  it('counts for one cycle, or for none and is reported: calendar quarters', async () => {
    const names = everyQuarter((year, quarter) => `${year}-Q${quarter}`);
    await fc.assert(
      fc.asyncProperty(someDays, (rounds) => holds(rounds, names, 1)),
      { numRuns: 6 },
    );
    // With a round on each day, each last day is reported, and nothing is in doubt; without those everything is.
    await holds(everyDay, names, 1);
    const ends = new Set(names.map((name) => knownCycle(name)?.end));
    await holds(
      everyDay.filter((day) => !ends.has(day)),
      names,
      1,
    );
  });

  it('counts for one cycle, or for none and is reported: fiscal quarters, whenever the year begins', async () => {
    const names = everyQuarter((year, quarter) => `FY${year % 100}-Q${quarter}`);
    await fc.assert(
      fc.asyncProperty(someDays, fc.integer({ min: 1, max: 12 }), (rounds, cycleStart) =>
        holds(rounds, names, cycleStart),
      ),
      { numRuns: 8 },
    );
  });
});
