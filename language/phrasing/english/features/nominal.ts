import { comparatives, ideals, wrongWords } from '../lexicon/adjectives.js';
import { adverbs, auxiliaries, prepositions } from '../lexicon/function-words.js';
import { asVerb, type NounClass } from '../lexicon/lexicon.js';
import { makingsOf } from '../lexicon/products.js';
import { entryEnding } from '../phrases/lexicon-entries.js';
import type { NounPhrase } from '../phrases/noun-phrases.js';
import { isServiceLevel, timeLimit } from './service-levels.js';
import { is, isProduct, perWhom, quantitySpan, type Span, type Statement, spanOf } from './statement.js';

/** “20 profiles which add …”: a relative clause that tells what those counted do. */
export function relative({ items }: Statement): boolean {
  const who = items.findIndex(
    (item) => item.region === 'rider' && ['which', 'that', 'who'].includes(item.lower),
  );
  let at = who + 1;
  while (who >= 0 && (auxiliaries.has(items[at]?.lower ?? '') || adverbs.has(items[at]?.lower ?? '')))
    at += 1;
  const verb = asVerb(items[at]?.lower ?? '');
  return who > 0 && verb !== undefined && verb.form !== 'gerund' && (verb.form !== 'past' || at > who + 1);
}

/** “#1 in category”, “top 3 in the league”, “second place”. */
function ranking({ items }: Statement): Span | undefined {
  const at = items.findIndex(
    ({ token, region }, index) =>
      region === 'main' && token.text === '#' && items[index + 1]?.mark?.kind === 'name',
  );
  const next = items[at + 2];
  if (
    at < 0 ||
    (next !== undefined && !prepositions.has(next.lower) && !['rank', 'position'].includes(next.lower))
  )
    return undefined;
  return { start: items[at]?.start ?? 0, end: items[at + 1]?.end ?? 0 };
}

/** “400 new donors”: people added, whatever they do later. */
export function isNewcomer({ items }: Statement, phrase: NounPhrase): boolean {
  return (
    is(phrase, 'outsider') &&
    is(phrase, 'outcome', 'bridge') &&
    items.some(
      (item) =>
        item.region === 'main' && ['new', 'additional'].includes(item.lower) && item.end <= phrase.headStart,
    )
  );
}

/** Whether the noun before the head, “rework” in “rework hours”, is of a class. */
function modifierIs({ items }: Statement, phrase: NounPhrase, name: NounClass): boolean {
  const head = items.findIndex((item) => item.start === phrase.headStart);
  return head > phrase.first && (entryEnding(items, phrase.first, head - 1)?.classes.has(name) ?? false);
}

/** A noun phrase without a verb: its head decides. */
export function nominal(statement: Statement, phrase: NounPhrase | undefined): void {
  const { add, amount, stated, items } = statement;
  if (phrase === undefined) return;
  const at = spanOf(phrase);
  if (isServiceLevel(statement, undefined, phrase)) {
    add('service-level', timeLimit(statement));
    return;
  }
  if (phrase.quantifier === 'none') {
    add('absence', phrase.quantifierSpan);
    if (!is(phrase, 'artefact') || is(phrase, 'problem'))
      add(is(phrase, 'outcome') ? 'measured-outcome' : 'measured-problem', at);
    return;
  }
  // “#1 in category”: a place among others.
  const rank = ranking(statement);
  if (rank !== undefined) return add('measured-outcome', rank);
  const act =
    relative(statement) &&
    phrase.several &&
    (is(phrase, 'outsider') || !is(phrase, 'artefact', 'effort', 'event', 'nominalization'));
  if (act) add('who-do', at);
  // “Better …”, “fewer …”: compared with now, without a number.
  const compared = items.find(
    (item) => item.region === 'main' && comparatives.has(item.lower) && item.end <= phrase.headStart,
  );
  if (compared !== undefined && !is(phrase, 'quality', 'effort', 'event')) add('better-than-now', compared);
  const ideal = items.find(
    (item) => item.region === 'main' && ideals.has(item.lower) && item.end <= phrase.headStart,
  );
  const bounded = amount?.relation === 'at-most' || amount?.relation === 'from-to';
  const last = phrase.complement?.headEnd ?? phrase.headEnd;
  const broken = items.find(
    (item) =>
      item.region === 'main' &&
      wrongWords.has(item.lower) &&
      item.start >= (items.find(({ region }) => region === 'main')?.start ?? 0) &&
      item.end <= last &&
      // “User manual” is a book.
      !(item.end === last && is(phrase.complement ?? phrase, 'artefact')),
  );
  if (
    is(phrase, 'coverage') ||
    (phrase.share &&
      amount?.kind === 'percent' &&
      amount.value === 100 &&
      is(phrase, 'artefact') &&
      !is(phrase, 'served'))
  )
    add('measured-coverage', at);
  else if (phrase.complement !== undefined && makingsOf.has(phrase.head) && !is(phrase.complement, 'served'))
    add('noun-making', at);
  else if (isNewcomer(statement, phrase)) add('measured-bridge', at);
  // “Customers with more than one product: from 18 % to 30 %”: which part of them.
  else if (
    is(phrase, 'bridge') &&
    is(phrase, 'outsider') &&
    amount?.kind === 'percent' &&
    amount.relation === 'from-to'
  )
    add('measured-head', at);
  else if (is(phrase, 'outcome')) add('measured-outcome', at);
  else if (broken !== undefined)
    add('measured-problem', {
      start: Math.min(broken.start, phrase.headStart),
      end: Math.max(broken.end, phrase.headEnd),
    });
  else if (phrase.share && is(phrase, 'outsider', 'insider')) add('measured-head', at);
  else if (is(phrase, 'problem') && (bounded || phrase.counted)) add('measured-problem', at);
  else if (is(phrase, 'bridge') && (stated || phrase.several) && !(is(phrase, 'artefact') && !stated))
    add('measured-bridge', at);
  // “Sessions per user per week: 5”: how much those outside do.
  else if (stated && perWhom(items)) add('measured-head', at);
  // “World-class support”, with nothing to tell how one would know.
  else if (!stated && ideal !== undefined && !is(phrase, 'artefact', 'event'))
    add(statement.kind === 'objective' ? 'objective-aspires' : 'noun-quality', {
      start: ideal.start,
      end: phrase.headEnd,
    });
  // “Rework hours”, “overtime cost”: what the hours go to decides.
  else if (is(phrase, 'effort', 'event') && stated && modifierIs(statement, phrase, 'problem'))
    add('measured-problem', at);
  // “Deployments per day: 2 → 10”: how often a routine runs.
  else if (is(phrase, 'nominalization') && is(phrase, 'served') && amount?.relation === 'from-to')
    add('measured-served', at);
  else if (is(phrase, 'event')) add('noun-event', at);
  else if (is(phrase, 'effort')) add('noun-effort', at);
  else if (is(phrase, 'nominalization')) add('noun-making', at);
  else if (is(phrase, 'measure') && !is(phrase, 'artefact')) add('measured-head', at);
  else if (phrase.ratio || (phrase.share && (phrase.quantity === undefined || !stated)))
    add('measured-head', at);
  else if (is(phrase, 'artefact') && !(act && is(phrase, 'outsider'))) add('noun-artefact', at);
  else if (is(phrase, 'outsider')) add('noun-person', at);
  else if (is(phrase, 'place')) add('noun-artefact', at);
  else if (is(phrase, 'insider')) add('noun-staff', at);
  else if (is(phrase, 'problem')) add('measured-problem', at);
  else if (is(phrase, 'served')) add('noun-served', at);
  else if (is(phrase, 'quality')) add('noun-quality', at);
  else
    add(
      stated ? 'noun-unknown-amount' : statement.kind === 'objective' ? 'objective-aspires' : 'noun-unknown',
      at,
    );
  if (phrase.quantity?.kind === 'count' && isProduct(phrase))
    add('counted-product', quantitySpan(phrase.quantity, phrase));
}
