import { type Words, words } from './table.js';

export type UnitKind = 'percent' | 'points' | 'duration' | 'data' | 'factor' | 'money' | 'score';

/** Unit words by the kind of quantity they make; the first that has a word counts. */
const unitWords: readonly (readonly [UnitKind, Words])[] = [
  ['percent', words('% percent pct')],
  ['points', words('pp ppt points point pts bps basis')],
  [
    'duration',
    words(`
  ns µs us ms s sec secs second seconds millisecond milliseconds microsecond microseconds min mins minute
  minutes h hr hrs hour hours d day days wk week weeks month months quarter quarters year years yr yrs
  night nights weekday weekdays`),
  ],
  [
    'data',
    words(`
  kb mb gb tb pb kib mib gib tib bit bits byte bytes kbps mbps gbps kwh mwh gwh kw mw kg g t ton tons
  tonne tonnes km m m2 mile miles litre litres liter liters l rps tps qps fps hz mhz ghz °c db`),
  ],
  ['factor', words('x × times fold')],
  ['score', words('stars star')],
];

/** The kind of quantity that a word makes as a unit; undefined where the word is none. */
export const unitKindOf = (word: string): UnitKind | undefined =>
  unitWords.find(([, group]) => group.has(word))?.[0];

export const scales = words(`
  k m mm mn mio mil b bn thousand thousands million millions billion billions hundred hundreds dozen
  dozens`);
export const currencies = words(`
  € $ £ ¥ ₹ ₽ ₿ ₩ eur usd gbp chf jpy inr sek nok dkk pln aud cad nzd cny brl mxn zar sgd hkd czk huf ron
  try aed euro euros dollar dollars pound pounds btc eth usdc usdt dai francs rupees crore lakh`);
export const numberWords: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  hundred: 100,
  dozen: 12,
  thousand: 1000,
  half: 0.5,
};
/** “Every second visitor”. */
export const ordinals: Record<string, number> = {
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twentieth: 20,
};
/** “By a quarter”: per cent. */
export const portions: Record<string, number> = {
  half: 50,
  third: 100 / 3,
  quarter: 25,
  fifth: 20,
  tenth: 10,
};
/** Factors that a verb states by itself. */
export const factorVerbs: Record<string, number> = {
  halve: 0.5,
  double: 2,
  triple: 3,
  quadruple: 4,
  treble: 3,
  '10x': 10,
};

export const atLeast = [
  '>=',
  '≥',
  '>',
  '=>',
  'at least',
  'more than',
  'no less than',
  'not less than',
  'no fewer than',
  'minimum of',
  'minimum',
  'min',
  'min.',
  'over',
  'above',
  'greater than',
  'higher than',
  'exceeds',
  'exceeding',
  'exceed',
  'beyond',
  'upwards of',
  'better than',
];
export const atMost = [
  '<=',
  '≤',
  '<',
  '=<',
  'at most',
  'less than',
  'no more than',
  'not more than',
  'fewer than',
  'maximum of',
  'maximum',
  'max',
  'max.',
  'under',
  'below',
  'lower than',
  'within',
  'up to',
  'no longer than',
  'not exceed',
  'shorter than',
  'faster than',
  'in under',
  'in less than',
  'smaller than',
];
export const changeBy = ['by', '+', '±', 'by at least', 'an extra', 'additional'];

export const months = words(`
  january february march april may june july august september october november december jan feb mar apr
  jun jul aug sep sept oct nov dec`);
/** Words after which a number is a name: “ISO 27001”, “phase 2”, “version 3”. */
export const naming = words(`
  iso iec soc din phase version stage step level tier sprint node python java php release web http http/
  tls oauth wcag round type class chapter module part section gate milestone track layer angular vue react
  rails django ubuntu windows android ios industry scope series site building room line grade appendix rfc
  eip erc pci cop agenda horizon mach model gen generation drupal postgres postgresql mysql kubernetes
  spring net ruby go swift bip option wave plant hall pillar p sev severity priority en bs asme iatf`);

/** What comes again: “3 per week”. */
export const timeUnits = /^(?:day|week|month|quarter|year|hour|minute|second|sprint|iteration|cycle)s?$/;
