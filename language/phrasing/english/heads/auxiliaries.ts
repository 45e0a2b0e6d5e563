import { type Action, decide, type Row, row } from '../../decisions.js';
import { adverbs, beForms, haveForms, modals } from '../lexicon/function-words.js';
import { asVerb } from '../lexicon/lexicon.js';
import { longerWords, notWords, noWords, toWords } from '../lexicon/single-words.js';
import {
  abilities,
  becoming,
  contractions,
  negations,
  owning,
  particlesBack,
} from '../lexicon/word-groups.js';
import { type Item, isWord } from '../phrases/items.js';
import type { NounPhrase } from '../phrases/noun-phrases.js';

/** What stands between a subject and its verb: “has not yet been”, “can no longer”. */
export interface AuxiliaryWords {
  /** Where the verb, the state or the amount stands. */
  end: number;
  be: boolean;
  have: boolean;
  modal: boolean;
  negated?: { start: number; end: number };
}

interface Word {
  items: Item[];
  at: number;
  item: Item;
  subject: NounPhrase | undefined;
  so: AuxiliaryWords;
}

const contracted = /n't$/;
const adverbial = /^.{3,}ly$/;
const isAdverb = ({ lower }: Item): boolean =>
  (adverbs.has(lower) && !particlesBack.has(lower)) || adverbial.test(lower) || notWords.has(lower);

/** Which words may stand before the verb; the first row that no word is, ends them. */
export const auxiliaryWords: Row<Word, Action<Word>>[] = [
  row(
    'no longer',
    ({ items, at, item }) => noWords.has(item.lower) && longerWords.has(items[at + 1]?.lower),
    ({ so, item }) => {
      so.negated = item;
      so.end += 1;
    },
    'Our app no longer crashes on start',
  ),
  row(
    'be',
    ({ item }) => beForms.has(item.lower) || becoming.has(item.lower),
    ({ so }) => {
      so.be = true;
    },
    'What will be different, for whom',
  ),
  row(
    'have',
    ({ item }) => haveForms.has(item.lower) && !owning.has(item.lower),
    ({ so }) => {
      so.have = true;
    },
    'We have a disaster recovery plan',
  ),
  // “Marketing team to publish …”.
  row(
    'staff to do',
    ({ items, at, item, subject }) =>
      toWords.has(item.lower) &&
      subject?.classes.has('insider') === true &&
      isWord(items[at + 1]) &&
      asVerb(items[at + 1]?.lower ?? '')?.form === 'base',
    () => undefined,
    'The design team to draft a poster',
  ),
  row(
    'modal',
    ({ item }) => modals.has(item.lower),
    ({ so, item }) => {
      so.modal ||= abilities.has(item.lower);
    },
    'What will be different, for whom',
  ),
  row(
    'adverb',
    ({ item }) => isAdverb(item),
    () => undefined,
    'We do not let without references',
  ),
];

/** Reads the words from `from` on to the verb, behind the subject or the pronoun that opened the statement. */
export function auxiliariesFrom(
  items: Item[],
  from: number,
  subject: NounPhrase | undefined,
  pronoun: string,
): AuxiliaryWords {
  const opened = contractions[pronoun];
  const so: AuxiliaryWords = { end: from, be: opened === 'be', have: opened === 'have', modal: false };
  for (; so.end < items.length; so.end += 1) {
    const item = items[so.end] as Item;
    if (!isWord(item)) break;
    if (contracted.test(item.lower) || negations.has(item.lower)) so.negated = item;
    const word = { items, at: so.end, item, subject, so };
    const says = decide(auxiliaryWords, word);
    if (says === undefined) break;
    says(word);
  }
  return so;
}
