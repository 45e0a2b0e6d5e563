import { type Item, isWord } from '../phrases/items.js';
import { singular } from '../lexicon/lemmas.js';
import { adjectivesAndVerbs } from '../lexicon/adjectives.js';
import { beForms, determiners, haveForms, modals, prepositions } from '../lexicon/function-words.js';
import { asVerb, nounClasses, spelling } from '../lexicon/lexicon.js';
import { doneStates } from '../lexicon/qualities.js';
import { entries } from '../lexicon/table.js';
import { intransitiveChange, type VerbClass } from '../lexicon/verbs.js';
import { entryStarting } from '../phrases/lexicon-entries.js';
import { nounPhrase } from '../phrases/noun-phrases.js';
import { changesByAmount, startsPredicate } from '../phrases/predicates.js';
import type { HeadVerb } from './head.js';

/** Verbs of rising and falling, transitive ones in their participle: “times cut in half”. */
const changes: ReadonlySet<string> = new Set([
  ...intransitiveChange,
  'cut',
  'reduce',
  'lower',
  'shorten',
  'halve',
]);

/** Gerunds that name a trade or a routine: “engineering time”, “billing errors”. */
const trades = new Set(
  entries(`
  engineering marketing accounting manufacturing purchasing nursing banking housing meeting training
  reporting billing pricing hosting shipping packaging catering parking recycling waiting handling
  processing loading opening operating working paying returning recurring existing learning teaching
  mailing landing booking trading voting hiring mining clothing building remaining growing leading`),
);

/** Whether the opening word, which could be a verb, is a noun or an adjective here. */
export function nominalOpening(
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
    if (
      found.verb.classes.size === 0 &&
      isWord(next) &&
      !determiners.has(nextLower) &&
      !prepositions.has(nextLower)
    )
      return true;
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
  if (
    found.form === 'gerund' &&
    trades.has(first.lower) &&
    isWord(next) &&
    !determiners.has(nextLower) &&
    !prepositions.has(nextLower)
  )
    return true;
  if (found.form === 'base' && !moves && measuredBehind(items, found.end)) return true;
  if (found.form === 'base' && adjectivesAndVerbs.has(first.lower) && clauseBehind(items, found.end))
    return true;
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
      !found.verb.classes.has('work') &&
      !(found.verb.classes.has('spend') && next.quantity.relation === 'at-least')
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
  // “Churn falls to 3 %”, where falls are accidents elsewhere.
  const rises =
    participle?.form === 'third-person' &&
    intransitiveChange.has(participle.lemma) &&
    (afterNext?.quantity !== undefined ||
      ['to', 'by', 'from', 'below', 'under'].includes(afterNext?.lower ?? ''));
  if (noun && rises) return true;
  if (doneStates.has(nextLower) && (afterNext === undefined || afterNext.token.kind === 'symbol'))
    return true;
  const bare = nounPhrase(items, at);
  const after = bare === undefined ? undefined : items[bare.end];
  // “Release failures below 3 %”, “Test failure rate under 1 %”: a measure with its bound, no command.
  if (
    bare !== undefined &&
    !moves &&
    (bare.classes.has('outcome') || bare.classes.has('problem') || bare.classes.has('measure')) &&
    ((after?.quantity !== undefined &&
      (after.quantity.relation !== 'exact' ||
        // “Machine availability 95 %”: nothing follows the number.
        (['percent', 'duration', 'score'].includes(after.quantity.kind) && items.at(-1) === after))) ||
      (after?.lower === 'of' && items[bare.end + 1]?.quantity !== undefined))
  )
    return true;
  // “Model predictions within 5 % of demand”: a bound on how well, no command.
  const bounded = after?.quantity?.kind === 'percent' && after.quantity.relation !== 'exact';
  if (noun && !moves && bounded && after?.quantity?.relation !== 'change') return true;
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
  const people = bare?.classes.has('outsider') || bare?.classes.has('insider');
  if (noun && people && bare?.several && finite?.form === 'base' && isWord(after)) return true;
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

/** “Pick errors drop to 2”, “Ship times cut in half”: a compound that rises or falls, no command. */
function measuredBehind(items: Item[], at: number): boolean {
  const phrase = determiners.has(items[at]?.lower ?? '') ? undefined : nounPhrase(items, at);
  if (phrase === undefined || phrase.quantity !== undefined) return false;
  if (!(['outcome', 'problem', 'measure'] as const).some((name) => phrase.classes.has(name))) return false;
  const main = items.filter((item) => item.region === 'main');
  return main.some((item, index) => {
    const next = main[index + 1];
    return (
      item.start >= phrase.headEnd &&
      isWord(item) &&
      changes.has(asVerb(item.lower)?.lemma ?? '') &&
      (next?.quantity !== undefined || ['to', 'by', 'in', 'under', 'below'].includes(next?.lower ?? ''))
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
