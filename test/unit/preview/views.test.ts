import assert from 'node:assert/strict';
import type { PlanGraph, PlanNode, PlanNodeKind } from '../../../language/protocol.js';
import { everything } from '../../../picture/view.js';
import { rangeText } from '../../../picture/words.js';
import { groupPlan } from '../../../preview/views/groups.js';
import { concernKinds } from '../../../preview/views/health/concerns.js';
import { concernsIn, figuresByTeam, figuresOfAll } from '../../../preview/views/health/figures.js';
import { balanceText } from '../../../preview/views/health/share-table.js';
import { selectedPlan } from '../../../preview/views/selected-nodes.js';
import { columns } from '../../../preview/views/table/columns.js';
import { headline } from '../../../preview/views/table/headline.js';
import { nextSorting, readSorting, sortLines } from '../../../preview/views/table/sort.js';
import { spanOf, timelineRows } from '../../../preview/views/timeline/rows.js';
import { TimeScale } from '../../../preview/views/timeline/time-scale.js';
import { isOverdue, reportText } from '../../../preview/views/timeline/track.js';

function node(kind: PlanNodeKind, id: string, more: Partial<PlanNode> = {}): PlanNode {
  const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
  return {
    id,
    kind,
    title: id,
    progress: { explanation: '' },
    checkIns: [],
    location: { uri: 'file:///plan.okr', range },
    findings: [],
    waivers: [],
    ...more,
  };
}

function plan(
  nodes: PlanNode[],
  links: [from: string, kind: PlanGraph['links'][0]['kind'], to: string][] = [],
) {
  const graph: PlanGraph = {
    today: '2026-10-26',
    project: 'file:///',
    version: 1,
    brokenFiles: [],
    cycles: [{ name: '2026-Q4', start: '2026-10-01', end: '2026-12-31' }],
    current: [],
    teams: [],
    nodes,
    links: links.map(([from, kind, to]) => ({ from, kind, to, crossTeam: false })),
  };
  return graph;
}

const ids = (nodes: readonly PlanNode[]) => nodes.map(({ id }) => id);

describe('Groups of a plan', () => {
  it('put work under the first key result that it drives, and once only', () => {
    const graph = plan(
      [node('objective', 'o'), node('key-result', 'a'), node('key-result', 'b'), node('initiative', 'work')],
      [
        ['a', 'belongs-to', 'o'],
        ['b', 'belongs-to', 'o'],
        ['work', 'drives', 'b'],
        ['work', 'drives', 'a'],
      ],
    );
    const { groups, orphans } = groupPlan(graph);
    assert.equal(groups.length, 1);
    assert.deepEqual(
      groups[0]?.results.map(({ keyResult, work }) => [keyResult.id, ids(work)]),
      [
        ['a', []],
        ['b', ['work']],
      ],
    );
    assert.deepEqual(orphans, []);
  });

  it('keep key results without an objective, objectives without key results, and orphans', () => {
    const { groups, orphans } = groupPlan(
      plan([node('key-result', 'alone'), node('objective', 'empty'), node('initiative', 'orphan')]),
    );
    assert.deepEqual(
      groups.map(({ objective, results }) => [objective?.id, results.length]),
      [
        [undefined, 1],
        ['empty', 0],
      ],
    );
    assert.deepEqual(ids(orphans), ['orphan']);
  });

  it('leave out what a filter does not ask for, but not the objective above', () => {
    const graph = plan(
      [
        node('objective', 'o'),
        node('key-result', 'a', { owner: '@tom' }),
        node('key-result', 'b', { owner: '@mei' }),
      ],
      [
        ['a', 'belongs-to', 'o'],
        ['b', 'belongs-to', 'o'],
      ],
    );
    const view = { ...everything, filter: { ...everything.filter, owners: ['@tom'] } };
    assert.deepEqual(ids(selectedPlan(graph, view).nodes), ['o', 'a']);
  });
});

describe('The table', () => {
  const column = (id: string) => columns.find((one) => one.id === id) ?? assert.fail(id);
  const lines = [
    { node: node('key-result', 'b', { progress: { ratio: 0.2, explanation: '' }, status: 'on-track' }) },
    { node: node('key-result', 'c', { status: 'off-track' }) },
    { node: node('key-result', 'a', { progress: { ratio: 0.9, explanation: '' }, status: 'met' }) },
  ];

  it('sorts by a column, both ways, with what says nothing last', () => {
    const order = (id: string, descending: boolean) =>
      sortLines(lines, column(id), descending).map((line) => line.node.id);
    assert.deepEqual(order('progress', false), ['b', 'a', 'c']);
    assert.deepEqual(order('progress', true), ['a', 'b', 'c']);
    assert.deepEqual(order('statement', false), ['a', 'b', 'c']);
    assert.deepEqual(order('status', false), ['c', 'b', 'a']);
  });

  it('turns from upwards to downwards to the order of the plan', () => {
    const up = nextSorting(undefined, 'owner');
    const down = nextSorting(up, 'owner');
    assert.deepEqual(
      [up, down, nextSorting(down, 'owner')],
      [{ column: 'owner', descending: false }, { column: 'owner', descending: true }, undefined],
    );
    assert.deepEqual(nextSorting(down, 'team'), { column: 'team', descending: false });
  });

  it('forgets a sorting that it does not know', () => {
    for (const saved of [undefined, null, 'owner', {}, { column: 'gone' }, { column: 3 }])
      assert.equal(readSorting(saved, columns), undefined);
    assert.deepEqual(readSorting({ column: 'owner', descending: 'yes' }, columns), {
      column: 'owner',
      descending: false,
    });
  });

  it('begins with how many stand where, worst first', () => {
    assert.equal(headline(lines.map((line) => line.node)), '3 key results: 1 off track, 1 on track, 1 met');
    assert.equal(headline([]), '0 key results');
  });

  it('writes the way as the plan does, and bounds as signs', () => {
    assert.equal(rangeText({ from: '8%', to: '6%' }), '8% → 6%');
    assert.equal(rangeText({ to: '6%' }), '→ 6%');
    assert.equal(rangeText({ bound: 'keep <= 2%' }), '≤ 2%');
    assert.equal(rangeText(undefined), undefined);
  });
});

describe('The timeline', () => {
  it('lays days on a line, those outside at its ends', () => {
    const scale = new TimeScale('2026-10-01', '2026-10-10');
    assert.deepEqual(
      [
        scale.at('2026-10-01'),
        scale.middleOf('2026-10-01'),
        scale.after('2026-10-01'),
        scale.after('2026-10-10'),
      ],
      [0, 5, 10, 100],
    );
    assert.deepEqual([scale.at('2025-01-01'), scale.after('2027-01-01')], [0, 100]);
    assert.ok(!scale.contains('2026-10-11'));
  });

  it('marks months, and fewer of them over years', () => {
    const labels = (start: string, end: string) =>
      new TimeScale(start, end).months().map(({ label }) => label);
    assert.deepEqual(labels('2026-10-01', '2027-01-31'), ['Oct', 'Nov', 'Dec', 'Jan 2027']);
    assert.deepEqual(labels('2026-01-15', '2027-01-10'), ['Apr', 'Jul', 'Oct', 'Jan 2027']);
    assert.deepEqual(labels('2024-06-01', '2027-06-01'), ['Jan 2025', 'Jan 2026', 'Jan 2027']);
  });

  it('spans the cycles and all dates of its rows', () => {
    const rows = timelineRows({
      plan: plan([
        node('objective', 'o', { cycle: '2026-Q4' }),
        node('initiative', 'late', { end: '2027-02-01' }),
        node('initiative', 'undated'),
      ]),
      context: new Set(),
    });
    const cycles = plan([]).cycles;
    assert.deepEqual(spanOf(rows, cycles), ['2026-10-01', '2027-02-01']);
    assert.equal(spanOf([], cycles), undefined);
  });

  it('is widened neither by context nor by years, unless there is nothing else', () => {
    const own = node('objective', 'own', { start: '2026-10-01', end: '2026-12-31' });
    const others = node('objective', 'others', { start: '2026-07-01', end: '2026-09-30' });
    const yearly = node('objective', 'yearly', { start: '2026-01-01', end: '2026-12-31' });
    const span = (nodes: PlanNode[], context: string[] = []) =>
      spanOf(timelineRows({ plan: plan(nodes), context: new Set(context) }), []);
    assert.deepEqual(span([own, others, yearly]), ['2026-07-01', '2026-12-31']);
    assert.deepEqual(span([own, others, yearly], ['others', 'yearly']), ['2026-10-01', '2026-12-31']);
    assert.deepEqual(span([others, yearly], ['others']), ['2026-01-01', '2026-12-31']);
    assert.deepEqual(span([others], ['others']), ['2026-07-01', '2026-09-30']);
  });

  it('calls work overdue that is neither done nor given up', () => {
    const work = { end: '2026-10-20' };
    assert.ok(isOverdue(node('initiative', 'a', work), '2026-10-26'));
    assert.ok(!isOverdue(node('initiative', 'a', work), '2026-10-20'));
    assert.ok(!isOverdue(node('initiative', 'a', { ...work, state: 'done' }), '2026-10-26'));
    assert.ok(!isOverdue(node('initiative', 'a', { ...work, dropped: {} }), '2026-10-26'));
    assert.ok(!isOverdue(node('key-result', 'a', work), '2026-10-26'));
  });

  it('says of a report all that was reported', () => {
    assert.equal(
      reportText({ date: '2026-10-12', text: '8.1%', confidence: 0.6, note: 'Berries' }),
      '2026-10-12: 8.1%, confidence 60% – Berries',
    );
    assert.equal(reportText({ date: '2026-10-12' }), '2026-10-12');
  });
});

describe('Health', () => {
  const results = [
    node('key-result', 'a', { team: 'one', reading: 'outcome', timing: 'lagging' }),
    node('key-result', 'b', { team: 'one', reading: 'output', timing: 'leading', disguised: true }),
    node('key-result', 'c', { team: 'two', reading: 'bridge' }),
    node('key-result', 'gone', { team: 'two', reading: 'output', dropped: {} }),
    node('objective', 'o', { team: 'two' }),
  ];

  it('counts what key results are, by team; what is given up does not count', () => {
    assert.deepEqual(
      figuresByTeam(results).map(({ team, keyResults, readings, leading, lagging, unsaid }) => [
        team,
        keyResults,
        readings.outcome,
        readings.bridge,
        readings.output,
        leading,
        lagging,
        unsaid,
      ]),
      [
        ['one', 2, 1, 0, 1, 1, 1, 0],
        ['two', 1, 0, 1, 0, 0, 0, 1],
      ],
    );
    assert.equal(figuresOfAll(results).keyResults, 3);
  });

  it('says what is missing of a balance', () => {
    assert.match(balanceText({ leading: 0, lagging: 2 }), /early/);
    assert.match(balanceText({ leading: 2, lagging: 0 }), /confirms/);
    assert.equal(balanceText({ leading: 0, lagging: 0 }), '');
    assert.equal(balanceText({ leading: 1, lagging: 1 }), '');
  });

  it('lists every kind of concern with its reason', () => {
    const graph = plan([
      node('key-result', 'silent', {
        status: 'stale',
        daysSinceUpdate: 1,
        checkIns: [{ date: '2026-10-05' }],
      }),
      node('key-result', 'never', { status: 'stale', daysSinceUpdate: 26 }),
      node('key-result', 'hollow', { stalled: 'All is done and nothing moved.' }),
      node('key-result', 'made', { disguised: true, reading: 'output', readingExplanation: 'says “launch”' }),
      node('initiative', 'orphan', { gap: 'orphan' }),
      node('objective', 'excused', {
        waivers: [{ rule: 'missing-owner', reason: 'Hiring', until: '2026-11-01' }],
      }),
    ]);
    const told = Object.fromEntries(
      concernKinds.map((kind) => [kind.id, concernsIn(graph, kind).map((one) => [one.node.id, one.text])]),
    );
    assert.deepEqual(told, {
      stale: [
        ['silent', 'No update for 1 day, the last one on 2026-10-05.'],
        ['never', 'No update for 26 days, and none before.'],
      ],
      stalled: [['hollow', 'All is done and nothing moved.']],
      disguised: [['made', 'says “launch”']],
      gap: [['orphan', 'Drives no key result.']],
      waiver: [['excused', 'missing-owner until 2026-11-01: Hiring']],
    });
  });
});
