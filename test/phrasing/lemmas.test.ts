import assert from 'node:assert/strict';
import { singular } from '../../language/phrasing/english/lexicon/lemmas.js';
import { asVerb } from '../../language/phrasing/english/lexicon/lexicon.js';

describe('lemmas of verbs', () => {
  const table: [string, string, string][] = [
    ['shipped', 'ship', 'past'],
    ['planned', 'plan', 'past'],
    ['created', 'create', 'past'],
    ['published', 'publish', 'past'],
    ['reduced', 'reduce', 'past'],
    ['written', 'write', 'past'],
    ['held', 'hold', 'past'],
    ['built', 'build', 'past'],
    ['missed', 'miss', 'past'],
    ['modified', 'modify', 'past'],
    ['organised', 'organize', 'past'],
    ['analysed', 'analyze', 'past'],
    ['set', 'set', 'base'],
    ['launching', 'launch', 'gerund'],
    ['writing', 'write', 'gerund'],
    ['running', 'run', 'gerund'],
    ['migrating', 'migrate', 'gerund'],
    ['digitising', 'digitize', 'gerund'],
    ['falls', 'fall', 'third-person'],
    ['identifies', 'identify', 'third-person'],
    ['reaches', 'reach', 'third-person'],
    ['uses', 'use', 'third-person'],
    ['launch', 'launch', 'base'],
    ['rose', 'rise', 'past'],
    ['grew', 'grow', 'past'],
    ['fulfilled', 'fulfill', 'past'],
    ['mirrored', 'mirror', 'past'],
    ['frobnicated', 'frobnicate', 'past'],
  ];
  for (const [word, lemma, form] of table)
    it(`${word} → ${lemma}`, () => assert.deepEqual(asVerb(word), { lemma, form }));
  for (const word of ['during', 'hundred', 'nothing', 'this', 'business', 'quickly'])
    it(`${word} is no verb`, () => assert.equal(asVerb(word), undefined));
});

describe('singular of nouns', () => {
  const table: [string, string][] = [
    ['policies', 'policy'],
    ['analyses', 'analysis'],
    ['people', 'person'],
    ['children', 'child'],
    ['processes', 'process'],
    ['branches', 'branch'],
    ['boxes', 'box'],
    ['houses', 'house'],
    ['causes', 'cause'],
    ['databases', 'database'],
    ['licences', 'licence'],
    ['sign-ups'.slice(5), 'up'],
    ['news', 'news'],
    ['status', 'status'],
    ['bonuses', 'bonus'],
    ['criteria', 'criterion'],
    ['lives', 'life'],
    ['series', 'series'],
    ['user', 'user'],
    ['caches', 'cache'],
    ['searches', 'search'],
  ];
  for (const [word, expected] of table)
    it(`${word} → ${expected}`, () => assert.equal(singular(word), expected));
});
