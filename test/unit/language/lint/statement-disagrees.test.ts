import assert from 'node:assert/strict';
import { openWorkspace } from '../../../support/workspace.js';

/** Statement and measure of a key result; the words that disagree, or none. */
const cases: readonly (readonly [statement: string, measure: string, words?: string])[] = [
  ['Spoilage falls from 8% to 6%', 'from 8% to 6%'],
  ['Spoilage falls from 8% to 6%', 'from 8% to 5%', 'from 8% to 6%'],
  ['Spoilage falls from 8% to 6%', 'from unknown to 6%'],
  ['Answers take 2 to 3 days', 'from 5 days to 3 days'],
  ['Answers come within 2 hours', 'from 5 hours to 120 minutes'],
  ['Answers come within 2 hours', 'from 5 hours to 3 hours', 'within 2 hours'],
  ['95% of answers come within 2 hours', 'from 60% to 95%'],
  ['Shops with more than 50 shelves buy more', 'from 10 shops to 60 shops'],
  ['Churn stays below 3%', 'keep <= 3%'],
  ['Churn stays below 3%', 'keep <= 4%', 'below 3%'],
  ['Revenue reaches €2.1M', 'from €1.5M to 2.1M EUR'],
  ['Revenue reaches €2.1M', 'from €1.5M to €2M', '€2.1M'],
  ['Revenue reaches $2.1M', 'from €1.5M to €2M'],
  ['The score reaches 45', 'to 45 points'],
  ['Revenue grows by 20%', 'from €1M to €1.2M'],
  ['Revenue grows by at least 20%', 'from €1M to €1.3M'],
  ['Revenue grows by more than 20%', 'from €1M to €1.3M'],
  ['Revenue grows by 20%', 'from €1M to €1.12M', 'by 20%'],
  ['Revenue grows by 20%', 'from €0 to €1.12M'],
  ['Renewals rise by 20%', 'from 50% to 70%'],
  ['Renewals rise by 20%', 'from 50% to 60%'],
  ['Renewals rise by 20%', 'from 50% to 55%', 'by 20%'],
  ['Managers order 30% quicker', 'from 100 minutes to 70 minutes'],
  ['Managers order 30% quicker', 'from 130 minutes to 100 minutes'],
  ['Managers order 30% quicker', 'from 100 minutes to 95 minutes', '30%'],
  ['10% of shops order 30% more', 'from 2% to 10%'],
  ['10% of shops raise their orders by 30%', 'from 2% to 10%'],
  ['Revenue from orders above €500 grows', 'from €1M to €2M'],
  ['Late orders fall to under 5%', 'from 9% to 4%'],
  ['Late orders fall to under 5%', 'from 9% to 6%', 'under 5%'],
  ['We sell in 5 countries, and grow to 40 shops', 'from 10 shops to 40 shops'],
  ['We grow to 5 countries', 'from 10 shops to 40 shops'],
  ['Orders rise to 60 a month', 'from 35 orders/month to 55 orders/month', '60 a month'],
  ['Waste falls by half', 'from 8 tons to 4 tons'],
  ['Waste falls by half', 'from 8 tons to 6 tons', 'by half'],
  ['Waste falls by two thirds', 'from 9 tons to 3 tons'],
  ['Waste falls by two thirds', 'from 9 tons to 6 tons', 'by two thirds'],
  ['Shops are out of stock half as often', 'from 14% to 7%'],
  ['Shops are out of stock half as often', 'from 14% to 10%', 'half as'],
  ['Customers order 3 times a week', 'from 1 orders/week to 3 orders/week'],
  ['Fewer double bookings', 'from 9% to 3%'],
  ['The gap halves', 'from 12 pp to 6 pp'],
  ['The gap halves', 'from 12 pp to 8 pp', 'halves'],
  ['Reduce churn', 'from 6% to 9%', 'Reduce'],
  ['Reduce support load: more shops help themselves', 'from 20% to 40%'],
  ['Increase the share of shops that reduce waste', 'from 20% to 40%'],
  ['Price cuts reach more shops', 'from 20% to 40%'],
  ['Churn falls to 7%', 'from 5% to 7%', 'falls'],
  ['Reduce waste by selling more leftovers', 'from 20% to 40%'],
];

describe('Statements against measures', () => {
  for (const [statement, measure, words] of cases) {
    it(`“${statement}” with ${measure}${words ? ` disagrees in “${words}”` : ' agrees'}`, async () => {
      const line = `key result one "${statement}" { owner @tom   ${measure} }`;
      const workspace = await openWorkspace({ 'one.okr': `${line}\n` });
      const found = workspace.findings().filter(({ rule }) => rule === 'statement-disagrees');
      const marked = found.map(({ range }) => line.slice(range.start.character, range.end.character));
      assert.deepEqual(marked, words ? [words] : []);
    });
  }
});
