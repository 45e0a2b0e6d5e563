import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plansIn } from '../../../../language/index.js';
import { currentOf, phaseOf } from '../../../../language/model/current-cycles.js';
import { currentPlans } from '../../../../language/model/plans.js';
import { daysOfGrace } from '../../../../language/protocol.js';
import { planGraph } from '../../../../language/report/plan-graph/plan-graph.js';
import { knownCycle, type Period } from '../../../../language/values/cycles.js';
import { addDays, daysBetween } from '../../../../language/values/dates.js';
import { openWorkspace } from '../../../support/workspace.js';

const firstDay = '2026-01-01';
/** Every day of three years, one of them a leap year. */
const days = Array.from({ length: daysBetween(firstDay, '2029-01-01') }, (_, index) =>
  addDays(firstDay, index),
);
const years = ['25', '26', '27', '28', '29'];
const parts = ['', '-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4'];
const calendar = years.flatMap((year) => parts.map((part) => `20${year}${part}`));
const fiscal = years.flatMap((year) => parts.map((part) => `FY${year}${part}`));

const periodIn =
  (cycleStart: number) =>
  (name: string): Period | undefined =>
    knownCycle(name, { cycleStart, cycleYear: 'end' });

/** What the documentation says, in other words: one day after another is looked at. */
function expected(periods: ReadonlyMap<string, Period>, today: string): string[] {
  const holding = (day: string) =>
    [...periods].filter(([, { start, end }]) => start <= day && day <= end).map(([name]) => name);
  const running = holding(today);
  if (running.length > 0) return running;
  for (let back = 1; back <= daysOfGrace; back++) {
    const lately = holding(addDays(today, -back));
    if (lately.length > 0) return lately;
  }
  const next = [...periods.values()].map(({ start }) => start).filter((start) => start > today);
  return next.length > 0 ? holding(next.sort()[0] as string) : [];
}

function check(names: readonly string[], cycleStart: number): void {
  const periods = new Map(names.map((name) => [name, periodIn(cycleStart)(name) as Period]));
  const periodOf = (name: string) => periods.get(name);
  for (const day of days) {
    const found = currentOf(names, periodOf, day);
    assert.deepEqual(found, expected(periods, day), `${day}, of ${names.join(', ')}`);
    const phases = new Set(found.map((name) => phaseOf(periodOf(name) as Period, day)));
    assert.ok(phases.size <= 1, 'all of them stand alike');
  }
}

describe('The cycles of a team that are looked at', () => {
  it('are found on every day of three years, with any calendar cycles', () => {
    fc.assert(
      fc.property(fc.subarray(calendar, { maxLength: 6 }), (names) => check(names, 1)),
      { numRuns: 15 },
    );
  });

  it('are found on every day of three fiscal years, wherever these begin', () => {
    fc.assert(fc.property(fc.subarray(fiscal, { maxLength: 6 }), fc.integer({ min: 1, max: 12 }), check), {
      numRuns: 15,
    });
  });

  it('are never none between two quarters, and one quarter on each day', () => {
    const quarters = calendar.filter((name) => name.includes('-Q'));
    for (const day of days) assert.equal(currentOf(quarters, periodIn(1), day).length, 1, day);
    for (const cycleStart of [1, 4, 7, 10]) {
      const ofYears = fiscal.filter((name) => name.includes('-Q'));
      for (const day of days) assert.equal(currentOf(ofYears, periodIn(cycleStart), day).length, 1, day);
    }
  });

  it('come with what has no known days', () => {
    assert.deepEqual(currentOf(['2026-Q4', 'season'], periodIn(1), '2028-01-01'), ['season']);
    assert.deepEqual(currentOf(['2026-Q4', 'season'], periodIn(1), '2027-01-02'), ['2026-Q4', 'season']);
  });
});

const plan = (team: string, cycle: string) =>
  `plan ${team} in ${cycle}\nobjective o "Shelves stay fresh" { owner @kim   key result k "Waste falls" { from 9% to 5% } }\n`;

const company = {
  'bakery/2026-Q4.okr': plan('bakery', '2026-Q4'),
  'bakery/2027-Q2.okr': plan('bakery', '2027-Q2'),
  'tills/2026-Q4.okr': plan('tills', '2026-Q4'),
  'tills/2027-Q1.okr': plan('tills', '2027-Q1'),
  'board/2027.okr': plan('board', '2027'),
  'priorities.okr': 'priority trust "Shops trust us" { in 2026 }\npriority more "Shops grow" { in 2027 }\n',
};

async function on(today: string): Promise<{ plans: string[]; graph: string[] }> {
  const { shared } = await openWorkspace(company, { today });
  const [project] = shared.workspace.Projects.all;
  assert.ok(project);
  const plans = currentPlans(plansIn(shared.workspace.LangiumDocuments.all.toArray(), shared));
  return {
    plans: plans.map(({ team, cycle }) => `${team}.${cycle}`),
    graph: planGraph(project, shared).current.map(({ team = '', cycle }) => `${team}.${cycle}`),
  };
}

describe('The plans that are looked at', () => {
  const cases: [today: string, plans: string[], priorities: string][] = [
    ['2026-09-01', ['bakery.2026-Q4', 'board.2027', 'tills.2026-Q4'], '2026'],
    ['2026-12-31', ['bakery.2026-Q4', 'board.2027', 'tills.2026-Q4'], '2026'],
    ['2027-01-01', ['bakery.2026-Q4', 'board.2027', 'tills.2027-Q1'], '2027'],
    ['2027-01-30', ['bakery.2026-Q4', 'board.2027', 'tills.2027-Q1'], '2027'],
    ['2027-01-31', ['bakery.2027-Q2', 'board.2027', 'tills.2027-Q1'], '2027'],
    ['2027-04-30', ['bakery.2027-Q2', 'board.2027', 'tills.2027-Q1'], '2027'],
    ['2027-05-01', ['bakery.2027-Q2', 'board.2027'], '2027'],
    ['2029-01-01', [], ''],
  ];
  for (const [today, plans, priorities] of cases) {
    it(`on ${today} are those of each team, ${plans.join(', ') || 'none'}`, async () => {
      const found = await on(today);
      assert.deepEqual(found.plans, plans);
      const goals = found.graph.filter((name) => !name.startsWith('.')).sort();
      assert.deepEqual(goals, plans, 'the picture shows the same');
      const own = found.graph.filter((name) => name.startsWith('.'));
      assert.deepEqual(own, priorities ? [`.${priorities}`] : []);
    });
  }
});
