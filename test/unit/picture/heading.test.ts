import assert from 'node:assert/strict';
import type { PlanGraph } from '../../../language/protocol.js';
import { exportPlan } from '../../../picture/export/export-plan.js';
import { partOf } from '../../../picture/export/heading.js';
import { everything, type PictureView } from '../../../picture/view.js';
import { graphOf, nodeOf } from './graph-arbitrary.js';

const plan: PlanGraph = {
  ...graphOf([
    nodeOf('objective', 'fresh', { team: 'fresh', cycle: '2026-Q4', status: 'stale' }),
    nodeOf('objective', 'frozen', { team: 'frozen', cycle: '2026-Q3', status: 'on-track' }),
    nodeOf('objective', 'season', { team: 'frozen', cycle: 'season', status: 'on-track' }),
  ]),
  cycles: [
    { name: '2026-Q3', start: '2026-07-01', end: '2026-09-30' },
    { name: '2026-Q4', start: '2026-10-01', end: '2026-12-31' },
  ],
  current: [
    { team: 'fresh', cycle: '2026-Q4' },
    { team: 'frozen', cycle: 'season' },
  ],
  teams: [{ name: 'fresh', title: 'Fresh produce' }, { name: 'frozen' }],
};

function viewOf(filter: Partial<PictureView['filter']>): PictureView {
  return { ...everything, filter: { ...everything.filter, ...filter } };
}

function svgOf(view: PictureView, drawn = plan): { title?: string; description?: string; head?: string } {
  const svg = exportPlan('svg', drawn, view, 'light');
  return /<title>(?<title>[^<]*)<\/title><desc>(?<description>[^<]*)<\/desc>.*?<g class="picture-head">(?<head>.*?)<\/g>/s.exec(
    svg,
  )?.groups as ReturnType<typeof svgOf>;
}

describe('The heading of a picture', () => {
  it('names no team that a filter happens to leave alone, and says what was asked for', () => {
    const { title, description, head } = svgOf(viewOf({ statuses: ['stale'] }));
    assert.equal(title, 'The plan');
    assert.match(description ?? '', / · A part of the plan: stale\.$/);
    assert.match(head ?? '', />A part of the plan: stale\.</);
  });

  it('names the team that was asked for, once', () => {
    const { title, description } = svgOf(viewOf({ teams: ['fresh'] }));
    assert.equal(title, 'Fresh produce');
    assert.doesNotMatch(description ?? '', /part of it/);
  });

  it('names the team of a project that has one', () => {
    const one = { ...plan, nodes: plan.nodes.filter(({ team }) => team === 'frozen') };
    assert.equal(svgOf(everything, one).title, 'frozen');
    assert.equal(svgOf(everything).title, 'The plan');
  });
});

describe('What part of a plan it is', () => {
  it('is nothing where it is all of it', () => assert.equal(partOf(plan, everything), undefined));

  it('tells the cycles that run today from others', () => {
    const current = viewOf({ current: true });
    assert.equal(partOf(plan, current), 'Cycles that run today: 2026-Q4, season.');
    assert.equal(
      partOf(plan, current, { otherCycles: 'all of them elsewhere' }),
      'Cycles that run today: 2026-Q4, season; all of them elsewhere.',
    );
    assert.equal(partOf(plan, viewOf({ cycles: ['2026-Q3'] })), 'A part of the plan: 2026-Q3.');
    assert.equal(partOf(plan, viewOf({ cycles: ['2026-Q4'] })), 'A part of the plan: 2026-Q4.');
  });

  it('marks a cycle that has ended, or lies ahead, also where nothing is left out', () => {
    const view = viewOf({ current: true });
    const ended = { ...plan, today: '2027-01-02' };
    assert.equal(partOf(ended, view), 'Current cycles: season; 2026-Q4, ended.');
    const [objective] = plan.nodes;
    const only = {
      ...plan,
      nodes: objective ? [objective] : [],
      current: [{ team: 'fresh', cycle: '2026-Q4' }],
    };
    assert.equal(partOf(only, view), undefined);
    assert.equal(
      partOf({ ...only, today: '2026-09-20' }, view, { otherCycles: 'all of them elsewhere' }),
      'Current cycles: 2026-Q4, begins on 2026-10-01.',
    );
  });

  it('says that no cycle runs where that is why all are shown', () => {
    const view = viewOf({ current: true });
    const past = { ...plan, today: '2029-01-01', current: [{ cycle: '2029' }] };
    assert.equal(partOf(past, view), 'No cycle contains 2029-01-01: all are shown.');
  });

  it('never cuts the date, however narrow the picture is', () => {
    const cycles = ['2026-summer-before-launch', '2026-autumn-after-launch', '2027-winter-of-doubt'];
    const narrow = graphOf(cycles.map((cycle) => nodeOf('objective', cycle, { cycle })));
    const svg = exportPlan('svg', narrow, everything, 'light', { proportion: 0.3 });
    const head = /<g class="picture-head">(.*?)<\/g>/s.exec(svg)?.[1] ?? '';
    assert.match(head, />(?:[^<]* · )?as of \d{4}-\d{2}-\d{2}</);
  });

  it('has exactly the shape that is asked for, with everything inside', () => {
    for (const proportion of [16 / 9, 4 / 3, 1, 0.5]) {
      const svg = exportPlan('svg', plan, everything, 'light', { proportion, isExact: true });
      const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
      assert.ok(Math.abs(Number(width) / Number(height) - proportion) < 0.01, `${width} × ${height}`);
      const cards = [...svg.matchAll(/class="card [^"]*" data-id="[^"]*" transform="translate\((\d+)/g)];
      assert.ok(cards.length >= 3 && cards.every(([, x]) => Number(x) < Number(width)));
    }
  });
});
