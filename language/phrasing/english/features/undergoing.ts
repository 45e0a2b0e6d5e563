import { adverbialIn } from '../phrases/adverbials.js';
import { comparisons } from '../lexicon/adverbials.js';
import { prepositions } from '../lexicon/function-words.js';
import { entries } from '../lexicon/table.js';
import { headClass } from './head-class.js';
import { brought, made } from './made.js';
import { measured } from './measuring.js';
import { nominal } from './nominal.js';
import { isServiceLevel, timeLimit } from './service-levels.js';
import { can, is, type Statement, spanOf } from './statement.js';

const judging = new Set(entries('rank rate vote name list'));
const ranks = new Set(entries('top first best among'));

/** Passives and done participles: the subject undergoes it. */
export function undergoing(statement: Statement): void {
  const { head, add } = statement;
  const { verb, subject } = head;
  if (isServiceLevel(statement, verb, subject)) return add('service-level', timeLimit(statement));
  const { amount, items } = statement;
  // “Reports are written in one hour instead of three”: how long it takes has changed.
  if (amount?.kind === 'duration' && amount.relation === 'from-to') return add('thing-performs', amount);
  // “Our hospital is ranked among the top 10”: others have judged it.
  const place =
    judging.has(verb?.lemma ?? '') &&
    items.find(({ lower, start }) => start >= (verb?.end ?? 0) && ranks.has(lower));
  if (place) return add('thing-performs', { start: verb?.start ?? place.start, end: place.end });
  // “Revenue from shops opened this year”: the participle describes the noun before it.
  const link = items.findIndex((item) => item.start >= (subject?.headEnd ?? 0));
  if (
    is(subject, 'outcome', 'bridge') &&
    prepositions.has(items[link]?.lower ?? '') &&
    (items[link]?.end ?? 0) < (verb?.start ?? 0)
  )
    return nominal(statement, subject);
  const fewer = items.find(
    ({ lower, end }) => (lower === 'fewer' || lower === 'less') && end <= (subject?.headStart ?? 0),
  );
  if (fewer !== undefined)
    return add('measured-problem', { start: fewer.start, end: subject?.headEnd ?? fewer.end });
  const compared = is(subject, 'artefact') ? undefined : adverbialIn(comparisons, items, verb?.end ?? 0);
  if (compared !== undefined && !can(verb, 'raise', 'lower', 'reach', 'keep'))
    return add('thing-performs', { start: verb?.start ?? compared.start, end: compared.end });
  const negated = head.negated ?? (subject?.quantifier === 'none' ? subject.quantifierSpan : undefined);
  const kind = verb && headClass(verb, subject);
  if (negated !== undefined) return add('absence', negated);
  // “share of roles filled from within” names a measure.
  if (subject?.share && subject.quantity === undefined && (kind !== 'deliver' || can(verb, 'serve')))
    return add('measured-head', spanOf(subject));
  if (is(subject, 'outcome') && kind !== 'deliver' && kind !== 'work')
    return add('measured-outcome', spanOf(subject));
  switch (kind) {
    case 'raise':
    case 'lower':
    case 'reach':
    case 'keep':
      if (
        kind === 'reach' &&
        ['receive', 'get', 'win', 'earn'].includes(verb?.lemma ?? '') &&
        is(subject, 'artefact')
      )
        return add('measured-served', spanOf(subject));
      if (kind === 'reach' && is(subject, 'artefact') && statement.amount === undefined)
        return add('state-done', verb);
      add(`verb-${kind}`, verb);
      return measured(statement, subject, kind);
    case 'win':
      add('verb-win', verb);
      return brought(statement, subject, true);
    case 'make':
      add('verb-make', verb);
      brought(statement, subject, false);
      if (!is(subject, 'outcome', 'bridge')) add('state-done', verb);
      return;
    case 'affect':
      return add('others-act', { start: subject?.headStart ?? verb?.start ?? 0, end: verb?.end ?? 0 });
    case undefined:
      // “80 % of the budget is used”, “recommended by …”: done by those it is for.
      if (can(verb, 'behave', 'arrive'))
        return add(can(verb, 'behave') ? 'others-act' : 'others-arrive', verb);
      add('undergoes', verb);
      return made(statement, subject);
    case 'serve':
      add('verb-serve', verb);
      // “90 % of requests resolved at first contact”: how well, rather than how many.
      if (subject?.share && subject.quantity?.value !== 100 && is(subject, 'served'))
        return add('measured-served', spanOf(subject));
      return made(statement, subject);
    default:
      if (verb?.lemma === 'adopt') return add('others-act', verb);
      add(`verb-${kind}`, verb);
      made(statement, subject);
  }
}
