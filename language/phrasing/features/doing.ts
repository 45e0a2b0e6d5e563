import type { HeadVerb } from '../heads.js';
import { asVerb } from '../lexicon/lexicon.js';
import { doneStates } from '../lexicon/qualities.js';
import { affectLater, betterVerbs, effortOnEvents, promotesPeople } from '../lexicon/verb-notes.js';
import type { NounPhrase } from '../noun-phrases.js';
import { measured } from './measuring.js';
import { isServiceLevel, timeLimit } from './service-levels.js';
import {
  coverage,
  is,
  isOutsider,
  isProduct,
  quantitySpan,
  type Statement,
  spanOf,
} from './statement.js';

export type HeadClass =
  | 'deliver'
  | 'make'
  | 'work'
  | 'spend'
  | 'raise'
  | 'lower'
  | 'reach'
  | 'keep'
  | 'win'
  | 'serve'
  | 'affect';
const precedence: HeadClass[] = [
  'deliver',
  'make',
  'work',
  'spend',
  'affect',
  'raise',
  'lower',
  'reach',
  'keep',
  'win',
  'serve',
];

/** The class of a verb in its place; a few verbs depend on whom or what they take (“onboard 50 customers”). */
export function headClass(verb: HeadVerb, object: NounPhrase | undefined): HeadClass | undefined {
  if (isOutsider(object) && promotesPeople.has(verb.lemma)) return 'win';
  const primary = precedence.find((name) => verb.classes.has(name));
  // Deals are won by signing; what else is closed or signed is a piece of work.
  if (
    primary === 'win' &&
    ['close', 'sign', 'capture', 'draw', 'book', 'pull in'].includes(verb.lemma) &&
    !isOutsider(object) &&
    !is(object, 'bridge', 'outcome', 'effort', 'event') &&
    object?.head !== 'demo'
  )
    return 'deliver';
  return primary;
}

/** The team does it: imperative, gerund, past, or “we” with a verb. */
export function doing(
  statement: Statement,
  verb: HeadVerb | undefined,
  object: NounPhrase | undefined,
): void {
  const { add } = statement;
  if (isServiceLevel(statement, verb, object)) {
    add('service-level', timeLimit(statement));
    add('verb-serve', verb);
    return;
  }
  if (verb?.lemma === 'bring' && statement.amount !== undefined && statement.amount.relation !== 'exact') {
    return measured(statement, object, statement.amount.relation === 'at-most' ? 'lower' : 'raise');
  }
  const kind = verb && headClass(verb, object);
  if (
    (verb?.lemma === 'get' || verb?.lemma === 'have') &&
    object !== undefined &&
    !is(object, 'outsider', 'bridge', 'outcome')
  ) {
    const state = getsDone(statement, object);
    if (state !== undefined) {
      add('state-done', state);
      return made(statement, object);
    }
  }
  switch (kind) {
    case 'deliver':
    case 'serve':
      add(`verb-${kind}`, verb);
      return made(statement, object);
    case 'work':
    case 'spend':
      add(`verb-${kind}`, verb);
      return effortOnEvents.has(verb?.lemma ?? '') ? made(statement, object) : workedOn(statement, object);
    case 'make':
      return making(statement, verb, object);
    case 'win':
      add('verb-win', verb);
      return brought(statement, object, true);
    case 'affect':
      add('verb-affect', verb);
      if (is(object, 'outsider', 'insider'))
        add(statement.kind === 'objective' ? 'objective-people' : 'changed-unknown-bare', spanOf(object));
      return;
    case 'reach':
    case 'keep':
    case 'raise':
    case 'lower':
      add(`verb-${kind}`, verb);
      return measured(statement, object, kind, betterVerbs.has(verb?.lemma ?? ''));
    case undefined:
      add(verb?.known ? 'verb-neutral' : 'verb-unknown', verb);
      return made(statement, object);
  }
}

/** “Get the policy approved”, “get the portal live”: the participle or state after the object. */
function getsDone({ items }: Statement, object: NounPhrase): { start: number; end: number } | undefined {
  const after = items.find(
    (item) => item.region === 'main' && item.start >= object.headEnd && item.token.kind === 'word',
  );
  if (after === undefined) return undefined;
  const verb = asVerb(after.lower);
  return doneStates.has(after.lower) || verb?.form === 'past' ? after : undefined;
}

/** “Make 3 videos” is output; “make checkout faster” changes something; “make the report available” delivers. */
function making(statement: Statement, verb: HeadVerb | undefined, object: NounPhrase | undefined): void {
  const { add, items, kind, stated } = statement;
  if (verb?.lemma === 'make' && object !== undefined) {
    const after = items.filter(
      (item) => item.region === 'main' && item.start >= object.headEnd && item.token.kind === 'word',
    );
    const state = after.find((item) => doneStates.has(item.lower));
    if (state !== undefined && !affectLater.has(state.lower)) {
      add('verb-deliver', { start: verb.start, end: verb.end });
      return made(statement, object);
    }
    if (after.length > 0 && !is(object, 'outcome', 'bridge')) {
      add(
        stated ? 'changed-unknown' : kind === 'objective' ? 'objective-aspires' : 'changed-unknown-bare',
        spanOf(object),
      );
      return;
    }
  }
  add('verb-make', verb);
  brought(statement, object, false);
}

/** The object of making and delivering: it is a product, whatever it is called. */
export function made(statement: Statement, phrase: NounPhrase | undefined): void {
  const { add } = statement;
  if (phrase === undefined) return;
  const at = spanOf(phrase);
  if (is(phrase, 'artefact')) add('made-artefact', at);
  else if (is(phrase, 'event')) add('made-event', at);
  else if (is(phrase, 'effort')) add('made-effort', at);
  else if (is(phrase, 'outcome', 'measure')) add('made-outcome', at);
  else if (is(phrase, 'outsider', 'insider')) add('made-person', at);
  else if (is(phrase, 'bridge')) add('made-bridge', at);
  else if (is(phrase, 'quality')) add('made-quality', at);
  coverage(statement, phrase);
  if (phrase.quantity?.kind === 'count' && isProduct(phrase))
    add('counted-product', quantitySpan(phrase.quantity, phrase));
}

/** The object of effort: it makes the effort no product. */
function workedOn({ add }: Statement, phrase: NounPhrase | undefined): void {
  if (is(phrase, 'effort')) add('made-effort', spanOf(phrase));
  else if (is(phrase, 'outcome')) add('made-outcome', spanOf(phrase));
}

/** The object of creating and winning: a result where it is one, else a product. */
export function brought(statement: Statement, phrase: NounPhrase | undefined, won: boolean): void {
  const { add } = statement;
  const at = spanOf(phrase);
  if (is(phrase, 'outcome')) add('brought-outcome', at);
  else if (is(phrase, 'bridge')) add('brought-bridge', at);
  else if (is(phrase, 'outsider')) add('brought-person', at);
  else if (won && statement.amount?.kind === 'money') add('brought-outcome', at);
  else if (won) add('brought-person', at);
  else made(statement, phrase);
}
