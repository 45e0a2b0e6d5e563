import assert from 'node:assert/strict';
import { comparePlans } from '../../../support/compared-plans.js';

const plan = (keyResults: string) => `plan shop in 2026-Q4

objective quick "Buyers pay without thinking about it" {
  owner @ines
  ${keyResults}
}
`;

/** Which goals are met, or hold, only by the new definition, why, and how they would stand by the old one. */
async function metOnly(before: string, after: string): Promise<string[]> {
  const { elements, summary } = await comparePlans({ 'a.okr': plan(before) }, { 'a.okr': plan(after) });
  const found = elements.flatMap(({ element, metByChange: met }) =>
    met
      ? [
          `${element.split('.').at(-1)} ${met.changed.map(({ kind, from, to }) => `${kind} ${from} → ${to}`).join(', ')}: ${Math.round(met.progressByOld * 100)}`,
        ]
      : [],
  );
  assert.equal(summary.metByChange, found.length);
  return found;
}

const late = (target: string, more = '') =>
  `key result late "Late orders fall" { from 18% to ${target}   check-in 2026-11-13 11%${more} }`;
const calls = (bound: string) =>
  `key result calls "Calls are few" { keep ${bound}   check-in 2026-11-13 25 calls }`;
const shops = (target: number, value: number) =>
  `key result shops "Shops pay at once" { from 0 shops to ${target} shops   check-in 2026-11-13 ${value} shops }`;

describe('What is met because a definition changed', () => {
  const rows: [what: string, before: string, after: string, ...found: string[]][] = [
    [
      'a target that was lowered, of a falling number',
      late('9%'),
      late('11%'),
      'quick target 9% → 11%: 78',
      'late target 9% → 11%: 78',
    ],
    [
      'a target that was lowered, of a rising number, with a value that came in the same change',
      shops(40, 12),
      shops(20, 21),
      'quick target 40 shops → 20 shops: 53',
      'shops target 40 shops → 20 shops: 53',
    ],
    ['a target that was lowered and is not reached yet', late('9%'), late('10%')],
    ['a target that is reached by the old definition too', late('12%'), late('11%')],
    ['values alone', shops(40, 12), shops(40, 41)],
    [
      'a bound that was loosened',
      calls('< 20 calls'),
      calls('< 30 calls'),
      'quick limit < 20 calls → < 30 calls: 0',
      'calls limit < 20 calls → < 30 calls: 0',
    ],
    ['a bound that was tightened', calls('< 30 calls'), calls('< 26 calls')],
    [
      'a bound in place of a target',
      late('9%'),
      late('9%').replace('from 18% to 9%', 'keep <= 11%'),
      'quick measure 18% → 9% → keep <= 11%: 78',
      'late measure 18% → 9% → keep <= 11%: 78',
    ],
    [
      'a key result with a score, which somebody decided, in its objective alone',
      late('9%'),
      late('11%', '   score 2026-11-16 1.0'),
      'quick target 9% → 11%: 78',
    ],
    ['a goal that is new', '', late('11%')],
    [
      'one key result of two',
      `${late('9%')}\n  ${shops(40, 40)}`,
      `${late('11%')}\n  ${shops(40, 40)}`,
      'quick target 9% → 11%: 89',
      'late target 9% → 11%: 78',
    ],
    [
      'one key result, while another is not met',
      `${late('9%')}\n  ${shops(40, 12)}`,
      `${late('11%')}\n  ${shops(40, 12)}`,
      'late target 9% → 11%: 78',
    ],
  ];
  for (const [what, before, after, ...found] of rows)
    it(`is told of ${what}`, async () => assert.deepEqual(await metOnly(before, after), found));

  it('says nothing before the cycle begins', async () => {
    const [before, after] = ['9%', '11%'].map((target) => plan(late(target)).replace('2026-Q4', '2027-Q4'));
    const { summary } = await comparePlans({ 'a.okr': before ?? '' }, { 'a.okr': after ?? '' });
    assert.equal(summary.metByChange, 0);
  });
});
