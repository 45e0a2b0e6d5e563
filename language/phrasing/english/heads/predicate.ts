import { type Item, isWord } from '../phrases/items.js';
import {
  adverbs,
  beForms,
  conjunctions,
  determiners,
  haveForms,
  modals,
  prepositions,
} from '../lexicon/function-words.js';
import { asVerb, type NounClass } from '../lexicon/lexicon.js';
import { timeWords } from '../lexicon/noun-phrase-words.js';
import { conditionStates, doneStates } from '../lexicon/qualities.js';
import { entries } from '../lexicon/table.js';
import { intransitiveChange } from '../lexicon/verbs.js';
import { type NounPhrase, nounPhrase } from '../phrases/noun-phrases.js';
import { changesByAmount } from '../phrases/predicates.js';
import type { Head, HeadVerb } from './head.js';
import { objectAfter } from './objects.js';
import { plainVerb, verbAt } from './verb-phrases.js';

/** What follows a subject: copula, auxiliary, finite verb, participle, state, or nothing. */
export function predicate(
  items: Item[],
  from: number,
  subject: NounPhrase | undefined,
  own: boolean,
  pronoun = '',
): Head {
  let at = from;
  const head: Head = { mood: subject === undefined ? 'none' : 'nominal', subject, own, modal: false };
  let be = pronoun === "we're";
  let have = pronoun === "we've";
  for (; at < items.length; at += 1) {
    const item = items[at] as Item;
    if (!isWord(item)) break;
    if (item.lower === 'no' && items[at + 1]?.lower === 'longer') {
      head.negated = item;
      at += 1;
      continue;
    }
    if (/n't$/.test(item.lower) || item.lower === 'not' || item.lower === 'never' || item.lower === 'cannot')
      head.negated = item;
    if (
      beForms.has(item.lower) ||
      item.lower === 'become' ||
      item.lower === 'becomes' ||
      item.lower === 'gets' ||
      item.lower === 'becoming'
    )
      be = true;
    else if (haveForms.has(item.lower) && item.lower !== 'own' && item.lower !== 'owns') have = true;
    else if (
      item.lower === 'to' &&
      subject?.classes.has('insider') &&
      isWord(items[at + 1]) &&
      asVerb(items[at + 1]?.lower ?? '')?.form === 'base'
    )
      continue;
    else if (modals.has(item.lower))
      head.modal ||= ['can', 'could', 'may', 'cannot', "can't"].includes(item.lower);
    else if (
      !(adverbs.has(item.lower) && !['up', 'down', 'out'].includes(item.lower)) &&
      !(item.lower.endsWith('ly') && item.lower.length > 4) &&
      item.lower !== 'not'
    )
      break;
  }
  const item = items[at];
  if (be) return copula(items, at, head);
  if (have && !(isWord(item) && verbAt(items, at)?.form === 'past' && !determiners.has(item.lower)))
    return {
      ...head,
      mood: 'have',
      object: nounPhrase(items, at),
      verb: plainVerb('have', items[at - 1] as Item),
    };
  const person =
    subject !== undefined &&
    ['outsider', 'insider', 'place'].some((name) => subject.classes.has(name as NounClass));
  const state = stateAt(items, at, doneStates);
  // “25 partners signed” are won, “the contract signed” is done.
  const people =
    subject !== undefined &&
    (subject.classes.has('bridge') || subject.classes.has('outsider')) &&
    verbAt(items, at)?.form === 'past';
  if (
    state !== undefined &&
    subject !== undefined &&
    !people &&
    (state.end >= items.length || (state.span.text === 'live' && !person))
  )
    return { ...head, mood: 'done', state: state.span };
  const found = verbAt(items, at, subject && { plural: subject.plural, person, determined: false });
  if (
    found === undefined ||
    (subject === undefined && !own) ||
    (item !== undefined && prepositions.has(item.lower))
  )
    return { ...head, amount: items[at]?.quantity };
  if (found.form === 'past' && !have) {
    const finite = reducedRelative(items, found.end, person);
    if (finite !== undefined) return { ...head, mood: 'active', verb: finite };
    const next = items[found.end];
    const objectFollows =
      next !== undefined &&
      ((determiners.has(next.lower) && !timeWords.has(items[found.end + 1]?.lower ?? '')) ||
        (next.quantity !== undefined && next.quantity.relation === 'exact' && !adverbs.has(next.lower)) ||
        (person &&
          isWord(next) &&
          !prepositions.has(next.lower) &&
          !adverbs.has(next.lower) &&
          !conjunctions.has(next.lower)));
    const amountOnly = next?.quantity !== undefined && found.end + 1 >= items.length;
    if (own || (objectFollows && !amountOnly))
      return { ...head, mood: 'active', verb: found.verb, object: objectAfter(items, found.end) };
    if (
      intransitiveChange.has(found.verb.lemma) &&
      ['rose', 'fell', 'grew', 'rise', 'fall', 'grow'].includes(found.verb.lemma)
    )
      return { ...head, mood: 'active', verb: found.verb };
    return { ...head, mood: 'passive', verb: found.verb };
  }
  if (found.form === 'gerund' && !own && !person) return { ...head, amount: items[at]?.quantity };
  return { ...head, mood: 'active', verb: found.verb, object: objectAfter(items, found.end) };
}

/** “Invoices paid on time rise to 95 %”: the participle only describes, the verb comes later. */
function reducedRelative(items: Item[], from: number, person: boolean): HeadVerb | undefined {
  for (let at = from; at < Math.min(items.length, from + 6); at += 1) {
    const found = verbAt(items, at);
    // “Patients discharged | rise from 20 % to 40 %”.
    if (at === from) {
      if (found !== undefined && person && changesByAmount(items, at)) return found.verb;
      continue;
    }
    if (found === undefined || found.form === 'gerund') continue;
    // “Defects found in production reduced by 40 %”.
    if (found.form === 'past') {
      const by = items[at + 1];
      const changed = found.verb.classes.has('lower') || found.verb.classes.has('raise');
      if (
        changed &&
        ((by?.quantity !== undefined && by.quantity.relation !== 'exact') ||
          by?.lower === 'by' ||
          by?.lower === 'to')
      )
        return found.verb;
      continue;
    }
    if (meeting.has(found.verb.lemma)) return found.verb;
    const next = items[at + 1];
    const moves =
      prepositions.has(next?.lower ?? '') ||
      (next?.quantity !== undefined && next.quantity.relation !== 'exact');
    if (intransitiveChange.has(found.verb.lemma) && moves) return found.verb;
  }
  return undefined;
}

/** Verbs of a main clause that a participle before them cannot be. */
const meeting = new Set(entries('meet comply satisfy match exceed'));

function copula(items: Item[], at: number, head: Head): Head {
  const item = items[at];
  if (item === undefined) return { ...head, mood: 'copula' };
  if (item.quantity !== undefined) return { ...head, mood: 'copula', amount: item.quantity };
  const done = stateAt(items, at, doneStates);
  const condition = stateAt(items, at, conditionStates);
  const found = verbAt(items, at);
  if (condition !== undefined && condition.end >= (done?.end ?? 0)) {
    return {
      ...head,
      mood: 'condition',
      state: condition.span,
      amount: items.slice(at).find((next) => next.quantity !== undefined)?.quantity,
    };
  }
  if (found?.form === 'past' && found.verb.lemma !== 'do')
    return { ...head, mood: 'passive', verb: found.verb };
  if (done !== undefined) return { ...head, mood: 'done', state: done.span };
  if (found?.form === 'gerund')
    return { ...head, mood: 'active', verb: found.verb, object: objectAfter(items, found.end) };
  return {
    ...head,
    mood: 'copula',
    object: nounPhrase(items, at),
    amount: items.slice(at).find((next) => next.quantity !== undefined)?.quantity,
  };
}

function stateAt(
  items: Item[],
  at: number,
  states: Set<string>,
): { span: { text: string; start: number; end: number }; end: number } | undefined {
  for (let length = 3; length > 0; length -= 1) {
    const words = items.slice(at, at + length);
    if (words.length < length || words.some((word) => !isWord(word))) continue;
    const text = words.map((word) => word.lower).join(' ');
    if (states.has(text))
      return { span: { text, start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }, end: at + length };
  }
  return undefined;
}
