import assert from 'node:assert/strict';
import { AstUtils } from 'langium';
import { isKeyResult, type KeyResult } from '../../../../language/grammar/generated/ast.js';
import { correctionsOf } from '../../../../language/lint/fixes/correct-disagreement.js';
import { disagreement } from '../../../../language/model/disagreement.js';
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
  // Units are converted, also where start and end have different ones.
  ['Lead time falls from 3 weeks to 4 days', 'from 3 weeks to 4 days'],
  ['Lead time falls from 3 weeks to 4 days', 'from 21 days to 4 days'],
  ['Lead time falls from 3 weeks to 4 days', 'from 3 weeks to 5 days', 'from 3 weeks to 4 days'],
  ['A backup shrinks from 2 GB to 300 MB', 'from 2GB to 300MB'],
  ['A backup shrinks from 2 GB to 300 MB', 'from 2000MB to 0.3GB'],
  ['A backup shrinks from 2 GB to 300 MB', 'from 2GB to 500MB', 'from 2 GB to 300 MB'],
  ['The trip falls from 90 minutes to 1 hour', 'from 90 min to 1 h'],
  ['The trip falls from 90 minutes to 1 hour', 'from 1.5 h to 60 min'],
  ['The trip falls from 90 minutes to 1 hour', 'from 90 min to 2 h', 'from 90 minutes to 1 hour'],
  ['The night run goes from 2 hours to 5 minutes', 'from 7200s to 300s'],
  ['Answers fall from 1.5 s to 300 ms', 'from 1500ms to 0.3s'],
  ['Answers fall from 1.5 s to 300 ms', 'from 1500ms to 0.4s', 'from 1.5 s to 300 ms'],
  ['Restore falls from 3 d to 4 h', 'from 3 days to 240 min'],
  ['Late orders fall from 9% to below 5%', 'from 9% to 4%'],
  ['Late orders fall from 9% to below 5%', 'from 9% to 6%', 'from 9% to below 5%'],
  ['On-time orders rise from 80% to at least 95%', 'from 80% to 97%'],
  ['Conversion rises from 2% to > 3%', 'from 2% to 3.5%'],
  ['Deploys fall from one day to under two hours', 'from 1 day to 90 min'],
  ['Deploys fall from one day to under two hours', 'from 1 day to 3 h', 'from one day to under two hours'],
  ['Setup shrinks from 2 weeks to a day', 'from 2 weeks to 1 day'],
  ['Restore takes 5 minutes instead of 2 hours', 'from 2h to 5min'],
  ['Revenue rises from €900K to €1.2M', 'from €0.9M to €1.2M'],
  ['Revenue rises from €900K to €1.2M', 'from €0.9M to €1.3M', 'from €900K to €1.2M'],
  ['Waiting halves, from 2 hours to 60 minutes', 'from 120min to 1h'],
  // A loss, a debt or a gap is a number below zero that rises, or one above that falls.
  ['The loss shrinks from €3M to €1M', 'from -€3M to -€1M'],
  ['The loss shrinks from €3M to €1M', 'from €3M to €1M'],
  ['The loss shrinks from €3M to €1M', 'from -€3M to -€2M', 'from €3M to €1M'],
  ['The overdraft falls from −€3M to −€1M', 'from -€3M to -€1M'],
  ['The overdraft falls to zero', 'from -€3M to €0'],
  ['The shortfall falls by half', 'from -40 beds to -20 beds'],
  ['The funding gap closes from €500K to nothing', 'from -€500K to €0'],
  ['The deficit falls by a third', 'from -€3M to -€2M'],
  ['We go from a loss of €2M to a profit of €1M', 'from -€2M to €1M'],
  ['Cash flow rises from −€2M to €1M', 'from -€2M to €1M'],
  ['Cash flow turns from -€200K to +€50K', 'from -€200K to €50K'],
  ['Cash flow rises from −€2M to €1M', 'from -€2M to €2M', 'from −€2M to €1M'],
  ['The net promoter score rises from -12 to 20', 'from -12 points to 20 points'],
  ['The net promoter score rises from -12 to 20', 'from -12 points to 25 points', 'from -12 to 20'],
  // Other languages write numbers in their way; a plan writes them in one.
  ['Die Stornoquote sinkt von 3,5 % auf 2 %', 'from 3.5% to 2%'],
  ['Die Stornoquote sinkt von 3,5 % auf 2 %', 'from 3.5% to 2.5%', '3,5 % auf 2 %'],
  ['Lieferzeit von 2 Tagen auf 30 Stunden senken', 'from 48h to 30h'],
  ['Lieferzeit auf drei Tage senken', 'from 9 days to 4 days', 'drei Tage'],
  ['Umsatz von 1,2 Mio. € auf 1,5 Mio. € steigern', 'from €1.2M to €1.5M'],
  ['Umsatz um 20 % steigern', 'from €1M to €1.12M', '20 %'],
  ['Der Verlust sinkt von 3 Mio. € auf 1 Mio. €', 'from -€3M to -€1M'],
  ['Stornoquote senken', 'from 6% to 9%', 'senken'],
  ['10 % der Läden bestellen 30 % mehr', 'from 2% to 10%'],
  ['Le délai passe de 12,5 à 9 jours', 'from 12.5 days to 9 days'],
  ['Réduire les retards de 20 %', 'from 50% to 30%'],
  ['Réduire les retards de 20 %', 'from 50% to 45%', '20 %'],
  ['Les ventes passent de 50 000 € à 60 000 €', 'from €50K to €65K', '50 000 € à 60 000 €'],
  ['Reducir la merma al 3 %', 'from 5% to 3%'],
  ['Reducir la merma al 3 %', 'from 5% to 4%', '3 %'],
  ['Reducir la merma en un 40 %', 'from 5% to 3%'],
  ['Aumentar a receita de R$ 1,5 mi para R$ 2 mi', 'from 1.5M BRL to 2M BRL'],
  ['Reduzir o prazo de 5 dias para 3 dias', 'from 5 days to 2 days', '5 dias para 3 dias'],
];

/** Statement and measure of a key result, with what each correction writes. */
const corrections: readonly (readonly [string, string, words: string[], values: string[]])[] = [
  ['Lead time falls to 3.5 days', 'from 9 days to 4 days', ['4'], ['3.5 days']],
  ['Stornoquote von 3,5 % auf 2 % senken', 'from 3.5% to 2.5%', ['3,5', '2,5'], ['3.5%', '2%']],
  ['Bestand auf 1.200 senken', 'from 2000 to 1,300', ['1300'], ['1200']],
  ['Augmenter les ventes de 20 %', 'from 50 to 75', ['50 %'], ['60']],
  ['Reducir la merma', 'from 3% to 5%', ['Aumentar'], ['5%', '3%']],
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

  for (const [statement, measure, words, values] of corrections)
    it(`“${statement}” with ${measure} becomes ${words.join(', ')}, or the measure ${values.join(', ')}`, async () => {
      const workspace = await openWorkspace({ 'one.okr': `key result one "${statement}" { ${measure} }\n` });
      const { parseResult } = workspace.document('one.okr');
      const keyResult = AstUtils.streamAst(parseResult.value).find(isKeyResult) as KeyResult;
      const phrasing = workspace.services.phrasing.PhraseReaders.for(undefined);
      const found = disagreement(keyResult, phrasing);
      const made = found && correctionsOf(found, statement, phrasing);
      const textsOf = (edits: readonly { newText: string }[] = []) => edits.map(({ newText }) => newText);
      assert.deepEqual([textsOf(made?.statement), textsOf(made?.measure)], [words, values]);
    });
});
