import type { Recipe } from './fit.js';

/** What is left out or changed, one at a time. */
export const experiments: readonly { name: string; changes: Partial<Recipe> }[] = [
  { name: 'features, weights refitted', changes: { shapes: false, lexicon: false } },
  { name: '+ shapes', changes: { lexicon: false } },
  { name: '+ learned words, without shapes', changes: { shapes: false } },
  { name: 'all', changes: {} },
  { name: 'all, without the hand-set score', changes: { hand: false } },
  { name: 'all, without features', changes: { features: false, hand: false } },
  { name: 'learned words alone', changes: { features: false, hand: false, shapes: false } },
  { name: 'all, without our newer sentences', changes: { newOwn: 0 } },
  { name: 'all, our newer sentences count double', changes: { newOwn: 0.6 } },
  { name: 'all, without unsure statements', changes: { low: 0 } },
  { name: 'all, bridges and vague count double', changes: { bridge: 2, vague: 2 } },
];
