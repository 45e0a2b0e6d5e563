import assert from 'node:assert/strict';
import { openWorkspace } from '../../../support/workspace.js';

const rules = new Set(['moved-goalpost', 'statement-disagrees']);

interface Version {
  statement: string;
  /** The body of the key result. */
  body: string;
}

/** What is found of two versions of a key result: the rule, and the part of the definition that it names first. */
async function found(was: Version, is: Version): Promise<string[]> {
  const text = ({ statement, body }: Version) =>
    `plan fresh in 2026-Q4\n\nkey result one "${statement}" {\n  owner @tom\n  ${body}\n}\n`;
  const workspace = await openWorkspace(
    { 'fresh.okr': text(is) },
    { today: '2026-11-25', before: { 'fresh.okr': text(was) } },
  );
  return workspace
    .findings()
    .filter(({ rule }) => rules.has(rule))
    .map(({ rule, message }) => `${rule} ${/^The (\w+)/.exec(message)?.[1]}`);
}

/** A target that moved with its statement: without a record one finding, of the target alone; with one none. */
const together: readonly (readonly [
  wasStatement: string,
  wasBody: string,
  isStatement: string,
  isBody: string,
  record: string,
])[] = [
  [
    'Late orders fall from 18% to 9%',
    'from 18% to 9%',
    'Late orders fall from 18% to 11%',
    'from 18% to 11%',
    'target was 9%',
  ],
  [
    '40 shops order from the forecast',
    'from 12 shops to 40 shops',
    '30 shops order from the forecast',
    'from 12 shops to 30 shops',
    'target was 40 shops',
  ],
  [
    'Revenue reaches €2.4M',
    'from €1.95M to €2.4M',
    'Revenue reaches €2.2M.',
    'from €1.95M to €2.2M',
    'target was €2.4M',
  ],
  [
    'The trip takes 90 minutes instead of 3 hours',
    'from 3h to 90min',
    'The trip takes 2 hours instead of 3 hours',
    'from 3h to 2h',
    'target was 90min',
  ],
  [
    'Spoilage falls by a quarter',
    'from 8.4% to 6.3%',
    'Spoilage falls by a fifth',
    'from 8.4% to 6.7%',
    'target was 6.3%',
  ],
  [
    'Revenue grows by 50%',
    'from €40K to €60K',
    'Revenue grows by 25%',
    'from €40K to €50K',
    'target was €60K',
  ],
  [
    'Orders double',
    'from 40 orders to 80 orders',
    'Orders triple',
    'from 40 orders to 120 orders',
    'target was 80 orders',
  ],
  [
    'Empty shelves stay below 2%',
    'keep <= 2%',
    'Empty shelves stay below 3%',
    'keep <= 3%',
    'limit was <= 2%',
  ],
  [
    'Between 20 and 30 days in stock',
    'keep between 20 and 30 days',
    'Between 20 and 35 days in stock',
    'keep between 20 and 35 days',
    'limit was between 20 and 30 days',
  ],
  [
    'Late orders fall to 9% by the end of November',
    'from 18% to 9% by 2026-11-30',
    'Late orders fall to 9% by 15 December',
    'from 18% to 9% by 2026-12-15',
    'deadline was 2026-11-30',
  ],
  [
    'Der Anteil sinkt von 18 % auf 9,5 %',
    'from 18% to 9.5%',
    'Der Anteil sinkt von 18 % auf 11 %',
    'from 18% to 11%',
    'target was 9.5%',
  ],
  [
    'Late orders fall from 18% to 9%',
    'from 18% to 9%',
    'Late orders fall from 16% to 9%',
    'from 16% to 9%',
    'baseline was 18%',
  ],
];

/** What is another promise, whatever the numbers. */
const apart: readonly (readonly [string, string, string, string, string[]])[] = [
  // The words changed as well.
  [
    'Late orders fall to 9%',
    'from 18% to 9%',
    'Late orders in the north fall to 11%',
    'from 18% to 11%',
    ['moved-goalpost statement', 'moved-goalpost target'],
  ],
  // A number that the measure does not know.
  [
    '9% of our 40 shops are late',
    'from 18% to 9%',
    '11% of our 30 shops are late',
    'from 18% to 11%',
    ['moved-goalpost statement', 'moved-goalpost target'],
  ],
  // What was the start is the end now.
  [
    'Late orders fall from 18% to 9%',
    'from 18% to 9%',
    'Late orders fall from 9% to 18%',
    'from 18% to 9%',
    ['moved-goalpost statement'],
  ],
  // The statement alone: the record of the one change settles the other.
  [
    'Late orders fall to 9%',
    'from 18% to 9%',
    'Late orders fall to 11%',
    'from 18% to 9%',
    ['moved-goalpost statement'],
  ],
];

describe('One decision on a goal', () => {
  for (const [wasStatement, wasBody, isStatement, isBody, record] of together) {
    const was = { statement: wasStatement, body: wasBody };
    const part = record.split(' ')[0];
    const changed = `${isBody}\n  changed 2026-11-25 ${record} "The chat comes in January"`;

    describe(`“${wasStatement}” that becomes “${isStatement}”`, () => {
      it('is one finding', async () =>
        assert.deepEqual(await found(was, { statement: isStatement, body: isBody }), [
          `moved-goalpost ${part}`,
        ]));

      it('needs one record, now and weeks later', async () => {
        assert.deepEqual(await found(was, { statement: isStatement, body: changed }), []);
        // The statement is corrected when the decision is history.
        const recorded = { statement: wasStatement, body: changed };
        assert.deepEqual(await found(recorded, { statement: isStatement, body: changed }), []);
      });

      it('is one finding, or one record, where the statement stays as it was', async () => {
        assert.deepEqual(await found(was, { statement: wasStatement, body: isBody }), [
          `moved-goalpost ${part}`,
        ]);
        assert.deepEqual(await found(was, { statement: wasStatement, body: changed }), []);
      });
    });
  }

  for (const [wasStatement, wasBody, isStatement, isBody, expected] of apart)
    it(`is not all that makes “${isStatement}” of “${wasStatement}”`, async () => {
      const was = { statement: wasStatement, body: wasBody };
      assert.deepEqual((await found(was, { statement: isStatement, body: isBody })).sort(), expected);
    });

  it('says nothing of a contradiction that was there before', async () => {
    const was = { statement: 'Late orders fall to 9%', body: 'from 18% to 12%' };
    const is = { statement: 'Late orders fall to 9%', body: 'from 18% to 11%' };
    assert.deepEqual(await found(was, is), ['statement-disagrees statement', 'moved-goalpost target']);
  });
});
