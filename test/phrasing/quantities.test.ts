import assert from 'node:assert/strict';
import { findQuantities } from '../../language/phrasing/english/quantities/quantities.js';
import { isAmount } from '../../language/phrasing/quantity.js';

/** Every quantity of a text as “text kind relation value [from]”. */
function read(text: string): string[] {
  return findQuantities(text).map((quantity) =>
    [
      text.slice(quantity.start, quantity.end),
      quantity.kind,
      quantity.relation,
      quantity.value,
      quantity.from,
    ]
      .filter((part) => part !== undefined)
      .join(' | '),
  );
}

describe('quantities', () => {
  const table: [string, ...string[]][] = [
    ['Run a €200K campaign', '€200K | money | exact | 200000'],
    ['Revenue of $1.2M', '$1.2M | money | exact | 1200000'],
    ['Save 1.5 million euros', '1.5 million euros | money | exact | 1500000'],
    ['Costs of EUR 40k', 'EUR 40k | money | exact | 40000'],
    ['12,500 users', '12,500 | count | exact | 12500'],
    ['Load in 800ms', '800ms | duration | exact | 800'],
    ['within 2 working days', 'within 2 working days | duration | at-most | 2'],
    ['in less than an hour', 'in less than an hour | duration | at-most | 1'],
    ['2 hours', '2 hours | duration | exact | 2'],
    ['5 → 3 %', '5 → 3 % | percent | from-to | 3 | 5'],
    ['from 2 to 10 posts', 'from 2 to 10 | count | from-to | 10 | 2'],
    ['from 40% of orders to 60%', 'from 40% of orders to 60% | percent | from-to | 60 | 40'],
    ['between 20 and 30 days', 'between 20 and 30 days | duration | from-to | 30 | 20'],
    ['by 12 pp', 'by 12 pp | points | change | 12'],
    ['by 3 percentage points', 'by 3 percentage points | points | change | 3'],
    ['by 20%', 'by 20% | percent | change | 20'],
    ['reviewed by two partners', 'two | count | exact | 2'],
    ['>= 5%', '>= 5% | percent | at-least | 5'],
    ['at least 40 shops', 'at least 40 | count | at-least | 40'],
    ['50+ teams', '50+ | count | at-least | 50'],
    ['5 or more teams', '5 or more | count | at-least | 5'],
    ['no more than 3', 'no more than 3 | count | at-most | 3'],
    ['maximum of 2%', 'maximum of 2% | percent | at-most | 2'],
    ['under $5,000', 'under $5,000 | money | at-most | 5000'],
    ['2x faster', '2x | factor | change | 2'],
    ['3 times', '3 times | factor | change | 3'],
    ['twelve guides', 'twelve | count | exact | 12'],
    ['two hundred guides', 'two hundred | count | exact | 200'],
    ['half of all orders', 'half | percent | exact | 50'],
    ['3 per week', '3 per week | count | exact | 3'],
    ['12/month', '12/month | count | exact | 12'],
    ['9 out of 10', '9 out of 10 | score | exact | 9'],
    ['4.5/5', '4.5/5 | score | exact | 4.5'],
    ['5 per cent', '5 per cent | percent | exact | 5'],
    ['-3%', '-3% | percent | exact | -3'],
    ['200 MB of memory', '200 MB | data | exact | 200'],
    ['p95 below 300 ms', 'p95 | percentile | exact', 'below 300 ms | duration | at-most | 300'],
    ['the 90th percentile', '90th percentile | percentile | exact'],
    ['release v2.1', 'v2.1 | name | exact'],
    ['ISO 27001 certification', '27001 | name | exact'],
    ['SOC 2 report', '2 | name | exact'],
    ['phase 2 of the move', '2 | name | exact'],
    ['issue #42', '42 | name | exact'],
    ['24/7 support', '24/7 | name | exact'],
    ['3D printer', '3D | name | exact'],
    ['by Q3 2026', 'Q3 2026 | date | exact'],
    ['by 31 March 2026', '31 March 2026 | date | exact'],
    ['until 2026-03-31', '2026-03-31 | date | exact'],
    ['in 2026', '2026 | date | exact'],
    ['by June', 'June | date | exact'],
    ['in FY27', 'FY27 | date | exact'],
    ['no numbers here'],
  ];
  for (const [text, ...expected] of table) it(`“${text}”`, () => assert.deepEqual(read(text), expected));

  it('tells what measures from what only numbers', () => {
    assert.deepEqual(findQuantities('Ship v2.1 to 40 shops by Q3').map(isAmount), [false, true, false]);
  });
});
