import type { Item } from '../phrases/items.js';
import { asVerb, verbClasses } from '../lexicon/lexicon.js';
import { entries } from '../lexicon/table.js';
import { type NounPhrase, nounPhrase } from '../phrases/noun-phrases.js';
import type { FeatureId } from '../weights.js';
import { is, perWhom, type Statement, spanOf } from './statement.js';

/**
 * What goes up or down, is reached or kept. `better` is for verbs that ask for quality (“improve”), which say less than
 * verbs that ask for quantity (“increase”).
 */
export function measured(
  statement: Statement,
  phrase: NounPhrase | undefined,
  verb: 'raise' | 'lower' | 'reach' | 'keep',
  better = false,
): void {
  if (phrase === undefined) {
    // “Grow as a team”: nothing is named that would grow.
    if (!statement.stated && statement.kind === 'key-result')
      statement.add('changed-unknown-bare', statement.head.verb);
    return;
  }
  const counted = countedNoun(statement, phrase);
  const decisive = counted ?? phrase;
  statement.add(measuredFeature(statement, decisive, verb, better), spanOf(decisive));
}

/** “Grow the community to 500 members”: the noun that the amount counts decides, unless the first is a measure itself. */
function countedNoun({ items, amount }: Statement, phrase: NounPhrase): NounPhrase | undefined {
  if (
    amount?.kind !== 'count' ||
    phrase.quantity === amount ||
    is(phrase, 'outcome', 'bridge', 'coverage', 'problem', 'insider')
  )
    return undefined;
  const main = items.filter((item) => item.region === 'main');
  const at = main.findIndex((item) => item.quantity === amount);
  // “to 500 members” counts the community, “in 10 magazines” says where.
  const link = main[at - 1]?.lower ?? '';
  if (
    amount.relation !== 'from-to' &&
    !['to', 'by', 'from', 'at', 'with'].includes(link) &&
    amount.relation !== 'change'
  )
    return undefined;
  const counted = at < 0 ? undefined : nounPhrase(main, at);
  return is(counted, 'bridge', 'outcome', 'outsider', 'artefact', 'event', 'effort') ? counted : undefined;
}

/** Measures that of a product of work only say how much of it there is. */
const ofWork = new Set(entries('frequency volume length size percentage proportion share rate intensity'));

/** “Documented”, “migrated”: a participle of delivery before or behind the noun. */
const workedOver = (items: Item[], phrase: NounPhrase): boolean =>
  items.some(({ lower, start }) => {
    const verb = asVerb(lower);
    return (
      verb?.form === 'past' &&
      start !== phrase.headStart &&
      verbClasses.get(verb.lemma)?.has('deliver') === true
    );
  });

const obtaining = new Set(entries('secure obtain receive pass qualify-for'));

function measuredFeature(
  { stated, kind, amount, head, items }: Statement,
  phrase: NounPhrase,
  verb: 'raise' | 'lower' | 'reach' | 'keep',
  better: boolean,
): FeatureId {
  const aspires = kind === 'objective';
  const grows = verb === 'raise' && !better;
  if (is(phrase, 'coverage')) return 'measured-coverage';
  // Whoever loses or reduces them wants them to stay, or wants rid of them: both are conditions.
  if (verb === 'lower' && is(phrase, 'problem', 'bridge')) return 'measured-problem';
  if (is(phrase, 'outcome')) return 'measured-outcome';
  if (is(phrase, 'bridge')) return verb === 'keep' ? 'measured-head' : 'measured-bridge';
  if (stated && perWhom(items)) return 'measured-head';
  if (is(phrase, 'effort')) {
    if (verb === 'lower') return 'measured-problem';
    if (verb === 'keep' || (better && (!phrase.plural || !stated)))
      return stated ? 'changed-unknown' : aspires ? 'objective-aspires' : 'improved-quality';
    return 'grown-effort';
  }
  if (is(phrase, 'event'))
    return better && !stated
      ? aspires
        ? 'objective-aspires'
        : 'improved-thing'
      : verb === 'lower'
        ? 'changed-unknown'
        : 'grown-event';
  if (verb === 'reach' && is(phrase, 'artefact') && amount?.kind === 'percent' && amount.value !== 100)
    return 'changed-unknown';
  if (verb === 'reach' && is(phrase, 'artefact', 'nominalization')) return 'noun-making';
  if (
    is(phrase, 'measure') &&
    is(phrase.complement, 'artefact', 'event', 'effort') &&
    ofWork.has(phrase.head)
  )
    return verb === 'lower' ? 'changed-unknown' : 'grown-artefact';
  if (is(phrase, 'measure') && !is(phrase, 'artefact')) return 'measured-head';
  if (is(phrase, 'problem')) return 'measured-problem';
  // “Increase the share of recycled material”: a share of products, unless they are shared out by one’s own work.
  if (
    is(phrase, 'artefact') &&
    phrase.share &&
    phrase.quantity === undefined &&
    amount?.kind === 'percent' &&
    amount.value !== 100
  )
    return workedOver(items, phrase) ? 'grown-artefact' : 'changed-unknown';
  if (is(phrase, 'artefact')) {
    if (verb === 'lower') return 'changed-unknown';
    if (verb === 'keep') return 'have-thing';
    const several = phrase.counted || phrase.plural || amount?.kind === 'count';
    if (several && (grows || stated))
      return better && amount?.kind === 'percent' ? 'changed-unknown' : 'grown-artefact';
    return stated ? 'changed-unknown' : aspires ? 'objective-aspires' : 'improved-thing';
  }
  if (is(phrase, 'quality'))
    return stated ? 'improved-quality-amount' : aspires ? 'objective-aspires' : 'improved-quality';
  if (verb === 'keep' && is(phrase, 'outsider', 'insider')) return 'staff-condition';
  if (is(phrase, 'outsider')) return 'measured-person';
  if (is(phrase, 'insider') && verb === 'lower') return 'measured-problem';
  if (is(phrase, 'insider')) return better && !stated ? 'improved-thing' : 'measured-staff';
  if (is(phrase, 'served')) return 'measured-served';
  if (is(phrase, 'nominalization') && (verb === 'lower' || amount?.kind === 'duration'))
    return stated ? 'changed-unknown' : 'changed-unknown-bare';
  if (is(phrase, 'nominalization'))
    return stated ? 'grown-artefact' : aspires ? 'objective-aspires' : 'improved-thing';
  // “Obtain clearance”: somebody else's paper, and nothing to be more or less of.
  if (verb === 'reach' && head.own && !stated && !aspires && obtaining.has(head.verb?.lemma ?? ''))
    return 'noun-unknown';
  return stated ? 'changed-unknown' : aspires ? 'objective-aspires' : 'changed-unknown-bare';
}
