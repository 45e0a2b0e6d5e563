import assert from 'node:assert/strict';
import { amountsIn, readAmount } from '../../../../exchange/reading/amounts.js';
import { type DecimalSign, decimalSignOf, planNumber } from '../../../../exchange/reading/numbers.js';
import { readConfidence, readPercent, readScore } from '../../../../exchange/reading/shares.js';
import { planUnit } from '../../../../exchange/reading/units.js';
import { readQuantity } from '../../../../language/values/quantities.js';

/** A number as a source writes it, whose decimals the source has, and the number of a plan. */
const numbers: readonly (readonly [written: string, decimals: DecimalSign, number: string | undefined])[] = [
  ['12', undefined, '12'],
  ['12.5', undefined, '12.5'],
  ['12,5', undefined, '12.5'],
  ['1,234', undefined, '1,234'],
  ['1,234', 'comma', undefined],
  ['1.234', undefined, undefined],
  ['1.234', 'comma', '1,234'],
  ['1.234', 'point', '1.2340'],
  ['2.400', 'point', '2.4'],
  ['2.000', 'point', '2'],
  ['1,234.5', undefined, '1,234.5'],
  ['1.234,5', undefined, '1234.5'],
  ['1,234,567', undefined, '1,234,567'],
  ['1.234.567', undefined, '1,234,567'],
  ['1 234', undefined, '1,234'],
  ['1\u202F234', undefined, '1,234'],
  ["1'234", undefined, '1,234'],
  ['0,125', undefined, '0.125'],
  ['0.125', undefined, '0.125'],
  ['1,2,3', undefined, undefined],
  ['1.2.3', undefined, undefined],
];

const documents: readonly (readonly [texts: readonly string[], decimals: DecimalSign])[] = [
  [['from 12.5 to 8.2'], 'point'],
  [['von 12,5 auf 8,2'], 'comma'],
  [['12,5 and 8.2'], undefined],
  [['KR 1.2: Nothing', 'v2.1'], undefined],
  [['1,234 and 1.234'], undefined],
  [[], undefined],
];

/** A cell and its unit, as a value of a plan. */
const cells: readonly (readonly [cell: string, unit: string | undefined, value: string | undefined])[] = [
  ['8.4 %', undefined, '8.4%'],
  ['8.4%', undefined, '8.4%'],
  ['8.4 percent', undefined, '8.4%'],
  ['8,4 Prozent', undefined, '8.4%'],
  ['€1.2M', undefined, '€1.2M'],
  ['1.2M EUR', undefined, '1.2M EUR'],
  ['1.2 million €', undefined, '1.2M €'],
  ['EUR 40', undefined, 'EUR 40'],
  ['$ 300', undefined, '$300'],
  ['-€3M', undefined, '-€3M'],
  ['-5', undefined, '-5'],
  ['−5 %', undefined, '-5%'],
  ['300ms', undefined, '300ms'],
  ['3 days', undefined, '3 days'],
  ['12 tickets/week', undefined, '12 tickets/week'],
  ['12 tickets per week', undefined, '12 tickets/week'],
  ['4.2/5', undefined, '4.2/5'],
  ['~40', undefined, '40'],
  ['12k', undefined, '12K'],
  ['12 thousand', undefined, '12K'],
  ['40', 'shops', '40 shops'],
  ['40', 'new shops', '40 new-shops'],
  ['40', '#', '40'],
  ['40', 'constructor', '40 constructor'],
  ['40', '{', '40'],
  ['50+', undefined, undefined],
  ['8-9', undefined, undefined],
  ['v2', undefined, undefined],
  ['2026-10-12', undefined, undefined],
  ['1e400', undefined, undefined],
  ['99999999999999999999999', undefined, '99999999999999999999999'],
  ['Infinity', undefined, undefined],
  ['NaN', undefined, undefined],
  ['', undefined, undefined],
  ['n/a', undefined, undefined],
];

/** Texts with the values in them. */
const texts: readonly (readonly [text: string, values: readonly string[]])[] = [
  ['From 12 % to 8 %', ['12%', '8%']],
  ['40 shops and 3 towns', ['40 shops', '3 towns']],
  ['40 new shops', ['40']],
  ['Q4 2026, O3, KR 1.2, v2', ['2026', '1.2']],
  ['on 2026-10-12', []],
  ['ISO-27001 and 3.1.4', []],
  ['10–20 %', []],
  ['300 paying shops', ['300']],
  ['€5 per week', ['€5']],
  ['(5)', ['5']],
  ['５', []],
];

const units: readonly (readonly [text: string, unit: string | undefined])[] = [
  ['Percent', '%'],
  ['％', '%'],
  ['Minuten', 'minutes'],
  ['USD', 'USD'],
  ['€', '€'],
  ['new customers', 'new-customers'],
  ['tickets / week', 'tickets/week'],
  ['tickets per week', 'tickets/week'],
  ['number', undefined],
  ['to', undefined],
  ['by', undefined],
  ['confidence', undefined],
  ['"}', undefined],
  ['__proto__', 'proto'],
  ['toString', 'toString'],
  ['a/b/c', undefined],
  ['', undefined],
];

const confidences: readonly (readonly [text: string, header: string, column: string[], share?: string])[] = [
  ['70%', '', [], '70%'],
  ['70 %', '', [], '70%'],
  ['0.7', '', [], '0.7'],
  ['0,7', '', [], '0.7'],
  ['7/10', '', [], '70%'],
  ['3 out of 5', '', [], '60%'],
  ['7', 'Confidence (1–10)', [], '70%'],
  ['7', 'Confidence', ['7', '4', '9'], '70%'],
  ['70', 'Confidence %', [], '70%'],
  ['70', 'Confidence', [], '70%'],
  ['7', 'Confidence', [], undefined],
  ['1', 'Confidence', [], undefined],
  ['120%', '', [], undefined],
  ['-1', '', [], undefined],
  ['high', '', [], undefined],
];

const scores: readonly (readonly [text: string, share?: string])[] = [
  ['0.7', '0.7'],
  ['.7', '0.7'],
  ['1', '1'],
  ['1.0', '1.0'],
  ['70%', '70%'],
  ['7/10', '70%'],
  ['1.5', undefined],
  ['7', undefined],
  ['done', undefined],
];

const percents: readonly (readonly [text: string, percent?: string])[] = [
  ['80 %', '80%'],
  ['80% done', '80%'],
  ['120 %', '120%'],
  ['12,5 %', '12.5%'],
  ['80', undefined],
  ['80 % of shops', undefined],
];

describe('Values of an import', () => {
  for (const [written, decimals, number] of numbers)
    it(`the number ${written}, decimals ${decimals ?? 'unknown'}: ${number ?? 'none'}`, () => {
      assert.equal(planNumber(written, decimals), number);
      if (number !== undefined) assert.ok(!('problem' in readQuantity({ amount: number })));
    });

  for (const [said, decimals] of documents)
    it(`the decimals of ${JSON.stringify(said)}: ${decimals ?? 'unknown'}`, () =>
      assert.equal(decimalSignOf(said), decimals));

  for (const [cell, unit, value] of cells)
    it(`the cell ${JSON.stringify(cell)}${unit ? ` in ${unit}` : ''}: ${value ?? 'none'}`, () =>
      assert.equal(readAmount(cell, undefined, unit)?.text, value));

  for (const [text, values] of texts)
    it(`the values in ${JSON.stringify(text)}`, () =>
      assert.deepEqual(
        amountsIn(text, 'point').map(({ amount }) => amount.text),
        values,
      ));

  for (const [text, unit] of units)
    it(`the unit ${JSON.stringify(text)}: ${unit ?? 'none'}`, () => assert.equal(planUnit(text), unit));

  for (const [text, header, column, share] of confidences)
    it(`the confidence ${JSON.stringify(text)} below ${JSON.stringify(header)}: ${share ?? 'none'}`, () =>
      assert.equal(readConfidence(text, header, column)?.text, share));

  for (const [text, share] of scores)
    it(`the score ${JSON.stringify(text)}: ${share ?? 'none'}`, () =>
      assert.equal(readScore(text)?.text, share));

  for (const [text, percent] of percents)
    it(`the percentage ${JSON.stringify(text)}: ${percent ?? 'none'}`, () =>
      assert.equal(readPercent(text)?.text, percent));
});
