import { type Item, isWord } from './items.js';
import { singular } from './lemmas.js';
import {
  absent,
  adverbs,
  auxiliaries,
  beForms,
  conjunctions,
  determiners,
  haveForms,
  modals,
  prepositions,
  pronouns,
} from './lexicon/function-words.js';
import { asVerb, nounClasses, spelling, verbClasses } from './lexicon/lexicon.js';
import { ownPronouns } from './lexicon/people.js';
import { conditionStates, doneStates } from './lexicon/qualities.js';
import type { VerbClass } from './lexicon/verbs.js';
import { intransitiveChange } from './lexicon/verbs.js';
import { entryStarting } from './lexicon-entries.js';
import { type NounPhrase, nounPhrase } from './noun-phrases.js';
import { startsPredicate } from './predicates.js';
import type { Quantity } from './quantities.js';

/** In what grammar a statement says its thing. */
export type Mood =
  | 'imperative'
  | 'gerund'
  | 'past'
  | 'active'
  | 'passive'
  | 'done'
  | 'condition'
  | 'copula'
  | 'have'
  | 'exists'
  | 'nominal'
  | 'none';

/** The verb that carries the statement. */
export interface HeadVerb {
  lemma: string;
  classes: ReadonlySet<VerbClass>;
  start: number;
  end: number;
  known: boolean;
}

/** The skeleton of a statement: who does what to what. */
export interface Head {
  mood: Mood;
  verb?: HeadVerb;
  subject?: NounPhrase;
  object?: NounPhrase;
  /** The adjective or state of a copula: “live”, “in place”, “satisfied”. */
  state?: { text: string; start: number; end: number };
  /** The amount after a copula: “Churn is below 2 %”. */
  amount?: Quantity;
  /** The subject is one's own side by its pronoun: “we”. */
  own: boolean;
  negated?: { start: number; end: number };
  modal: boolean;
}

const noClasses: ReadonlySet<VerbClass> = new Set();
const skipped = new Set([
  'please',
  "let's",
  'lets',
  'successfully',
  'and',
  'to',
  'then',
  'also',
  'finally',
  'continue',
  'fully',
  'actively',
  'officially',
  'publicly',
  'quickly',
  'first',
  'proactively',
  'jointly',
  'properly',
  'regularly',
  'consistently',
  'continuously',
  'significantly',
  'substantially',
]);
const particles = new Set([
  'up',
  'out',
  'on',
  'off',
  'in',
  'over',
  'down',
  'back',
  'away',
  'with',
  'to',
  'at',
  'into',
  'for',
  'about',
  'of',
  'towards',
  'through',
  'across',
  'around',
]);

/** Analyses the main region of a statement. */
export function headOf(all: Item[]): Head {
  const items = all.filter((item) => item.region === 'main');
  let at = 0;
  while (
    at < items.length - 1 &&
    (items[at]?.token.kind === 'symbol' && items[at]?.quantity === undefined
      ? items[at]?.token.text !== '%'
      : skipped.has(items[at]?.lower ?? '') && !(items[at]?.lower === 'first' && isWord(items[at + 1])))
  )
    at += 1;
  const first = items[at];
  if (first === undefined) return { mood: 'none', own: false, modal: false };
  if (ownPronouns.has(first.lower) || ["we're", "we've", "we'll"].includes(first.lower)) {
    if (first.lower !== 'our' && first.lower !== 'my')
      return predicate(items, at + 1, undefined, true, first.lower);
  }
  if (first.lower === 'there' || first.lower === "there's") return existing(items, at);
  if (
    first.lower === 'be' ||
    first.lower === 'being' ||
    first.lower === 'become' ||
    first.lower === 'becoming'
  )
    return predicate(items, at, undefined, false);
  if (first.lower === 'have' || first.lower === 'having' || first.lower === 'own')
    return {
      mood: 'have',
      own: true,
      modal: false,
      object: objectAfter(items, at + 1),
      verb: plainVerb('have', first),
    };
  if (isWord(first) && !determiners.has(first.lower) && !first.joined) {
    const opening = openingVerb(items, at);
    if (opening !== undefined) return opening;
  }
  const subject = nounPhrase(items, at);
  if (subject === undefined) return { mood: 'none', own: false, modal: false };
  return predicate(items, afterAttributes(items, subject.end), subject, false);
}

/**
 * Past what belongs to a subject, “documentation | for the API | is published”, “docs | and examples | are live”, to its
 * verb. Without a verb behind them, they are left to the noun phrase.
 */
function afterAttributes(items: Item[], from: number): number {
  let at = from;
  for (let count = 0; count < 4; count += 1) {
    const link = items[at];
    if (link === undefined) return from;
    const attaches =
      prepositions.has(link.lower) || ['and', 'or', ','].includes(link.token.text) || link.token.text === '&';
    if (!attaches || link.quantity !== undefined) return count > 0 && beginsVerb(items, at) ? at : from;
    const phrase = nounPhrase(items, items[at + 1]?.lower === 'and' ? at + 2 : at + 1);
    if (phrase === undefined && items[at + 1]?.quantity === undefined) return from;
    at = phrase?.end ?? at + 2;
  }
  return beginsVerb(items, at) ? at : from;
}

function beginsVerb(items: Item[], at: number): boolean {
  const item = items[at];
  if (!isWord(item)) return false;
  return auxiliaries.has(item.lower) || asVerb(item.lower) !== undefined || doneStates.has(item.lower);
}

const plainVerb = (lemma: string, item: Item): HeadVerb => ({
  lemma,
  classes: verbClasses.get(lemma) ?? noClasses,
  start: item.start,
  end: item.end,
  known: true,
});

/** The verb at `at`, with its particle; the second value is the item after it. */
function verbAt(items: Item[], at: number): { verb: HeadVerb; form: string; end: number } | undefined {
  const item = items[at];
  if (!isWord(item)) return undefined;
  const joinedNext = items[at + 1]?.joined === true;
  const read = asVerb(item.lower);
  for (const length of [3, 2]) {
    const rest = items.slice(at + 1, at + length);
    if (rest.length < length - 1 || rest.some((next) => !isWord(next))) continue;
    const phrase = [read?.lemma ?? item.lower, ...rest.map((next) => next.lower)].join(' ');
    const classes = verbClasses.get(phrase);
    if (classes !== undefined)
      return {
        verb: { lemma: phrase, classes, start: item.start, end: rest.at(-1)?.end ?? item.end, known: true },
        form: read?.form ?? 'base',
        end: at + length,
      };
  }
  // “Re-design”, “co-create”, “pre-launch”: the prefix changes nothing.
  if (
    joinedNext &&
    [
      're',
      'co',
      'pre',
      'self',
      'cross',
      'soft',
      'hard',
      'beta',
      'open',
      'fine',
      'over',
      'out',
      'up',
      'down',
      'live',
    ].includes(item.lower)
  ) {
    const inner = verbAt(items, at + 1);
    return inner === undefined ? undefined : { ...inner, verb: { ...inner.verb, start: item.start } };
  }
  if (read === undefined || joinedNext) return undefined;
  const classes = verbClasses.get(read.lemma);
  return {
    verb: {
      lemma: read.lemma,
      classes: classes ?? noClasses,
      start: item.start,
      end: item.end,
      known: classes !== undefined,
    },
    form: read.form,
    end: at + 1,
  };
}

/** Imperative, gerund or participle at the start, unless the word is a noun there. */
function openingVerb(items: Item[], at: number): Head | undefined {
  const found = verbAt(items, at);
  const first = items[at] as Item;
  if (found === undefined) return unknownImperative(items, at, first);
  const { verb, form, end } = found;
  if (form === 'third-person') return undefined;
  if (!verb.known && form !== 'base' && form !== 'past' && form !== 'gerund') return undefined;
  if (nominalOpening(items, at, found)) return undefined;
  const object = objectAfter(items, end);
  const mood: Mood = form === 'gerund' ? 'gerund' : form === 'past' ? 'past' : 'imperative';
  return { mood, verb, object, own: true, modal: false };
}

/** Whether the opening word, which could be a verb, is a noun or an adjective here. */
function nominalOpening(
  items: Item[],
  at: number,
  found: { verb: HeadVerb; form: string; end: number },
): boolean {
  const first = items[at] as Item;
  const next = items[found.end];
  const nextLower = next?.lower ?? '';
  const word = spelling(singular(first.lower));
  const classes = nounClasses.get(word);
  const noun = classes !== undefined;
  const moves = ['raise', 'lower', 'reach', 'keep'].some((name) => found.verb.classes.has(name as VerbClass));
  const compound = entryStarting(items, at);
  if (compound !== undefined && found.end === at + 1) {
    // “Support tickets”, “release notes”, “failed release rate”; but “increase sales”, “improve quality”.
    if (!(moves && found.form === 'base' && !noun)) return true;
  }
  if (found.form === 'past') {
    if (next === undefined || determiners.has(nextLower) || next.quantity !== undefined) return false;
    const phrase = nounPhrase(items, at);
    if (phrase === undefined) return false;
    const finite = items[phrase.end];
    if (
      isWord(finite) &&
      (beForms.has(finite.lower) ||
        startsPredicate(items, phrase.end, {
          plural: phrase.plural,
          person: phrase.classes.has('outsider'),
          determined: false,
        }))
    )
      return true;
    return (
      !moves &&
      (phrase.classes.has('outcome') || phrase.classes.has('bridge') || phrase.classes.has('measure'))
    );
  }
  if (!noun && found.form !== 'gerund') return false;
  if (found.verb.classes.size === 0 && noun) return true;
  if (next === undefined) return noun;
  if (next.token.text === ':') return true;
  if (nextLower === 'of' && found.end === at + 1)
    return !['dispose', 'think', 'consist'].includes(found.verb.lemma);
  if (beForms.has(nextLower) || haveForms.has(nextLower) || modals.has(nextLower)) return true;
  if (determiners.has(nextLower)) return false;
  if (next.quantity !== undefined)
    return (
      noun &&
      next.quantity.relation !== 'exact' &&
      next.quantity.relation !== 'from-to' &&
      (!isWord(items[found.end + 1]) || prepositions.has(items[found.end + 1]?.lower ?? '')) &&
      !moves &&
      !found.verb.classes.has('work')
    );
  if (nextLower === 'for' || nextLower === 'between')
    return noun && !['prepare', 'apply', 'search', 'plan', 'aim', 'push'].includes(found.verb.lemma);
  if (found.form === 'base' && prepositions.has(nextLower))
    return noun && classes.has('outcome') && found.verb.lemma !== 'work';
  const participle = asVerb(nextLower);
  const afterNext = items[found.end + 1];
  if (
    participle?.form === 'past' &&
    (afterNext === undefined || afterNext.quantity !== undefined || prepositions.has(afterNext.lower))
  )
    return true;
  if (participle?.form === 'third-person' && !nounClasses.has(spelling(singular(nextLower)))) return true;
  if (doneStates.has(nextLower) && (afterNext === undefined || afterNext.token.kind === 'symbol'))
    return true;
  const bare = nounPhrase(items, at);
  const after = bare === undefined ? undefined : items[bare.end];
  // “Release failures below 3 %”, “Test failure rate under 1 %”: a measure with its bound, no command.
  if (
    bare !== undefined &&
    !moves &&
    (bare.classes.has('outcome') || bare.classes.has('problem') || bare.classes.has('measure')) &&
    ((after?.quantity !== undefined && after.quantity.relation !== 'exact') ||
      (after?.lower === 'of' && items[bare.end + 1]?.quantity !== undefined))
  )
    return true;
  // “Report generation takes 30 s”, “Blog readers convert”: the verb comes later.
  const finite = asVerb(after?.lower ?? '');
  if (
    noun &&
    bare !== undefined &&
    isWord(after) &&
    finite?.form === 'third-person' &&
    !nounClasses.has(spelling(singular(after.lower)))
  )
    return true;
  if (noun && bare?.classes.has('outsider') && bare.several && finite?.form === 'base' && isWord(after))
    return true;
  if (moves || (first.token.text === first.lower && at === 0 && !noun)) return false;
  // “Reply rate”, “onboarding time”, “release frequency”: a measure without a determiner.
  const phrase = nounPhrase(items, at);
  if (phrase === undefined || phrase.end - at > 4) return false;
  // “Choosing formal metrics” is a gerund; “loading time” a compound.
  if (!noun && found.form === 'gerund' && phrase.end - at > 2) return false;
  return (
    phrase.classes.has('measure') ||
    phrase.classes.has('coverage') ||
    (found.form === 'gerund' &&
      (phrase.classes.has('outcome') ||
        phrase.classes.has('artefact') ||
        phrase.classes.has('event') ||
        phrase.classes.has('effort')))
  );
}

/** A first word that no table knows, before a determiner or pronoun, can only be a verb. */
function unknownImperative(items: Item[], at: number, first: Item): Head | undefined {
  const next = items[at + 1];
  if (
    next === undefined ||
    next.joined ||
    pronouns.has(first.lower) ||
    prepositions.has(first.lower) ||
    conjunctions.has(first.lower) ||
    adverbs.has(first.lower) ||
    absent.has(first.lower) ||
    auxiliaries.has(first.lower) ||
    nounClasses.has(spelling(singular(first.lower)))
  )
    return undefined;
  const counted =
    next.quantity?.kind === 'count' && next.quantity.relation === 'exact' && isWord(items[at + 2]);
  if (
    !counted &&
    ![
      'a',
      'an',
      'the',
      'our',
      'all',
      'each',
      'every',
      'this',
      'these',
      'their',
      'its',
      'any',
      'some',
      'your',
      'us',
      'it',
      'them',
      'another',
      'both',
    ].includes(next.lower)
  )
    return undefined;
  return {
    mood: 'imperative',
    verb: { lemma: first.lower, classes: noClasses, start: first.start, end: first.end, known: false },
    object: objectAfter(items, at + 1),
    own: true,
    modal: false,
  };
}

/** The object, past particles and prepositions: “respond to tickets”, “speak at 3 conferences”. */
function objectAfter(items: Item[], from: number): NounPhrase | undefined {
  let at = from;
  while (
    at < items.length &&
    at < from + 3 &&
    (particles.has(items[at]?.lower ?? '') || adverbs.has(items[at]?.lower ?? '')) &&
    !items[at + 1]?.joined
  )
    at += 1;
  const phrase = nounPhrase(items, at);
  return phrase === undefined ? undefined : knownOf(items, phrase);
}

/** Of coordinated phrases the first that the lexicon knows decides: “fast, private and open | tool”. */
function knownOf(items: Item[], phrase: NounPhrase): NounPhrase {
  let known = phrase;
  for (let count = 0; count < 4 && unfinished(known); count += 1) {
    const link = items[known.end];
    if (link === undefined || !([',', '&'].includes(link.token.text) || ['and', 'or'].includes(link.lower)))
      break;
    const from = items[known.end + 1]?.lower === 'and' ? known.end + 2 : known.end + 1;
    // “… and cut errors by 30 %” is a clause of its own.
    const verb = asVerb(items[from]?.lower ?? '');
    if (verb?.form === 'base' && !nounClasses.has(verb.lemma)) break;
    const next = nounPhrase(items, from);
    if (next === undefined) break;
    known = { ...next, quantity: next.quantity ?? phrase.quantity };
  }
  return known.classes.size > 0 ? known : phrase;
}

/** The lexicon does not know the head, or the head is no plural although several are counted. */
const unfinished = (phrase: NounPhrase): boolean =>
  phrase.classes.size === 0 ||
  (phrase.quantity?.kind === 'count' && (phrase.quantity.value ?? 0) > 1 && !phrase.several);

function existing(items: Item[], at: number): Head {
  let next = at + 1;
  let negated: Head['negated'];
  while (
    next < items.length &&
    (auxiliaries.has(items[next]?.lower ?? '') ||
      beForms.has(items[next]?.lower ?? '') ||
      adverbs.has(items[next]?.lower ?? ''))
  ) {
    if (/n't$|^not$/.test(items[next]?.lower ?? '')) negated = items[next];
    next += 1;
  }
  return { mood: 'exists', own: false, modal: false, object: objectAfter(items, next), negated };
}

/** What follows a subject: copula, auxiliary, finite verb, participle, state, or nothing. */
function predicate(
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
  const state = stateAt(items, at, doneStates);
  // “25 partners signed” are won, “the contract signed” is done.
  const people =
    subject !== undefined &&
    (subject.classes.has('bridge') || subject.classes.has('outsider')) &&
    verbAt(items, at)?.form === 'past';
  if (state !== undefined && subject !== undefined && !people && state.end >= items.length)
    return { ...head, mood: 'done', state: state.span };
  const found = verbAt(items, at);
  const person = subject !== undefined && (subject.classes.has('outsider') || subject.classes.has('insider'));
  if (
    found === undefined ||
    (subject === undefined && !own) ||
    (item !== undefined && prepositions.has(item.lower))
  )
    return { ...head, amount: items[at]?.quantity };
  if (found.form === 'past' && !have) {
    const finite = reducedRelative(items, found.end);
    if (finite !== undefined) return { ...head, mood: 'active', verb: finite };
    const next = items[found.end];
    const objectFollows =
      next !== undefined &&
      (determiners.has(next.lower) ||
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
function reducedRelative(items: Item[], from: number): HeadVerb | undefined {
  for (let at = from + 1; at < Math.min(items.length, from + 6); at += 1) {
    const found = verbAt(items, at);
    if (found === undefined || found.form === 'gerund' || found.form === 'past') continue;
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
const meeting = new Set(['meet', 'comply', 'satisfy', 'match', 'exceed']);

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
