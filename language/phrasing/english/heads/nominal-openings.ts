import { decide, type Row, row } from '../../decisions.js';
import { adjectivesAndVerbs } from '../lexicon/adjectives.js';
import { beForms, determiners, haveForms, modals, prepositions } from '../lexicon/function-words.js';
import { asVerb, type NounClass, nounClasses, nounKey } from '../lexicon/lexicon.js';
import { ofWords, workVerbs } from '../lexicon/single-words.js';
import { doneStates } from '../lexicon/states.js';
import { intransitiveChange } from '../lexicon/verb-notes.js';
import type { VerbClass } from '../lexicon/verbs.js';
import {
  boundLinks,
  changeLinks,
  cutting,
  endingChanges,
  leadsToNoun,
  preparing,
  takenOf,
  trades,
} from '../lexicon/word-groups.js';
import { type Item, isWord } from '../phrases/items.js';
import { entryStarting } from '../phrases/lexicon-entries.js';
import { type NounPhrase, nounPhrase } from '../phrases/noun-phrases.js';
import { changesByAmount, startsPredicate } from '../phrases/predicates.js';
import type { HeadVerb } from './head.js';

/** An opening word that could be a verb, with what stands around it. */
interface Opening {
  items: Item[];
  at: number;
  first: Item;
  verb: HeadVerb;
  form: string;
  /** The item behind the verb and its particle. */
  end: number;
  next: Item | undefined;
  nextLower: string;
  afterNext: Item | undefined;
  /** A noun table knows the opening word. */
  classes: ReadonlySet<NounClass> | undefined;
  /** The verb raises, lowers, reaches or keeps. */
  moves: boolean;
}

/** Whether the opening word, which could be a verb, is a noun or an adjective here. */
export function nominalOpening(
  items: Item[],
  at: number,
  found: { verb: HeadVerb; form: string; end: number },
): boolean {
  const first = items[at] as Item;
  const next = items[found.end];
  const opening: Opening = {
    items,
    at,
    first,
    ...found,
    next,
    nextLower: next?.lower ?? '',
    afterNext: items[found.end + 1],
    classes: nounClasses.get(nounKey(first.lower)),
    moves: movingClasses.some((name) => found.verb.classes.has(name)),
  };
  return decide(nominalOpenings, opening)?.(opening) ?? false;
}

const movingClasses: readonly VerbClass[] = ['raise', 'lower', 'reach', 'keep'];
/** Verbs of rising and falling, transitive ones in their participle: “times cut in half”. */
const isChange = (word: string): boolean => {
  const lemma = asVerb(word)?.lemma ?? '';
  return intransitiveChange.has(lemma) || cutting.has(lemma);
};
const has = (phrase: NounPhrase | undefined, ...names: NounClass[]): boolean =>
  phrase !== undefined && names.some((name) => phrase.classes.has(name));
const startsNoun = (lower: string): boolean => !determiners.has(lower) && !prepositions.has(lower);
const isNoun = (word: string): boolean => nounClasses.has(nounKey(word));
const bare = (o: Opening): NounPhrase | undefined => nounPhrase(o.items, o.at);
const behindBare = (o: Opening): Item | undefined => {
  const phrase = bare(o);
  return phrase === undefined ? undefined : o.items[phrase.end];
};
const yes = () => true;
const no = () => false;

/** “Support tickets”, “release notes”; but “raise turnover”, “improve quality”. */
const compound = (o: Opening): boolean =>
  o.end === o.at + 1 &&
  entryStarting(o.items, o.at) !== undefined &&
  !(o.moves && o.form === 'base' && o.classes === undefined);
/** “Expected revenue”: a participle that no class knows describes the noun behind it. */
const plainParticiple = (o: Opening): boolean =>
  o.form === 'past' && o.verb.classes.size === 0 && isWord(o.next) && startsNoun(o.nextLower);
/** “Invoices paid”: whether the participle belongs to a noun phrase with a predicate, or to a measure. */
function describesMeasure(o: Opening): boolean {
  const phrase = bare(o);
  if (phrase === undefined) return false;
  const finite = o.items[phrase.end];
  const predicate =
    isWord(finite) &&
    (beForms.has(finite.lower) ||
      startsPredicate(o.items, phrase.end, {
        plural: phrase.plural,
        person: phrase.classes.has('outsider'),
        determined: false,
      }));
  return predicate || (!o.moves && has(phrase, 'outcome', 'bridge', 'measure'));
}

/** “Spend below 5 %”: whether the quantity behind a noun is its bound, no object. */
const boundBehind = (o: Opening): boolean =>
  o.classes !== undefined &&
  o.next?.quantity !== undefined &&
  o.next.quantity.relation !== 'exact' &&
  o.next.quantity.relation !== 'from-to' &&
  (!isWord(o.afterNext) || prepositions.has(o.afterNext?.lower ?? '')) &&
  !o.moves &&
  !o.verb.classes.has('work') &&
  !(o.verb.classes.has('spend') && o.next.quantity.relation === 'at-least');

/** “Reports answered within a day”: a participle that ends the phrase. */
const participleBehind = (o: Opening): boolean =>
  asVerb(o.nextLower)?.form === 'past' &&
  (o.afterNext === undefined || o.afterNext.quantity !== undefined || prepositions.has(o.afterNext.lower));
/** “Churn falls to 3 %”, where falls are accidents elsewhere. */
function fallsBehind(o: Opening): boolean {
  const verb = asVerb(o.nextLower);
  return (
    o.classes !== undefined &&
    verb?.form === 'third-person' &&
    intransitiveChange.has(verb.lemma) &&
    (o.afterNext === undefined
      ? endingChanges.has(verb.lemma)
      : o.afterNext.quantity !== undefined || changeLinks.has(o.afterNext.lower))
  );
}

/** “Release failures below 3 %”, “Machine availability 95 %”: a measure with its bound, no command. */
function measureWithBound(o: Opening): boolean {
  const phrase = bare(o);
  if (phrase === undefined || o.moves || !has(phrase, 'outcome', 'problem', 'measure')) return false;
  const after = o.items[phrase.end];
  if (ofWords.has(after?.lower)) return o.items[phrase.end + 1]?.quantity !== undefined;
  if (after?.quantity === undefined) return false;
  return (
    after.quantity.relation !== 'exact' ||
    (['percent', 'duration', 'score'].includes(after.quantity.kind) && o.items.at(-1) === after)
  );
}

/** “Model predictions within 5 % of demand”: a bound on how well, no command. */
function boundedShare(o: Opening): boolean {
  const quantity = behindBare(o)?.quantity;
  return (
    o.classes !== undefined &&
    !o.moves &&
    quantity?.kind === 'percent' &&
    quantity.relation !== 'exact' &&
    quantity.relation !== 'change'
  );
}

/** “Report generation takes 30 s”: the verb comes later. */
function finiteLater(o: Opening): boolean {
  const after = behindBare(o);
  return (
    o.classes !== undefined &&
    isWord(after) &&
    asVerb(after.lower)?.form === 'third-person' &&
    !isNoun(after.lower)
  );
}

/** “Blog readers convert”. */
function peopleAct(o: Opening): boolean {
  const phrase = bare(o);
  const after = behindBare(o);
  return (
    o.classes !== undefined &&
    has(phrase, 'outsider', 'insider') &&
    phrase?.several === true &&
    isWord(after) &&
    asVerb(after.lower)?.form === 'base'
  );
}

/** “Reply rate”, “onboarding time”, “release frequency”: a measure without a determiner. */
function shortMeasure(o: Opening): boolean {
  const phrase = bare(o);
  if (phrase === undefined || phrase.end - o.at > 4) return false;
  // “Baking dark bread” is a gerund; “loading time” a compound.
  if (o.classes === undefined && o.form === 'gerund' && phrase.end - o.at > 2) return false;
  return (
    has(phrase, 'measure', 'coverage') ||
    (o.form === 'gerund' && has(phrase, 'outcome', 'artefact', 'event', 'effort'))
  );
}

/** When an opening word is a noun or an adjective, and when a verb. */
export const nominalOpenings: Row<Opening, (opening: Opening) => boolean>[] = [
  row('compound', compound, yes, 'Welcome pack for legacy pledgers'),
  row('plain participle', plainParticiple, yes, 'Accepted offers per ten made: 9'),
  row(
    'participle with an object',
    (o) =>
      o.form === 'past' &&
      (o.next === undefined || determiners.has(o.nextLower) || o.next.quantity !== undefined),
    no,
    'Moved 60 VMs out of the basement',
  ),
  row('participle', (o) => o.form === 'past', describesMeasure, 'Grew twice as fast as the market'),
  row(
    'trade',
    (o) => o.form === 'gerund' && trades.has(o.first.lower) && isWord(o.next) && startsNoun(o.nextLower),
    yes,
    'Training hours under 5% of total',
  ),
  row(
    'compound that falls',
    (o) => o.form === 'base' && !o.moves && measuredBehind(o.items, o.end),
    yes,
    'Open complaints drop by a quarter',
  ),
  row(
    'adjective before a clause',
    (o) => o.form === 'base' && adjectivesAndVerbs.has(o.first.lower) && clauseBehind(o.items, o.end),
    yes,
    'Clean tanks rise from 70% to 95%',
  ),
  row(
    'no noun',
    (o) => o.classes === undefined && o.form !== 'gerund',
    no,
    'meet comply satisfy match exceed',
  ),
  row(
    'noun more than verb',
    (o) => o.verb.classes.size === 0 && o.classes !== undefined,
    yes,
    'Wellbeing room opened on floor 2',
  ),
  row(
    'alone',
    (o) => o.next === undefined,
    (o) => o.classes !== undefined,
    'Review how long first drafts take',
  ),
  row('before a colon', (o) => o.next?.token.text === ':', yes, 'Support – CSAT (1–5): 4.1 > 4.5'),
  row(
    'of',
    (o) => ofWords.has(o.nextLower) && o.end === o.at + 1,
    (o) => !takenOf.has(o.verb.lemma),
    'use of a product, without a verb',
  ),
  row(
    'before its verb',
    (o) => beForms.has(o.nextLower) || haveForms.has(o.nextLower) || modals.has(o.nextLower),
    yes,
    'Churn is below 2 %',
  ),
  row('before a determiner', (o) => determiners.has(o.nextLower), no, 'Build the customer data platform'),
  row(
    'before a quantity',
    (o) => o.next?.quantity !== undefined,
    boundBehind,
    'Test four headlines per campaign',
  ),
  row(
    'for',
    (o) => leadsToNoun.has(o.nextLower),
    (o) => o.classes !== undefined && !preparing.has(o.verb.lemma),
    'Mentor for each trainee, and a budget',
  ),
  row(
    'before a preposition',
    (o) => o.form === 'base' && prepositions.has(o.nextLower),
    (o) => o.classes?.has('outcome') === true && !workVerbs.has(o.verb.lemma),
    'Yield per hectare above 8 tonnes',
  ),
  row('before a participle', participleBehind, yes, 'Report published to the ministry'),
  row(
    'before a finite verb',
    (o) => asVerb(o.nextLower)?.form === 'third-person' && !isNoun(o.nextLower),
    yes,
    'Spraying records are kept by plot',
  ),
  row('falls', fallsBehind, yes, 'Churn falls to 3 %'),
  row(
    'before a state',
    (o) => doneStates.has(o.nextLower) && (o.afterNext === undefined || o.afterNext.token.kind === 'symbol'),
    yes,
    'Refactoring complete',
  ),
  row('measure with its bound', measureWithBound, yes, 'Campaign return on ad spend of 4x'),
  row('bounded share', boundedShare, yes, 'Model predictions within 5 % of demand'),
  row('finite verb later', finiteLater, yes, 'Report generation takes 30 seconds'),
  row('people act', peopleAct, yes, 'Blog readers convert to trials at 3%'),
  row('moves', (o) => o.moves, no, 'Reach break-even in the Nordics'),
  row(
    'lower case',
    (o) => o.first.token.text === o.first.lower && o.at === 0 && o.classes === undefined,
    no,
    'advertising and campaigns',
  ),
  row('short measure', shortMeasure, yes, 'Heating failures in winter: none'),
];

/** “Pick errors drop to 2”, “Ship times cut in half”: a compound that rises or falls, no command. */
function measuredBehind(items: Item[], at: number): boolean {
  const phrase = determiners.has(items[at]?.lower ?? '') ? undefined : nounPhrase(items, at);
  if (phrase === undefined || phrase.quantity !== undefined) return false;
  if (!has(phrase, 'outcome', 'problem', 'measure')) return false;
  const main = items.filter((item) => item.region === 'main');
  return main.some((item, index) => {
    const next = main[index + 1];
    return (
      item.start >= phrase.headEnd &&
      isWord(item) &&
      isChange(item.lower) &&
      (next?.quantity !== undefined || boundLinks.has(next?.lower ?? ''))
    );
  });
}

/** “Open invoices drop by a third”: a plural with a finite verb of its own leaves the adjective before it no command. */
function clauseBehind(items: Item[], at: number): boolean {
  const phrase = determiners.has(items[at]?.lower ?? '') ? undefined : nounPhrase(items, at);
  if (phrase === undefined || phrase.quantity !== undefined || !phrase.several) return false;
  const next = items[phrase.end]?.lower ?? '';
  if (beForms.has(next) || modals.has(next)) return true;
  return items.some(
    (item, index) => index >= phrase.end && item.region === 'main' && changesByAmount(items, index),
  );
}
