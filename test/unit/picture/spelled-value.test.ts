import assert from 'node:assert/strict';
import { spelledValue } from '../../../picture/spelled-value.js';

describe('picture: the spelling of a value', () => {
  const spellings: Record<string, string> = {
    '1_200ms': '1,200 ms',
    '1200 ms': '1,200 ms',
    '1,200 ms': '1,200 ms',
    '300ms': '300 ms',
    '8.4%': '8.4%',
    '-3.5%': '-3.5%',
    '€150K': '€150K',
    '€1_250_000': '€1,250,000',
    '4.5 points': '4.5 points',
    '10h': '10 h',
    '12000': '12,000',
    '<= 2_000ms': '<= 2,000 ms',
    'between 1000 and 2000 users': 'between 1,000 and 2,000 users',
    '2026-11-16': '2026-11-16',
    '270 calls/week': '270 calls/week',
    done: 'done',
    'node-20': 'node-20',
    '': '',
  };
  for (const [written, spelled] of Object.entries(spellings))
    it(`writes ${written || 'nothing'} as ${spelled || 'nothing'}`, () => {
      assert.equal(spelledValue(written), spelled);
      assert.equal(spelledValue(spelled), spelled, 'it stays');
    });
});
