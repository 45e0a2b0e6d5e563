import assert from 'node:assert/strict';
import { cycleAlone, cycleOfDays, findCycle } from '../../../../exchange/reading/cycles.js';
import { dayOrderOf, readAnyDate } from '../../../../exchange/reading/dates.js';
import { handleFrom, isNobody, readPeople } from '../../../../exchange/reading/people.js';

/** A text, and the cycle that it names, with what is left of the text. */
const cycles: readonly (readonly [text: string, cycle?: string, rest?: string])[] = [
  ['2026-Q4', '2026-Q4', ''],
  ['Q4 2026', '2026-Q4', ''],
  ['OKRs Q4 2026', '2026-Q4', 'OKRs'],
  ['Q4/2026', '2026-Q4', ''],
  ["Q4 '26", '2026-Q4', ''],
  ['2026 Q4: Sales', '2026-Q4', ': Sales'],
  ['4th quarter of 2026', '2026-Q4', ''],
  ['4. Quartal 2026', '2026-Q4', ''],
  ['Trimestre 4 2026', '2026-Q4', ''],
  ['2026年第4季度', '2026-Q4', ''],
  ['H2 2026', '2026-H2', ''],
  ['2. Halbjahr 2026', '2026-H2', ''],
  ['FY27 Q1', 'FY27-Q1', ''],
  ['FY2027 Q1', 'FY27-Q1', ''],
  ['FY27', 'FY27', ''],
  ['2026', '2026', ''],
  ['October – December 2026', '2026-Q4', ''],
  ['Oct-Dec 2026', '2026-Q4', ''],
  ['2026-10-01 to 2026-12-31', '2026-Q4', ''],
  ['01.10.2026 – 31.12.2026', '2026-Q4', ''],
  ['November 2026', '2026-11', ''],
  ['Q4', undefined],
  ['Q3 and Q4 2026 and Q1 2027', undefined],
  ['Q5 2026', undefined],
  ['H3 2026', undefined],
  ['Grow by 15 December 2026', undefined],
  ['Notes of 12.10.2026', undefined],
  ['2026-10-12 notes', undefined],
  ['Goals 2026', '2026', 'Goals'],
  ['12 % of sales', undefined],
  ['constructor', undefined],
  ['', undefined],
];

const dates: readonly (readonly [
  text: string,
  order: 'day-first' | 'month-first' | undefined,
  date?: string,
])[] = [
  ['2026-10-12', undefined, '2026-10-12'],
  ['2026/10/12', undefined, '2026-10-12'],
  ['2026-10-12 14:00', undefined, '2026-10-12'],
  ['2026-10-12T14:00:00Z', undefined, '2026-10-12'],
  ['12.10.2026', undefined, '2026-10-12'],
  ['12.10.26', undefined, '2026-10-12'],
  ['31/12/2026', undefined, '2026-12-31'],
  ['12/31/2026', undefined, '2026-12-31'],
  ['3/4/2026', undefined, undefined],
  ['3/4/2026', 'day-first', '2026-04-03'],
  ['3/4/2026', 'month-first', '2026-03-04'],
  ['4/4/2026', undefined, '2026-04-04'],
  ['12 October 2026', undefined, '2026-10-12'],
  ['October 12, 2026', undefined, '2026-10-12'],
  ['Mon, 12 Oct 2026', undefined, '2026-10-12'],
  ['12. Oktober 2026', undefined, '2026-10-12'],
  ['12 de octubre de 2026', undefined, '2026-10-12'],
  ['2026-02-30', undefined, undefined],
  ['2026-13-01', undefined, undefined],
  ['October 2026', undefined, undefined],
  ['soon', undefined, undefined],
  ['46307', undefined, undefined],
  ['', undefined, undefined],
];

const orders: readonly (readonly [texts: readonly string[], order: ReturnType<typeof dayOrderOf>])[] = [
  [['3/4/2026', '31/12/2026'], 'day-first'],
  [['3/4/2026', '12/31/2026'], 'month-first'],
  [['31/12/2026', '12/31/2026'], undefined],
  [['3/4/2026'], undefined],
];

/** A cell of owners, with the handles; `none` where the cell is left as it is. */
const people: readonly (readonly [text: string, handles: readonly string[] | undefined])[] = [
  ['Lena Braun', ['@lena.braun']],
  ['@lena', ['@lena']],
  ['lena.braun@ferry.example', ['@lena.braun']],
  ['Lena Braun <lena.b@ferry.example>', ['@lena.b']],
  ['lena+okr@ferry.example', ['@lena']],
  ['Lena Braun, Tom Okafor', ['@lena.braun', '@tom.okafor']],
  ['Lena & Tom', ['@lena', '@tom']],
  ['Lena and Tom', ['@lena', '@tom']],
  ['Lena; Tom\nInês', ['@lena', '@tom', '@ines']],
  ['[Lena](https://ferry.example/lena)', ['@lena']],
  ['Søren Ærø', ['@soren.aero']],
  ['李娜', ['@李娜']],
  ['TBD', []],
  ['-', []],
  ['', []],
  ['Somebody with time this week: ask in the morning', undefined],
  ['Lena, see https://x.example: maybe', undefined],
  ['__proto__', ['@proto']],
  ['12', undefined],
];

describe('Names of an import', () => {
  for (const [text, cycle, rest] of cycles)
    it(`the cycle of ${JSON.stringify(text)}: ${cycle ?? 'none'}`, () => {
      const found = findCycle(text);
      assert.equal(found?.cycle.name, cycle);
      assert.equal(found?.rest, rest);
    });

  it('takes the year of the text around for a quarter alone', () => {
    assert.equal(findCycle('Q4', '2026')?.cycle.name, '2026-Q4');
    assert.equal(findCycle('Q7', '2026'), undefined);
  });

  it('tells the name of a cycle alone from a goal that mentions one', () => {
    assert.equal(cycleAlone('OKRs Q4 2026')?.name, '2026-Q4');
    assert.equal(cycleAlone('Win the Q4 2026 fair'), undefined);
  });

  it('names the cycle of two days as the language does', () => {
    assert.equal(cycleOfDays('2026-10-01', '2026-12-31')?.name, '2026-Q4');
    assert.equal(cycleOfDays('2026-07-01', '2026-12-31')?.name, '2026-H2');
    assert.deepEqual(cycleOfDays('2026-10-05', '2026-12-20')?.declared, {
      start: '2026-10-05',
      end: '2026-12-20',
    });
    assert.equal(cycleOfDays('2026-12-31', '2026-10-01'), undefined);
  });

  for (const [text, order, date] of dates)
    it(`the date ${JSON.stringify(text)}${order ? `, ${order}` : ''}: ${date ?? 'none'}`, () =>
      assert.equal(readAnyDate(text, order), date));

  for (const [texts, order] of orders)
    it(`the order of ${JSON.stringify(texts)}: ${order ?? 'unknown'}`, () =>
      assert.equal(dayOrderOf(texts), order));

  for (const [text, handles] of people)
    it(`the people in ${JSON.stringify(text)}: ${handles?.join(' ') ?? 'none'}`, () =>
      assert.deepEqual(
        readPeople(text)?.map(({ handle }) => handle),
        handles,
      ));

  it('keeps the name and the address of a person', () =>
    assert.deepEqual(readPeople('Lena Braun <lena.b@ferry.example>'), [
      { handle: '@lena.b', name: 'Lena Braun', email: 'lena.b@ferry.example' },
    ]));

  it('gives every name a handle that the grammar reads', () => {
    assert.equal(handleFrom('!!!'), '@person');
    assert.equal(handleFrom('…Lena…'), '@lena');
    assert.equal(isNobody('n/a'), true);
    assert.equal(isNobody('Nadia'), false);
  });
});
