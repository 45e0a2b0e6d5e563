import type { Head, HeadVerb } from './heads.js';
import type { Item } from './items.js';
import { beForms, universal } from './lexicon/function-words.js';
import type { NounClass } from './lexicon/lexicon.js';
import type { VerbClass } from './lexicon/verbs.js';
import { entryEnding, type NounPhrase } from './noun-phrases.js';
import type { Quantity } from './quantities.js';
import type { StatementContext, StatementKind } from './reading.js';
import type { FeatureId } from './weights.js';

/** A feature with the words that showed it. */
export interface Feature {
  id: FeatureId;
  start: number;
  end: number;
}

/** All that the features are read from. */
export interface Statement {
  kind: StatementKind;
  items: Item[];
  head: Head;
  context: StatementContext;
}

interface Span {
  start: number;
  end: number;
}

/** Reads the features of a statement. Every rule of the judgement is here as *what was seen*; what it means is in `weights`. */
export function featuresOf(statement: Statement): Feature[] {
  const found: Feature[] = [];
  const add = (id: FeatureId, span: Span | undefined): void => {
    if (span !== undefined) found.push({ id, start: span.start, end: span.end });
  };
  const { head } = statement;
  const amount = mainAmount(statement);
  const reading = { ...statement, amount, add };
  switch (head.mood) {
    case 'imperative':
    case 'gerund':
    case 'past':
      doing(reading, head.verb, head.object);
      break;
    case 'active':
      acting(reading);
      break;
    case 'passive':
      undergoing(reading);
      break;
    case 'done':
      add('state-done', head.state);
      made(reading, head.subject);
      break;
    case 'condition':
      condition(reading);
      break;
    case 'copula':
      copula(reading);
      break;
    case 'have':
    case 'exists':
      having(reading);
      break;
    case 'nominal':
      nominal(reading, head.subject);
      break;
    case 'none':
      break;
  }
  numbers(reading);
  company(reading);
  return found;
}

interface Reading extends Statement {
  amount: Quantity | undefined;
  add: (id: FeatureId, span: Span | undefined) => void;
}

const span = (phrase: NounPhrase | undefined): Span | undefined =>
  phrase && { start: phrase.headStart, end: phrase.headEnd };
const is = (phrase: NounPhrase | undefined, nounClass: NounClass): boolean =>
  phrase?.classes.has(nounClass) === true;
const people = (phrase: NounPhrase | undefined): boolean => is(phrase, 'outsider') || is(phrase, 'insider');
const can = (verb: HeadVerb | undefined, verbClass: VerbClass): boolean =>
  verb?.classes.has(verbClass) === true;

/** The amount that the statement states about itself: not a date, not inside a purpose or a deadline. */
function mainAmount({ items }: Statement): Quantity | undefined {
  return items.find((item) => item.quantity !== undefined && item.region === 'main')?.quantity;
}

/** Imperative, gerund, past, or “we” with a verb: the team does it. */
function doing(reading: Reading, verb: HeadVerb | undefined, object: NounPhrase | undefined): void {
  const { add } = reading;
  const kind = verb && headClass(verb, object);
  if (isServiceLevel(reading, verb, object)) {
    add('service-level', timeLimit(reading));
    add('verb-serve', verb);
    return;
  }
  switch (kind) {
    case 'deliver':
      add('verb-deliver', verb);
      made(reading, object);
      return;
    case 'work':
    case 'serve':
    case 'spend':
      add(`verb-${kind}`, verb);
      made(reading, object);
      return;
    case 'make':
      add('verb-make', verb);
      brought(reading, object);
      return;
    case 'win':
      add('verb-win', verb);
      brought(reading, object);
      return;
    case 'reach':
    case 'keep':
    case 'raise':
    case 'lower':
      add(`verb-${kind}`, verb);
      measured(reading, object, kind);
      return;
    case undefined:
      add(verb?.known ? 'verb-neutral' : 'verb-unknown', verb);
      made(reading, object);
  }
}

type HeadClass =
  | 'deliver'
  | 'make'
  | 'work'
  | 'spend'
  | 'raise'
  | 'lower'
  | 'reach'
  | 'keep'
  | 'win'
  | 'serve';
const precedence: HeadClass[] = [
  'deliver',
  'make',
  'work',
  'spend',
  'raise',
  'lower',
  'reach',
  'keep',
  'win',
  'serve',
];

/** The class of the verb in its place; a few verbs depend on whom they take (“onboard 50 customers”). */
function headClass(verb: HeadVerb, object: NounPhrase | undefined): HeadClass | undefined {
  const primary = precedence.find((name) => verb.classes.has(name));
  if (
    is(object, 'outsider') &&
    !is(object, 'insider') &&
    [
      'onboard',
      'recruit',
      'add',
      'engage',
      'enroll',
      'activate',
      'source',
      'find',
      'convert',
      'move',
      'transition',
      'upgrade',
      'land',
      'register',
      'invite',
      'identify',
    ].includes(verb.lemma)
  )
    return 'win';
  return primary;
}

/** The object of making and doing: it is a product, whatever it is called. */
function made(reading: Reading, phrase: NounPhrase | undefined): void {
  const { add } = reading;
  if (phrase === undefined) return;
  const at = span(phrase);
  if (is(phrase, 'artefact')) add('made-artefact', at);
  else if (is(phrase, 'event')) add('made-event', at);
  else if (is(phrase, 'effort')) add('made-effort', at);
  else if (is(phrase, 'outcome') || is(phrase, 'measure')) add('made-outcome', at);
  else if (people(phrase)) add('made-person', at);
  else if (is(phrase, 'bridge')) add('made-bridge', at);
  else if (is(phrase, 'quality')) add('made-quality', at);
  covering(reading, phrase);
  if (
    phrase.quantity?.kind === 'count' &&
    (is(phrase, 'artefact') || is(phrase, 'event') || is(phrase, 'effort'))
  )
    add('counted-product', quantitySpan(phrase.quantity, phrase));
}

/** The object of creating and winning: a result where it is one, else a product. */
function brought(reading: Reading, phrase: NounPhrase | undefined): void {
  const { add } = reading;
  const at = span(phrase);
  if (phrase === undefined) return;
  if (is(phrase, 'outcome')) add('brought-outcome', at);
  else if (is(phrase, 'bridge')) add('brought-bridge', at);
  else if (is(phrase, 'outsider')) add('brought-person', at);
  else made(reading, phrase);
}

/** What goes up or down, is reached or kept. */
function measured(
  reading: Reading,
  phrase: NounPhrase | undefined,
  verb: 'raise' | 'lower' | 'reach' | 'keep',
): void {
  const { add, context } = reading;
  if (phrase === undefined) return;
  const at = span(phrase);
  const stated = reading.amount !== undefined || context.hasMeasure === true;
  const aspiring = reading.kind === 'objective';
  if (is(phrase, 'coverage')) add('measured-coverage', at);
  else if (verb === 'lower' && is(phrase, 'problem')) add('measured-problem', at);
  else if (is(phrase, 'outcome')) add('measured-outcome', at);
  else if (is(phrase, 'bridge')) add('measured-bridge', at);
  else if (is(phrase, 'effort')) add(verb === 'lower' ? 'measured-problem' : 'grown-effort', at);
  else if (is(phrase, 'event')) add('grown-event', at);
  else if (verb === 'reach' && (is(phrase, 'artefact') || is(phrase, 'nominalization')))
    add('noun-making', at);
  else if (is(phrase, 'measure') && !is(phrase, 'artefact')) add('measured-head', at);
  else if (is(phrase, 'problem')) add('measured-problem', at);
  else if (is(phrase, 'artefact'))
    add(
      verb === 'lower'
        ? 'changed-unknown'
        : verb === 'keep'
          ? 'have-thing'
          : stated
            ? phrase.counted || reading.amount?.kind === 'count' || phrase.plural
              ? 'grown-artefact'
              : 'changed-unknown'
            : aspiring
              ? 'objective-aspires'
              : 'improved-thing',
      at,
    );
  else if (is(phrase, 'quality'))
    add(stated ? 'improved-quality-amount' : aspiring ? 'objective-aspires' : 'improved-quality', at);
  else if (is(phrase, 'outsider')) add('measured-person', at);
  else if (is(phrase, 'insider')) add('measured-staff', at);
  else if (is(phrase, 'served')) add('measured-served', at);
  else if (is(phrase, 'nominalization')) add(stated ? 'grown-artefact' : 'improved-thing', at);
  else add(stated ? 'changed-unknown' : aspiring ? 'objective-aspires' : 'changed-unknown-bare', at);
}

/** A subject with an active verb. */
function acting(reading: Reading): void {
  const { head, add } = reading;
  const { verb, subject, object } = head;
  if (head.own) {
    if (
      verb !== undefined &&
      (can(verb, 'behave') || can(verb, 'arrive')) &&
      !can(verb, 'deliver') &&
      !can(verb, 'work') &&
      !can(verb, 'raise') &&
      !can(verb, 'reach') &&
      !can(verb, 'lower')
    )
      add('staff-condition', verb);
    else doing(reading, verb, object);
    return;
  }
  if (subject === undefined) return doing(reading, verb, object);
  const at = { start: subject.headStart, end: verb?.end ?? subject.headEnd };
  if (isServiceLevel(reading, verb, subject)) {
    add('service-level', timeLimit(reading));
    return;
  }
  if (is(subject, 'outsider') && !is(subject, 'insider')) {
    if (
      head.negated === undefined &&
      verb !== undefined &&
      can(verb, 'arrive') &&
      !(can(verb, 'behave') && !['view', 'request'].includes(verb.lemma))
    )
      add('others-arrive', verb);
    else if (head.modal) add('others-able', at);
    else add('others-act', at);
    return;
  }
  if (is(subject, 'insider')) {
    if (
      verb !== undefined &&
      can(verb, 'behave') &&
      !can(verb, 'deliver') &&
      !(can(verb, 'work') && object !== undefined)
    )
      add('staff-condition', at);
    else if (
      verb !== undefined &&
      ['adopt', 'use', 'feel', 'trust', 'know', 'understand'].includes(verb.lemma)
    )
      add('staff-condition', at);
    else {
      add('staff-act', at);
      doing(reading, verb, object);
    }
    return;
  }
  const changes =
    verb !== undefined &&
    (can(verb, 'raise') || can(verb, 'lower') || can(verb, 'reach') || can(verb, 'keep'));
  if (changes) {
    const kind = can(verb, 'lower')
      ? 'lower'
      : can(verb, 'raise')
        ? 'raise'
        : can(verb, 'reach')
          ? 'reach'
          : 'keep';
    add(`verb-${kind}`, verb);
    measured(reading, subject, kind);
    return;
  }
  if (is(subject, 'outcome') || is(subject, 'bridge')) return nominal(reading, subject);
  if (head.negated !== undefined || subject.quantifier === 'none') {
    add(
      is(subject, 'artefact') && head.negated === undefined ? 'thing-acts' : 'absence',
      head.negated ?? subject.quantifierSpan,
    );
    return;
  }
  if (is(subject, 'nominalization')) return nominal(reading, subject);
  const performs =
    reading.items.some(
      (item) =>
        item.quantity !== undefined &&
        item.region !== 'label' &&
        ['percent', 'duration', 'data', 'factor', 'money'].includes(item.quantity.kind),
    ) && !subject.quantifier;
  add(performs ? 'thing-performs' : 'thing-acts', { start: at.start, end: at.end });
  covering(reading, subject);
}

/** Passives and done participles: the subject undergoes it. */
function undergoing(reading: Reading): void {
  const { head, add } = reading;
  const { verb, subject } = head;
  const negated = head.negated ?? (subject?.quantifier === 'none' ? subject.quantifierSpan : undefined);
  if (isServiceLevel(reading, verb, subject)) {
    add('service-level', timeLimit(reading));
    return;
  }
  const kind = verb && headClass(verb, undefined);
  if (negated !== undefined && kind !== 'deliver') {
    add('absence', negated);
    return;
  }
  if (subject !== undefined && is(subject, 'outcome') && kind !== 'deliver' && kind !== 'work') {
    add('measured-outcome', span(subject));
    return;
  }
  if (subject !== undefined && is(subject, 'problem') && !is(subject, 'artefact') && negated !== undefined) {
    add('absence', negated);
    return;
  }
  const moved = kind === 'raise' || kind === 'lower' || kind === 'reach' || kind === 'keep';
  if (moved) {
    add(`verb-${kind}`, verb);
    if (kind === 'reach' && is(subject, 'artefact')) add('state-done', verb);
    else measured(reading, subject, kind);
    return;
  }
  // “80 % of the feature is used”, “the guide is recommended by …”: done by those it is for.
  if (
    verb !== undefined &&
    (kind === undefined || verb.lemma === 'adopt') &&
    (can(verb, 'behave') || can(verb, 'arrive'))
  ) {
    add(can(verb, 'arrive') && !can(verb, 'behave') ? 'others-arrive' : 'others-act', verb);
    return;
  }
  if (kind === 'win') {
    add('verb-win', verb);
    brought(reading, subject);
    return;
  }
  if (kind === 'make') {
    add('verb-make', verb);
    brought(reading, subject);
    if (!is(subject, 'outcome') && !is(subject, 'bridge')) add('state-done', verb);
    return;
  }
  if (kind === undefined) add(verb?.known ? 'verb-neutral' : 'verb-unknown', verb);
  else add(`verb-${kind}`, verb);
  made(reading, subject);
}

/** “Customers are satisfied”, “churn is below 2 %”. */
function condition(reading: Reading): void {
  const { head, add } = reading;
  if (
    head.subject !== undefined &&
    (is(head.subject, 'coverage') || (is(head.subject, 'bridge') && !people(head.subject)))
  )
    return nominal(reading, head.subject);
  add('state-condition', head.state);
  if (is(head.subject, 'outcome') || is(head.subject, 'problem')) add('measured-outcome', span(head.subject));
  if (people(head.subject))
    add(is(head.subject, 'outsider') ? 'others-act' : 'staff-condition', span(head.subject));
}

function copula(reading: Reading): void {
  const { head, add } = reading;
  if (head.amount !== undefined && head.subject !== undefined) return nominal(reading, head.subject);
  if (is(head.subject, 'outcome')) add('measured-outcome', span(head.subject));
  const at = span(head.object) ?? span(head.subject) ?? head.state;
  if (
    head.object !== undefined &&
    (is(head.object, 'artefact') || is(head.object, 'event')) &&
    head.subject !== undefined
  )
    add('made-artefact', at);
  else if (head.object !== undefined && is(head.object, 'outcome')) add('measured-outcome', at);
  else add(reading.kind === 'objective' ? 'objective-aspires' : 'copula-ideal', at);
}

/** “We have a runbook”, “there is a plan”, “every service has an owner”. */
function having(reading: Reading): void {
  const { head, add } = reading;
  const { object, subject } = head;
  const none = head.negated ?? (object?.quantifier === 'none' ? object.quantifierSpan : undefined);
  if (none !== undefined) {
    add('absence', none);
    return;
  }
  if (object === undefined) return;
  const at = span(object);
  if (is(object, 'outcome')) add('measured-outcome', at);
  else if (is(object, 'bridge')) add('measured-bridge', at);
  else if (is(object, 'problem')) add('measured-problem', at);
  else if (is(subject, 'outsider') && !is(subject, 'insider'))
    add('others-act', { start: subject?.headStart ?? 0, end: object.headEnd });
  else if (is(object, 'outsider')) add('measured-person', at);
  else {
    add(head.mood === 'exists' ? 'exists' : 'have-thing', at);
    made(reading, object);
  }
  if (subject !== undefined) covering(reading, subject);
}

/** A noun phrase without a verb: its head decides. */
function nominal(reading: Reading, phrase: NounPhrase | undefined): void {
  const { add } = reading;
  if (phrase === undefined) return;
  const at = span(phrase);
  const amount = reading.amount !== undefined || reading.context.hasMeasure === true;
  if (isServiceLevel(reading, undefined, phrase)) return add('service-level', timeLimit(reading));
  if (phrase.quantifier === 'none') {
    add('absence', phrase.quantifierSpan);
    if (!is(phrase, 'artefact') || is(phrase, 'problem'))
      add(is(phrase, 'outcome') ? 'measured-outcome' : 'measured-problem', at);
    return;
  }
  const bounded =
    reading.amount !== undefined &&
    (reading.amount.relation === 'at-most' || reading.amount.relation === 'from-to');
  if (is(phrase, 'coverage')) add('measured-coverage', at);
  else if (is(phrase, 'outcome')) add('measured-outcome', at);
  else if (is(phrase, 'problem') && (bounded || phrase.counted)) add('measured-problem', at);
  else if (is(phrase, 'bridge')) add('measured-bridge', at);
  else if (is(phrase, 'event')) add('noun-event', at);
  else if (is(phrase, 'effort')) add('noun-effort', at);
  else if (is(phrase, 'nominalization')) add('noun-making', at);
  else if (is(phrase, 'measure') && !is(phrase, 'artefact')) add('measured-head', at);
  else if (is(phrase, 'artefact')) add('noun-artefact', at);
  else if (is(phrase, 'outsider')) add('noun-person', at);
  else if (is(phrase, 'insider')) add('noun-staff', at);
  else if (is(phrase, 'problem')) add('measured-problem', at);
  else if (is(phrase, 'served')) add('noun-served', at);
  else if (is(phrase, 'quality')) add('noun-quality', at);
  else
    add(
      amount ? 'noun-unknown-amount' : reading.kind === 'objective' ? 'objective-aspires' : 'noun-unknown',
      at,
    );
  if (
    phrase.quantity?.kind === 'count' &&
    (is(phrase, 'artefact') || is(phrase, 'event') || is(phrase, 'effort'))
  )
    add('counted-product', quantitySpan(phrase.quantity, phrase));
}

/** All, every, 100 %, a share of: with a product of work it is coverage. */
function covering(reading: Reading, phrase: NounPhrase): void {
  if (phrase.quantifier === 'all') reading.add('coverage', phrase.quantifierSpan);
  else if (phrase.share && phrase.quantity !== undefined)
    reading.add('coverage', quantitySpan(phrase.quantity, phrase));
}

const quantitySpan = (quantity: Quantity, phrase: NounPhrase): Span => ({
  start: Math.min(quantity.start, phrase.headStart),
  end: quantity.end,
});

const servedWithin = new Set<NounClass>(['served', 'problem', 'outsider', 'bridge']);

/** A time limit on what comes in: “tickets answered within 1 day”. A deadline on a product is none. */
function isServiceLevel(
  reading: Reading,
  verb: HeadVerb | undefined,
  phrase: NounPhrase | undefined,
): boolean {
  if (timeLimit(reading) === undefined || phrase === undefined) return false;
  const served = [...phrase.classes].some((name) => servedWithin.has(name));
  const serving = can(verb, 'serve') || can(verb, 'behave');
  const many = phrase.plural || phrase.share || phrase.quantifier === 'all';
  return (
    many &&
    ((served && (serving || verb === undefined || verb.classes.size === 0 || can(verb, 'deliver'))) ||
      (serving && phrase.share))
  );
}

function timeLimit({ items }: Statement): Quantity | undefined {
  return (
    items.find(
      (item) =>
        item.quantity?.kind === 'duration' && item.quantity.relation === 'at-most' && item.region !== 'label',
    )?.quantity ??
    items.find(
      (item, index) =>
        item.quantity?.kind === 'duration' &&
        ['in', 'within', 'after'].includes(items[index - 1]?.lower ?? '') &&
        item.region === 'main',
    )?.quantity
  );
}

/** Amounts, bounds and changes of the main part. */
function numbers(reading: Reading): void {
  const { add, amount, head, kind, context } = reading;
  if (amount === undefined) {
    const elsewhere = reading.items.some(
      (item) => item.quantity !== undefined && item.region !== 'label' && item.region !== 'time',
    );
    if (kind === 'key-result' && context.hasMeasure !== true && !elsewhere && head.mood !== 'none') {
      const first = reading.items.find((item) => item.region === 'main');
      const last = reading.items.findLast((item) => item.region === 'main');
      add('no-amount', first && { start: first.start, end: last?.end ?? first.end });
    }
    return;
  }
  const spent = head.verb !== undefined && (can(head.verb, 'spend') || can(head.verb, 'deliver'));
  if (amount.kind === 'percent' && amount.value !== 100) add('percent', amount);
  if (amount.kind === 'money' && !spent && !modifies(reading, amount)) add('money', amount);
  if (amount.relation === 'at-least' || amount.relation === 'at-most') add('threshold', amount);
  if (amount.relation === 'from-to') add('from-to', amount);
  if (amount.relation === 'change') add('change-by', amount);
  const percentile = reading.items.find((item) => item.mark?.kind === 'percentile');
  if (percentile !== undefined) add('performance', percentile);
  else if (
    amount.kind === 'data' ||
    (amount.kind === 'duration' &&
      amount.unit !== undefined &&
      /^(?:ms|µs|us|ns|milli|s$|sec)/.test(amount.unit))
  )
    add('performance', amount);
}

/** “A €200K campaign”: the amount belongs to a product. */
function modifies({ items, head }: Reading, amount: Quantity): boolean {
  const phrase = head.object ?? head.subject;
  return phrase?.quantity === amount && (is(phrase, 'artefact') || is(phrase, 'event')) && items.length > 0;
}

/** Measured effects and purposes beside the main part, and in a second conjunct of it. */
function company(reading: Reading): void {
  const { items, add, head } = reading;
  const main =
    head.mood === 'passive' || head.mood === 'nominal' || head.mood === 'done' || head.mood === 'condition'
      ? head.subject
      : head.object;
  for (const region of ['rider', 'purpose', 'main'] as const) {
    const part = items.filter((item) => item.region === region);
    const numbered =
      part.some((item) => item.quantity !== undefined && item.quantity.kind !== 'duration') ||
      part.some((item, index) => item.quantity?.kind === 'duration' && part[index - 1]?.lower !== 'in');
    const effect = heads(part).find(
      (entry) =>
        entry.classes.has('outcome') &&
        !(
          region === 'main' &&
          main !== undefined &&
          entry.start <= main.headEnd &&
          entry.end >= main.headStart
        ),
    );
    const step = heads(part).find((entry) => entry.classes.has('bridge'));
    if (region === 'main') {
      if (effect?.near !== undefined && !effect.modifier)
        add('measured-effect', {
          start: Math.min(effect.start, effect.near.start),
          end: Math.max(effect.end, effect.near.end),
        });
      continue;
    }
    if (part.length === 0) continue;
    const whole = { start: part[0]?.start ?? 0, end: part.at(-1)?.end ?? 0 };
    const absence = part.some((item) => ['zero', 'no', 'without'].includes(item.lower));
    if (effect !== undefined && (numbered || (absence && region === 'rider')))
      add(region === 'purpose' ? 'purpose-measured' : 'measured-effect', whole);
    else if (step !== undefined && numbered) add('measured-bridge-effect', whole);
    else if (region === 'purpose' && !numbered) add('purpose-unmeasured', whole);
    else if (
      region === 'rider' &&
      part.some((item) => item.quantity?.kind === 'percent' && item.quantity.value !== 100)
    )
      add('percent', whole);
  }
}

interface HeadEntry extends Span {
  classes: ReadonlySet<NounClass>;
  /** A quantity beside it. */
  near?: Quantity;
  /** Another noun follows: it only modifies. */
  modifier: boolean;
}

/** Every entry of the lexicon in a part that is not a mere modifier of the next noun. */
function heads(part: Item[]): HeadEntry[] {
  const entries: HeadEntry[] = [];
  for (let at = 0; at < part.length; at += 1) {
    const item = part[at] as Item;
    if (item.quantity !== undefined || item.token.kind !== 'word') continue;
    const found = entryEnding(part, Math.max(0, at - 3), at);
    if (found === undefined) continue;
    const next = part[at + 1];
    const longer =
      next !== undefined && next.quantity === undefined && next.token.kind === 'word'
        ? entryEnding(part, found.at, at + 1)
        : undefined;
    if (longer !== undefined && longer.at <= found.at) continue;
    const modifier =
      next !== undefined &&
      next.token.kind === 'word' &&
      next.quantity === undefined &&
      longer !== undefined &&
      !beForms.has(next.lower) &&
      !universal.has(next.lower);
    const start = part[found.at]?.start ?? item.start;
    const around = [...part.slice(Math.max(0, found.at - 2), found.at), ...part.slice(at + 1, at + 4)];
    const near = around.find((neighbour) => neighbour.quantity !== undefined)?.quantity;
    if (!modifier) entries.push({ start, end: item.end, classes: found.classes, near, modifier });
  }
  return entries;
}
