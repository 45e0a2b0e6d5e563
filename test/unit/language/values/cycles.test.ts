import { deepEqual, equal } from 'node:assert/strict';
import { canonicalCycleName, followingCycle, knownCycle } from '../../../../language/values/cycles.js';

describe('The days of a cycle', () => {
  for (const [name, start, end] of [
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-H2', '2026-07-01', '2026-12-31'],
    ['2026-T1', '2026-01-01', '2026-04-30'],
    ['2026-T3', '2026-09-01', '2026-12-31'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2026-10', '2026-10-01', '2026-10-31'],
    ['2027-02', '2027-02-01', '2027-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['FY27-Q1', '2027-01-01', '2027-03-31'],
  ] as const) {
    it(`${name} is from ${start} to ${end}`, () => deepEqual(knownCycle(name), { start, end }));
  }

  for (const name of [
    '2026-13',
    '2026-00',
    '2026-1',
    '2026-T4',
    '2026-H3',
    '2026-Q5',
    'FY27-T1',
    '25-sprint',
  ])
    it(`${name} has to be declared`, () => equal(knownCycle(name), undefined));

  const fiscal: [cycleStart: number, cycleYear: 'end' | 'start', name: string, start: string, end: string][] =
    [
      [4, 'end', 'FY26-Q1', '2025-04-01', '2025-06-30'],
      [4, 'start', 'FY26-Q1', '2026-04-01', '2026-06-30'],
      [4, 'start', 'FY26-Q4', '2027-01-01', '2027-03-31'],
      [4, 'start', 'FY26', '2026-04-01', '2027-03-31'],
      [10, 'end', 'FY27-H1', '2026-10-01', '2027-03-31'],
      [10, 'start', 'FY27-H1', '2027-10-01', '2028-03-31'],
      [1, 'end', 'FY26', '2026-01-01', '2026-12-31'],
      [1, 'start', 'FY26', '2026-01-01', '2026-12-31'],
    ];
  for (const [cycleStart, cycleYear, name, start, end] of fiscal) {
    it(`${name} is from ${start} to ${end} where fiscal years begin in month ${cycleStart} and are named after their ${cycleYear}`, () =>
      deepEqual(knownCycle(name, { cycleStart, cycleYear }), { start, end }));
  }

  it('of a third and a month are those of the calendar, whenever the fiscal year begins', () => {
    const fiscalYear = { cycleStart: 4, cycleYear: 'start' } as const;
    deepEqual(knownCycle('2026-T2', fiscalYear), { start: '2026-05-01', end: '2026-08-31' });
    deepEqual(knownCycle('2026-10', fiscalYear), { start: '2026-10-01', end: '2026-10-31' });
  });
});

describe('The spelling of a cycle', () => {
  for (const [written, canonical] of [
    ['2026q4', '2026-Q4'],
    ['2026-t3', '2026-T3'],
    ['2026T3', '2026-T3'],
    ['fy2027-q1', 'FY27-Q1'],
    ['2026-10', '2026-10'],
    ['2026-13', '2026-13'],
    ['25-Sprint', '25-Sprint'],
    ['season', 'season'],
  ] as const) {
    it(`${written} is ${canonical}`, () => equal(canonicalCycleName(written), canonical));
  }
});

describe('The name of the cycle that follows', () => {
  for (const [name, next] of [
    ['2026-Q4', '2027-Q1'],
    ['2026q1', '2026-Q2'],
    ['2026-H2', '2027-H1'],
    ['2026-T2', '2026-T3'],
    ['2026-T3', '2027-T1'],
    ['2026', '2027'],
    ['2026-09', '2026-10'],
    ['2026-12', '2027-01'],
    ['FY27-Q4', 'FY28-Q1'],
    ['FY99', 'FY00'],
    ['season', undefined],
    ['2026-13', undefined],
  ] as const) {
    it(`${name} → ${next}`, () => equal(followingCycle(name), next));
  }
});
