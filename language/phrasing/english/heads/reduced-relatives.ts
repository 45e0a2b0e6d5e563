import { decide, type Row, row } from '../../decisions.js';
import { prepositions } from '../lexicon/function-words.js';
import { intransitiveChange } from '../lexicon/verb-notes.js';
import { byOrTo, meetingOrExceeding } from '../lexicon/word-groups.js';
import type { Item } from '../phrases/items.js';
import { changesByAmount } from '../phrases/predicates.js';
import type { HeadVerb } from './head.js';
import { verbAt } from './verb-phrases.js';

/** How far behind a participle the verb of the main clause is looked for. */
const farthest = 6;

interface LaterVerb {
  items: Item[];
  at: number;
  /** Right behind the participle. */
  adjacent: boolean;
  person: boolean;
  found: { verb: HeadVerb; form: string; end: number };
  next: Item | undefined;
}

/** “Invoices paid on time rise to 95 %”: the participle only describes, the verb comes later. */
export function reducedRelative(items: Item[], from: number, person: boolean): HeadVerb | undefined {
  for (let at = from; at < Math.min(items.length, from + farthest); at += 1) {
    const found = verbAt(items, at);
    if (found === undefined) continue;
    const later = { items, at, adjacent: at === from, person, found, next: items[at + 1] };
    if (decide(laterVerbs, later)) return found.verb;
  }
  return undefined;
}

const bounded = (item: Item | undefined): boolean =>
  item?.quantity !== undefined && item.quantity.relation !== 'exact';

/** Whether a word behind a participle is the verb of the main clause. */
export const laterVerbs: Row<LaterVerb, boolean>[] = [
  // “Patients discharged | rise from 20 % to 40 %”.
  row(
    'people rise',
    (v) => v.adjacent && v.person && changesByAmount(v.items, v.at),
    true,
    'Patients discharged rise from 20% to 40%',
  ),
  row('adjacent', (v) => v.adjacent, false, 'Homework returned complete: 85 %'),
  row('gerund', (v) => v.found.form === 'gerund', false, 'Weighbridge connected and functioning'),
  // “Defects found in production reduced by 40 %”.
  row(
    'changed by an amount',
    ({ found: { form, verb }, next }) =>
      form === 'past' &&
      (verb.classes.has('lower') || verb.classes.has('raise')) &&
      (bounded(next) || byOrTo.has(next?.lower ?? '')),
    true,
    'Defects found in production reduced by 40%',
  ),
  row('another participle', (v) => v.found.form === 'past', false, 'Three sales reps hired and trained'),
  // A participle before these describes.
  row(
    'meets',
    (v) => meetingOrExceeding.has(v.found.verb.lemma),
    true,
    'Lessons given at night match the plan',
  ),
  row(
    'rises or falls',
    ({ found: { verb }, next }) =>
      intransitiveChange.has(verb.lemma) && (prepositions.has(next?.lower ?? '') || bounded(next)),
    true,
    'Invoices paid on time rise to 95%',
  ),
];
