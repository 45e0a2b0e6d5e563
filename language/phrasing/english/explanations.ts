import type { ReadingClass } from '../reading.js';
import { wordsIn } from '../text/letters.js';
import { isFunctionWord } from './learnable-words.js';
import { weights } from './weights.js';

/** What the classes of nouns are, in words that fit behind “is”. */
const nouns: Readonly<Record<string, string>> = {
  outcome: 'a condition of people, the business or the service',
  measure: 'a measure',
  bridge: 'a step before the outcome',
  artefact: 'a product of work',
  event: 'an event that somebody organises',
  effort: 'effort',
  nominalization: 'the doing of something',
  coverage: 'a tally of one’s own work',
  outsider: 'the people it is for',
  insider: 'one’s own side',
  place: 'a place',
  quality: 'something that can be better in many ways',
  served: 'something that comes in',
  problem: 'something gone wrong',
  transparent: 'a word for how much',
  none: 'a word that no table knows',
};

/** What the classes of verbs do. */
const verbs: Readonly<Record<string, string>> = {
  deliver: 'delivers',
  make: 'makes',
  work: 'names effort',
  affect: 'moves people',
  fare: 'tells how something fares',
  finish: 'gets through something',
  spend: 'spends',
  raise: 'raises',
  lower: 'lowers',
  reach: 'reaches a level',
  keep: 'keeps a level',
  win: 'wins somebody',
  serve: 'serves what comes in',
  behave: 'is what people do once something has changed',
  arrive: 'is what people do a step before the outcome',
  none: 'is a verb that no table knows',
};

const moods: Readonly<Record<string, string>> = {
  imperative: 'is a command',
  gerund: 'names a doing',
  past: 'tells what was done',
  active: 'tells who does something',
  passive: 'tells what is done to something',
  done: 'tells that something is finished',
  condition: 'tells a condition',
  copula: 'tells what something is',
  have: 'tells what somebody has',
  exists: 'tells that something exists',
  nominal: 'names a thing and no verb',
  none: 'has no verb and no noun that could be read',
};

const parts: Readonly<Record<string, string>> = {
  main: 'the statement itself',
  purpose: 'the purpose',
  rider: 'what comes with it',
  means: 'the means',
  time: 'the time',
  baseline: 'what it was before',
  label: 'the label before it',
};

const relations: Readonly<Record<string, string>> = {
  'at-least': 'a least level',
  'at-most': 'an upper bound',
  change: 'a change',
  'from-to': 'a change from one number to another',
  exact: 'a number',
};

const noun = (name = ''): string => nouns[name] ?? 'a noun';
const verb = (name = ''): string => verbs[name] ?? 'is a verb';
const part = (name = ''): string => parts[name] ?? 'the statement';

/** What a piece of shape says, by its family; the parts of its name follow. */
const families: Readonly<Record<string, (words: string, parts: readonly string[]) => string>> = {
  mood: (words, [name = '']) => `${words} ${moods[name] ?? 'is a form'}`,
  kind: (_words, [name = '']) => `it is a ${name.replace('-', ' ')}`,
  subject: (words, [name]) => `${words} is ${countable(name)}, and the subject`,
  object: (words, [name]) => `${words} is ${countable(name)}, and what it is done to`,
  verb: (words, [name]) => `${words} ${verb(name)}`,
  does: (words, [, act, name]) =>
    name === '-' ? `${words} ${verb(act)}` : `${words}: it ${verb(act)}, and its object is ${noun(name)}`,
  who: (words, [, name, act]) => `${words}: the subject is ${noun(name)}, and the verb ${verb(act)}`,
  amount: (words, [, name, kind]) =>
    kind === '-' ? `${words} is ${noun(name)}, without a number` : `${words} is ${noun(name)} with a number`,
  number: (words, [first = '', , relation = '']) =>
    `${words} is ${relations[relation] ?? relations[first] ?? 'an amount'}`,
  part: (words, [where, name]) =>
    name ? `${words}, in ${part(where)}, is ${noun(name)}` : `${words} is ${part(where)}`,
  counted: (words, [where, name]) => `${words} is counted, in ${part(where)}, and is ${noun(name)}`,
  rhythm: (words) => `${words} tells how often`,
  length: () => 'so long is the statement',
};

const counts: Readonly<Record<string, string>> = {
  counted: 'counted',
  share: 'part of a whole',
  all: 'all of them',
  absent: 'none of them',
  plural: 'more than one',
};
const countable = (name = ''): string => counts[name] ?? noun(name);

/** A signal in plain English: “launch” names something that gets delivered. */
export function explainSignal(id: string, words: string): string {
  const says = (weights as Record<string, { says: string }>)[id]?.says;
  if (says !== undefined) return says.replace('{words}', () => `“${words}”`);
  const [family = '', ...rest] = id.split(':');
  return families[family]?.(`“${words}”`, rest) ?? `“${words}”`;
}

const statementsAbout: Readonly<Record<ReadingClass, string>> = {
  outcome: 'statements about changed conditions',
  output: 'statements about products of work',
  activity: 'statements about effort',
  bridge: 'statements about steps before the outcome',
  vague: 'statements that name nothing to count',
};

/** What a learned word says. */
export const explainWord = (words: string, reading: ReadingClass): string =>
  `“${words}” appears mostly in ${statementsAbout[reading]}`;

/** Signals of the statement as a whole. */
export const isWhole = (id: string): boolean => id.startsWith('kind:') || id.startsWith('length:');

/** Whether some words say anything: not only function words, digits and signs. */
export const tells = (words: string): boolean =>
  wordsIn(words).some((one) => one.length > 1 && !isFunctionWord(one.toLowerCase()));
