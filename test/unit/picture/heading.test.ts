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
    const running = viewOf({ cycles: ['season', '2026-Q4'] });
    assert.equal(partOf(plan, running), 'Cycles that run today: season, 2026-Q4.');
    assert.equal(
      partOf(plan, running, { otherCycles: 'all of them elsewhere' }),
      'Cycles that run today: season, 2026-Q4; all of them elsewhere.',
    );
    assert.equal(partOf(plan, viewOf({ cycles: ['2026-Q3'] })), 'A part of the plan: 2026-Q3.');
    assert.equal(partOf(plan, viewOf({ cycles: ['2026-Q4'] })), 'A part of the plan: 2026-Q4.');
  });
});
