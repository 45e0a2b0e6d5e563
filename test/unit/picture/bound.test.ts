import assert from 'node:assert/strict';
import { boundText } from '../../../picture/bound.js';

describe('A bound', () => {
  for (const [written, drawn] of [
    ['keep at least 99.9%', '≥ 99.9%'],
    ['keep >= 99.9%', '≥ 99.9%'],
    ['keep ≥ 99.9%', '≥ 99.9%'],
    ['keep at  most 30 minutes', '≤ 30 minutes'],
    ['keep <=2%', '≤ 2%'],
    ['keep above 4.5', '> 4.5'],
    ['keep below 1 tender', '< 1 tender'],
    ['keep < 1 tender', '< 1 tender'],
    ['keep between 20 and 30 days', 'between 20 and 30 days'],
  ] as const) {
    it(`written as ${written} reads ${drawn}`, () => assert.equal(boundText(written), drawn));
  }
});
