import assert from 'node:assert/strict';
import {
  deadlineInStatement,
  type MeasureReading,
  measureInStatement,
  readTarget,
} from '../../../../exchange/reading/measures.js';

/** Statements with the measure that they say themselves; `none` where no number is certain. */
const statements: readonly (readonly [statement: string, measure: string])[] = [
  // From one value to another.
  ['Late departures fall from 12 % to 5 %', 'from 12% to 5%'],
  ['Time to board 9 min → 6 min', 'from 9 min to 6 min'],
  ['Time to board: 9 min -> 6 min', 'from 9 min to 6 min'],
  ['Refunds 40 => 10', 'from 40 to 10'],
  ['Reduce waiting from 25 to 10 minutes', 'from 25 minutes to 10 minutes'],
  ['Revenue grows from €4,000 to €6,500 per week', 'from €4,000 to €6,500'],
  ['Increase revenue from $1.2M to $2M', 'from $1.2M to $2M'],
  ['Umsatz von 40 Tsd. € auf 60 Tsd. € steigern', 'from 40K € to 60K €'],
  ['Die Wartezeit sinkt von 25 Minuten auf 10 Minuten', 'from 25 minutes to 10 minutes'],
  ['Passer de 10 à 25 clients', 'from 10 clients to 25 clients'],
  ['Pasar de 10 % a 25 % de visitantes', 'from 10% to 25%'],
  ['客户满意度从 70% 提升到 85%', 'from 70% to 85%'],
  ['NPS from 30 to 45', 'from 30 to 45'],
  ['Response time from 300ms to 120ms', 'from 300ms to 120ms'],
  ['Net retention goes from ~92 % to 100 %', 'from 92% to 100%'],
  ['From 1,200 to 2,400 readers by 2026-12-15', 'from 1,200 readers to 2,400 readers'],
  ['Lower returns from 9 % to 6 % and complaints from 40 to 20', 'none'],
  ['Move from 3 teams to 40 %', 'none'],
  ['From Q3 to Q4 we learn more', 'none'],
  // What the statement says that the value is or was.
  ['Reduce returns to 6 % (currently 9 %)', 'from 9% to 6%'],
  ['Reduce returns to 6 % (baseline: 9 %)', 'from 9% to 6%'],
  ['Reach 900 members, up from 600', 'from 600 members to 900 members'],
  ['Increase members to 900 from 600', 'from 600 to 900'],
  ['Reach 900 members (currently 40 %)', 'reach 900 members'],
  // Limits.
  ['At least 800 commuters buy a season ticket', 'reach >= 800 commuters'],
  ['Keep refunds under 2 %', 'keep < 2%'],
  ['Keep at least 95 % of orders on time', 'keep >= 95%'],
  ['Answer within 4 hours', 'none'],
  ['Median wait ≤ 5 minutes', 'reach <= 5 minutes'],
  ['Median wait is less than 5 minutes', 'reach < 5 minutes'],
  ['50+ libraries lend our kit', 'reach >= 50 libraries'],
  ['80 % or more of visitors return', 'reach >= 80%'],
  ['Mindestens 30 Schulen nehmen teil', 'reach >= 30 Schulen'],
  ['Au moins 30 écoles participent', 'reach >= 30 écoles'],
  ['Al menos 30 % de las tiendas', 'reach >= 30%'],
  ['至少 20 家店', 'reach >= 20 家'],
  // A value to arrive at.
  ['Increase weekly visits to 400', 'reach 400'],
  ['Grow the list to 12k subscribers', 'reach 12K subscribers'],
  ['Fehlerquote auf 3,5 % senken', 'reach 3.5%'],
  ['Réduire le délai à 3 jours', 'reach 3 days'],
  ['Bajar la merma a 3 %', 'reach 3%'],
  ['Reduzir o prazo para 3 dias', 'reach 3 days'],
  ['Receita de R$ 1,2 mi para R$ 1,5 mi', 'from R$1.2M to R$1.5M'],
  ['Heizkosten von 1200 auf 900 Franken senken', 'from 1200 CHF to 900 CHF'],
  ['Répondre à 30 clients', 'none'],
  ['Achieve a 30 % reduction in waste', 'none'],
  ['Reach 300 paying shops', 'reach 300'],
  ['Reach 300 people', 'reach 300 people'],
  ['By 15 December 2026, at least 40 shops join', 'reach >= 40 shops'],
  ['Bring churn to 10–20 %', 'none'],
  ['Bring churn to 10-20 %', 'none'],
  ['30 % of visitors book again', 'reach 30%'],
  ['200 anglers renew', 'reach 200 anglers'],
  // No number is guessed.
  ['Improve quality by 20 %', 'none'],
  ['Double the number of volunteers', 'none'],
  ['Hire 3 people and train 5', 'none'],
  ['1 workshop held', 'none'],
  ['Launch version 2.0', 'none'],
  ['Support ISO-27001', 'none'],
  ['Win in 2026', 'none'],
  ['Release v2 by Q4', 'none'],
  ['Ship 1.2.3', 'none'],
  ['Publish the report', 'none'],
  ['', 'none'],
];

/** Cells of a target. */
const targets: readonly (readonly [text: string, unit: string | undefined, target: string])[] = [
  ['8%', undefined, '8%'],
  ['≥ 80%', undefined, '>= 80%'],
  ['>= 80 %', undefined, '>= 80%'],
  ['< 5 min', undefined, '< 5 min'],
  ['at least 40', 'shops', '>= 40 shops'],
  ['50+', undefined, '>= 50'],
  ['10K+', undefined, '>= 10K'],
  ['4.5/5', undefined, '4.5/5'],
  ['€1.2M', undefined, '€1.2M'],
  ['1200', 'USD', '1200 USD'],
  ['25', '%', '25%'],
  ['25', 'Percent', '25%'],
  ['25', 'Number', '25'],
  ['25', undefined, '25'],
  ['25 %', 'shops', '25%'],
  ['better than before', undefined, 'none'],
  ['8 % or 9 %', undefined, 'none'],
  ['Q4', undefined, 'none'],
  ['2026-12-15', undefined, 'none'],
  ['TBD', undefined, 'none'],
  ['', undefined, 'none'],
];

const deadlines: readonly (readonly [statement: string, date: string | undefined])[] = [
  ['Open the pier by 2026-12-15', '2026-12-15'],
  ['Open the pier by 15 December 2026', '2026-12-15'],
  ['Open the pier by December 15, 2026', '2026-12-15'],
  ['Offen bis 15.12.2026', '2026-12-15'],
  ['Open by December', undefined],
  ['Open by 2026-12-15 and close by 2026-12-20', undefined],
  ['Grow by 20 %', undefined],
  ['Open by 2026-02-30', undefined],
];

describe('Measures of an import', () => {
  for (const [statement, expected] of statements)
    it(`${statement || '(nothing)'}: ${expected}`, () =>
      assert.equal(measureText(measureInStatement(statement, 'point')), expected));

  for (const [text, unit, expected] of targets)
    it(`the target ${JSON.stringify(text)}${unit ? ` in ${unit}` : ''}: ${expected}`, () => {
      const target = readTarget(text, 'point', unit);
      assert.equal(target ? `${target.sign ? `${target.sign} ` : ''}${target.to.text}` : 'none', expected);
    });

  for (const [statement, expected] of deadlines)
    it(`the deadline of “${statement}”: ${expected ?? 'none'}`, () =>
      assert.equal(deadlineInStatement(statement), expected));
});

function measureText(measure: MeasureReading | undefined): string {
  if (!measure) return 'none';
  if (measure.kind === 'range') return `from ${measure.from.text} to ${measure.to.text}`;
  if (measure.kind === 'keep') return `keep ${measure.sign} ${measure.limit.text}`;
  return `reach ${measure.sign ? `${measure.sign} ` : ''}${measure.to.text}`;
}
