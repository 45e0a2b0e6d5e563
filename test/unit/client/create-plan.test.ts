import { deepEqual, equal } from 'node:assert/strict';
import { cycleSuggestions, isCycleName, sinceIn } from '../../../client/create-plan/cycles.js';
import { isName, nameFrom } from '../../../client/create-plan/names.js';
import { starterPlan } from '../../../client/create-plan/starter-plan.js';
import { formatDocument } from '../../../language/index.js';
import { openWorkspace, place } from '../../support/workspace.js';
import { expandSnippet } from './expand-snippet.js';

describe('a plan made by the editor', () => {
  it('is sound and formatted as it is inserted', async () => {
    const text = `${expandSnippet(starterPlan({ team: 'care', cycle: '2026-Q4', person: '@lena' })).trimEnd()}\n`;
    const workspace = await openWorkspace({ 'care-2026-Q4.okr': text }, { today: '2026-10-05' });
    deepEqual(workspace.findings().map(place), []);
    deepEqual(formatDocument(workspace.document('care-2026-Q4.okr')), { text });
  });

  it('is for the running quarter, and for the next one when that is near', () => {
    const labels = (date: string) => cycleSuggestions(new Date(`${date}T12:00:00`)).map(({ label }) => label);
    deepEqual(labels('2026-10-26'), ['2026-Q4', '2027-Q1', '2026-H2', '2026']);
    deepEqual(labels('2026-12-15'), ['2027-Q1', '2026-Q4', '2026-H2', '2026']);
    deepEqual(labels('2026-01-01'), ['2026-Q1', '2026-Q2', '2026-H1', '2026']);
    deepEqual(labels('2026-03-31'), ['2026-Q2', '2026-Q1', '2026-H1', '2026']);
  });

  it('counts from today where its cycle has begun, and is not late then', async () => {
    const since = (cycle: string, date: string) => sinceIn(cycle, new Date(`${date}T23:30:00`));
    equal(since('2026-Q4', '2026-11-29'), '2026-11-29');
    equal(since('2026q4', '2026-12-31'), '2026-12-31');
    equal(since('2026-H2', '2026-07-02'), '2026-07-02');
    equal(since('2026', '2026-01-02'), '2026-01-02');
    for (const [cycle, date] of [
      ['2026-Q4', '2026-10-01'],
      ['2026-Q4', '2027-01-01'],
      ['2027-Q1', '2026-12-20'],
      ['FY27-Q1', '2026-11-29'],
      ['season', '2026-11-29'],
    ] as const)
      equal(since(cycle, date), undefined, `${cycle} on ${date}`);
    const text = `${expandSnippet(starterPlan({ team: 'care', cycle: '2026-Q4', since: '2026-11-29', person: '@lena' })).trimEnd()}\n`;
    const team = 'team care "Care" { cadence weekly }\n';
    const files = { 'care-2026-Q4.okr': text, 'team.okr': team };
    const workspace = await openWorkspace(files, { today: '2026-11-29' });
    deepEqual(workspace.findings().map(place), []);
    deepEqual(formatDocument(workspace.document('care-2026-Q4.okr')), { text });
  });

  for (const cycle of [
    '2026-Q4',
    '2026Q4',
    '2026-h2',
    '2026',
    'FY27-Q1',
    'FY27',
    '2026-T3',
    '2026-10',
    '25-sprint',
    '25-26',
    '3rd_set',
    'spring-term',
    'season-2026',
  ]) {
    it(`takes ${cycle} as a cycle`, () => equal(isCycleName(cycle), true));
  }
  for (const cycle of ['', '2026-Q5', '2026-T4', '2026-13', '26', 'Q4 2026', '2026-10-01', '-q4', '25-']) {
    it(`does not take “${cycle}” as a cycle`, () => equal(isCycleName(cycle), false));
  }

  it('names the team after the folder', () => {
    equal(nameFrom('Customer Care (EU)'), 'customer-care-eu');
    equal(nameFrom('2026 goals'), 'goals');
    equal(nameFrom('Größe'), 'größe');
    equal(nameFrom('42'), '');
  });

  it('knows a name from what is none', () => {
    deepEqual(['care', 'customer-care', 'a_1', 'Ärzte'].map(isName), [true, true, true, true]);
    deepEqual(['', '1st', 'a--b', 'a-', 'a b', 'a.b'].map(isName), Array(6).fill(false));
  });
});
