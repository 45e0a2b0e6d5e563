import type { HeadVerb } from '../heads/head.js';
import type { Item } from '../phrases/items.js';
import { singular } from '../lexicon/lemmas.js';
import { comparatives, ideals } from '../lexicon/adjectives.js';
import { asVerb, verbClasses } from '../lexicon/lexicon.js';
import { doneStates } from '../lexicon/qualities.js';
import { entries } from '../lexicon/table.js';
import { affectLater, betterVerbs, convertible, effortOnEvents } from '../lexicon/verb-notes.js';
import type { NounPhrase } from '../phrases/noun-phrases.js';
import { headClass } from './head-class.js';
import { brought, made, workedOn } from './made.js';
import { measured } from './measuring.js';
import { isServiceLevel, timeLimit } from './service-levels.js';
import { is, isOutsider, isProduct, type Statement, spanOf } from './statement.js';

/** The team does it: imperative, gerund, past, or “we” with a verb. */
export function doing(
  statement: Statement,
  verb: HeadVerb | undefined,
  object: NounPhrase | undefined,
): void {
  const { add, items } = statement;
  if (isServiceLevel(statement, verb, object)) {
    add('service-level', timeLimit(statement));
    add('verb-serve', verb);
    return;
  }
  if (verb?.lemma === 'bring' && statement.amount !== undefined && statement.amount.relation !== 'exact') {
    return measured(statement, object, statement.amount.relation === 'at-most' ? 'lower' : 'raise');
  }
  if (
    verb?.lemma === 'hold' &&
    statement.amount !== undefined &&
    (is(object, 'outcome') || statement.amount.relation !== 'exact' || heldAt(statement))
  ) {
    add('verb-keep', verb);
    return measured(statement, object, 'keep');
  }
  if (
    isOutsider(object) &&
    ['help', 'enable', 'allow', 'empower', 'let', 'get', 'encourage', 'bring', 'lift', 'support'].includes(
      verb?.lemma ?? '',
    ) &&
    ((statement.amount !== undefined && helping.has(verb?.lemma ?? '')) || infinitive(statement, object))
  ) {
    return add('others-helped', spanOf(object));
  }
  if (
    ['convert', 'renew'].includes(verb?.lemma ?? '') &&
    (is(object, 'bridge', 'outsider', 'served') || convertible.has(object?.head ?? '')) &&
    (!is(object, 'artefact') || (object?.share && convertible.has(object.head)))
  )
    return add('brought-outcome', spanOf(object));
  const self = statement.items.find(
    (item) =>
      item.region === 'main' &&
      reflexive.has(item.lower) &&
      item.start >= (verb?.end ?? 0) &&
      item.start <= (verb?.end ?? 0) + 1,
  );
  if (self !== undefined)
    return add(statement.kind === 'objective' ? 'objective-aspires' : 'copula-ideal', {
      start: verb?.start ?? self.start,
      end: self.end,
    });
  if (object === undefined && verb?.classes.has('fare')) return add('thing-performs', verb);
  const kind = verb && (buys(statement, verb) ? 'deliver' : headClass(verb, object));
  if (
    (verb?.lemma === 'get' || verb?.lemma === 'have') &&
    object !== undefined &&
    (!is(object, 'outsider', 'bridge', 'outcome') || (!object.several && is(object, 'served')))
  ) {
    const state = getsDone(statement, object);
    // “Get 40 demos booked”: others have agreed to come.
    if (
      state !== undefined &&
      statement.amount?.kind === 'count' &&
      verbClasses.get(asVerb(state.lower)?.lemma ?? '')?.has('win')
    )
      return add('brought-bridge', { start: object.headStart, end: state.end });
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
      if (
        statement.amount === undefined &&
        items.at(-1)?.region === 'main' &&
        ['better', 'more', 'well'].includes(items.at(-1)?.lower ?? '')
      )
        return add('copula-ideal', items.at(-1));
      add('verb-work', verb);
      return effortOnEvents.has(verb?.lemma ?? '') ? made(statement, object) : workedOn(statement, object);
    case 'spend':
      add(`verb-${kind}`, verb);
      return effortOnEvents.has(verb?.lemma ?? '') ? made(statement, object) : workedOn(statement, object);
    case 'make':
      // “Offer 6 companies our workshop”: they are given something, not won.
      if (isOutsider(object) && ['offer', 'give', 'supply', 'provide'].includes(verb?.lemma ?? '')) {
        // “Give patients more time”: they are better off.
        if (items.some(({ lower, start }) => comparatives.has(lower) && start >= (object?.headEnd ?? 0)))
          return add('others-helped', spanOf(object));
        add('verb-deliver', verb);
        return made(statement, object);
      }
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
      if (statement.kind === 'objective' && isOutsider(object))
        return add('objective-people', spanOf(object));
      return made(statement, object);
  }
}

/** “Sign a contract with a new supplier”: nobody is won where one buys. */
const buys = ({ items }: Statement, verb: HeadVerb): boolean =>
  ['sign', 'close', 'conclude', 'land'].includes(verb.lemma) &&
  items.some(({ lower, start }) => start >= verb.end && sellers.has(singular(lower)));
const sellers = new Set(entries('supplier vendor contractor subcontractor landlord lessor insurer'));

const helping = new Set(entries('help enable allow empower lift let'));
/** “Establish ourselves as …”: a place to be in, no product. */
const reflexive = new Set(['ourselves', 'itself', 'us', 'themselves']);
/** “hold inventory at 30 days”. */
function heldAt({ items, amount }: Statement): boolean {
  const at = items.findIndex((item) => item.quantity === amount);
  return ['at', 'to', 'under', 'below'].includes(items[at - 1]?.lower ?? '');
}

/** “help customers (to) reduce …”: a verb follows those helped. */
function infinitive({ items }: Statement, object: NounPhrase | undefined): boolean {
  const after = items.find(
    (item) => item.start >= (object?.headEnd ?? 0) && item.token.kind === 'word' && item.lower !== 'to',
  );
  return asVerb(after?.lower ?? '')?.form === 'base';
}

/** “Get the policy approved”, “get the portal live”: the participle or state after the object. */
function getsDone({ items }: Statement, object: NounPhrase): Item | undefined {
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
    const never = after.find((item) => item.lower === 'not');
    if (never !== undefined) return add('absence', never);
    if (
      after.length > 0 &&
      !is(object, 'outcome', 'bridge') &&
      !(isProduct(object) && object.quantity !== undefined)
    ) {
      add(
        stated ? 'changed-unknown' : kind === 'objective' ? 'objective-aspires' : 'changed-unknown-bare',
        spanOf(object),
      );
      return;
    }
  }
  add('verb-make', verb);
  const ideal = items.find(
    (item) => item.region === 'main' && ideals.has(item.lower) && item.end <= (object?.headEnd ?? 0),
  );
  if (kind === 'objective' && ideal !== undefined) return add('objective-aspires', ideal);
  if (is(object, 'insider') && !is(object, 'outsider')) return add('measured-staff', spanOf(object));
  brought(statement, object, false);
}
