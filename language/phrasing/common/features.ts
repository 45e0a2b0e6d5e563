import type { FeatureId } from '../english/weights.js';
import type { Quantity } from '../quantity.js';
import { isAmount } from '../quantity.js';
import type { StatementContext, StatementKind } from '../reading.js';
import type { Signal, Span } from '../signals.js';
import type { Head, Noun } from './head.js';
import type { Item } from './items.js';
import type { VerbClass } from './language-tables.js';

/** A statement with all that was seen in it. */
export interface Seen {
  kind: StatementKind;
  context: StatementContext;
  items: readonly Item[];
  head: Head;
  /** The first amount of the main part. */
  amount: Quantity | undefined;
  /** “no”, “none”, “without”. */
  absence: Span | undefined;
  /** “on time”. */
  level: Span | undefined;
  /** “each week”. */
  rhythm: Span | undefined;
}

type Add = (id: FeatureId, span: Span | undefined) => void;

/** Features by the names of the English reader, so that they are weighed and explained alike. */
export function featuresOf(seen: Seen): Signal[] {
  const found: Signal[] = [];
  const add: Add = (id, span) => {
    if (span !== undefined) found.push({ id, start: span.start, end: span.end });
  };
  headFeatures(seen, add);
  numberFeatures(seen, add);
  companyFeatures(seen, add);
  return found;
}

const verbFeatures: Readonly<Partial<Record<VerbClass, FeatureId>>> = {
  deliver: 'verb-deliver',
  make: 'verb-make',
  work: 'verb-work',
  spend: 'verb-spend',
  raise: 'verb-raise',
  lower: 'verb-lower',
  reach: 'verb-reach',
  keep: 'verb-keep',
  win: 'verb-win',
  serve: 'verb-serve',
  affect: 'verb-affect',
  finish: 'verb-deliver',
};
const changing: ReadonlySet<VerbClass | undefined> = new Set([
  'raise',
  'lower',
  'reach',
  'keep',
  'win',
  'affect',
]);

function headFeatures(seen: Seen, add: Add): void {
  const { mood, verb, subject, object } = seen.head;
  switch (mood) {
    case 'imperative':
    case 'gerund':
    case 'past':
      add(verb?.class === undefined ? 'verb-unknown' : (verbFeatures[verb.class] ?? 'verb-neutral'), verb);
      if (object === undefined) return;
      return changing.has(verb?.class) ? measured(object, seen, add) : made(object, add);
    case 'passive':
      if (changing.has(verb?.class) && subject !== undefined) return measured(subject, seen, add);
      if (subject?.class === 'outsider' && verb?.class !== 'deliver') return add('others-act', subject);
      return add('undergoes', verb);
    case 'active':
    case 'have':
    case 'copula':
      return subject && acting(subject, seen, add);
    case 'nominal':
      return subject && named(subject, seen, add);
    case 'none':
      return;
  }
}

function made(object: Noun, add: Add): void {
  const ids: Partial<Record<NonNullable<Noun['class']>, FeatureId>> = {
    artefact: 'made-artefact',
    event: 'made-event',
    effort: 'made-effort',
    outsider: 'made-person',
    insider: 'made-person',
    outcome: 'made-outcome',
    measure: 'made-outcome',
    bridge: 'made-bridge',
    quality: 'made-quality',
  };
  add(ids[object.class ?? 'transparent'] ?? 'made-unknown', object);
}

const measuredFeatures: Partial<Record<NonNullable<Noun['class']>, FeatureId>> = {
  outcome: 'measured-outcome',
  measure: 'measured-head',
  bridge: 'measured-bridge',
  problem: 'measured-problem',
  served: 'measured-served',
  outsider: 'measured-person',
  insider: 'measured-staff',
  coverage: 'measured-coverage',
  artefact: 'grown-artefact',
  event: 'grown-event',
  effort: 'grown-effort',
};

function measured(noun: Noun, { amount, context }: Seen, add: Add): void {
  const isStated = amount !== undefined || context.hasMeasure === true;
  if (noun.class === 'quality') return add(isStated ? 'improved-quality-amount' : 'improved-quality', noun);
  const id = measuredFeatures[noun.class ?? 'transparent'];
  add(id ?? (isStated ? 'changed-unknown' : 'changed-unknown-bare'), noun);
}

function acting(subject: Noun, seen: Seen, add: Add): void {
  const { verb, mood } = seen.head;
  if (subject.class === 'outsider')
    return add(verb?.class === 'arrive' ? 'others-arrive' : 'others-act', subject);
  if (subject.class === 'insider') return add('staff-act', subject);
  const measure = measuredFeatures[subject.class ?? 'transparent'];
  if (changing.has(verb?.class) || verb?.class === 'fare') return measured(subject, seen, add);
  if (mood === 'copula' && measure !== undefined && seen.amount !== undefined) return add(measure, subject);
  if (mood === 'copula') return add('copula-state', subject);
  if (mood === 'have') return add('have-thing', subject);
  add(subject.class === 'artefact' ? 'thing-acts' : 'things-act', subject);
}

function named(subject: Noun, seen: Seen, add: Add): void {
  const ids: Partial<Record<NonNullable<Noun['class']>, FeatureId>> = {
    artefact: 'noun-artefact',
    event: 'noun-event',
    effort: 'noun-effort',
    nominalization: 'noun-making',
    insider: 'noun-staff',
    quality: 'noun-quality',
    outsider: 'noun-person',
    served: 'noun-served',
    outcome: 'measured-outcome',
    measure: 'measured-head',
    bridge: 'measured-bridge',
    problem: 'measured-problem',
    coverage: 'measured-coverage',
  };
  add(
    ids[subject.class ?? 'transparent'] ??
      (seen.amount === undefined ? 'noun-unknown' : 'noun-unknown-amount'),
    subject,
  );
}

const work: ReadonlySet<Noun['class']> = new Set([
  'artefact',
  'event',
  'effort',
  'nominalization',
  'coverage',
]);

/** “within 24 h”, “on time”: how well something is done, where nothing new is made. */
function serviceLevel({ head, amount, level }: Seen, add: Add): boolean {
  const isDone = ['passive', 'active', 'nominal', 'imperative'].includes(head.mood);
  const isTimed = amount?.kind === 'duration' && amount.relation !== 'change' && head.mood !== 'imperative';
  const noun = head.object ?? head.subject;
  const bound = amount?.relation === 'at-most' || level !== undefined;
  const makes = head.verb?.class === 'deliver' && !(bound && ['passive', 'active'].includes(head.mood));
  const isEffort = noun?.class === 'effort' || noun?.class === 'event';
  if (!isDone || makes || isEffort || (level === undefined && !isTimed)) return false;
  add('service-level', level ?? amount);
  return true;
}

function numberFeatures(seen: Seen, add: Add): void {
  const { head, items, amount, absence, context } = seen;
  if (serviceLevel(seen, add)) return;
  const noun = head.object ?? head.subject;
  const isWork = work.has(noun?.class) || workVerbs.has(head.verb?.class);
  if (absence !== undefined && !isWork) add('absence', absence);
  if (amount === undefined) {
    if (context.hasMeasure !== true && absence === undefined) add('no-amount', whole(items));
    return;
  }
  if (isWork) workAmount(amount, noun, add);
  else resultAmount(amount, noun, add);
}

const workVerbs: ReadonlySet<VerbClass | undefined> = new Set(['deliver', 'work', 'spend']);

/** A number of the work itself: how many products, how much of them. */
function workAmount(amount: Quantity, noun: Noun | undefined, add: Add): void {
  if (amount.kind === 'count') add('counted-product', amount);
  if (amount.kind === 'percent' && (noun?.share === true || noun?.all === true)) add('coverage', amount);
}

function resultAmount(amount: Quantity, noun: Noun | undefined, add: Add): void {
  if (amount.kind === 'percent') add(noun?.share === true ? 'share-of' : 'percent', amount);
  if (amount.kind === 'money') add('money', amount);
  if (amount.relation === 'from-to') add('from-to', amount);
  if (amount.relation === 'change') add('change-by', amount);
  if (amount.relation === 'at-least' || amount.relation === 'at-most')
    add(amount.kind === 'duration' ? 'service-level' : 'threshold', amount);
}

function companyFeatures({ items, head }: Seen, add: Add): void {
  const inRegion = (name: Item['region']): Item[] => items.filter(({ region }) => region === name);
  const purpose = inRegion('purpose');
  const isMeasured = purpose.some(({ quantity }) => quantity !== undefined && isAmount(quantity));
  const isAim = head.verb?.class === undefined || !changing.has(head.verb.class);
  if (purpose.length > 1 && isAim)
    add(isMeasured ? 'purpose-measured' : 'purpose-unmeasured', whole(purpose));
  const rider = inRegion('rider');
  const effect = rider.some(({ word }) => word.noun === 'outcome' || word.noun === 'measure');
  if (effect && rider.some(({ quantity }) => quantity !== undefined && isAmount(quantity)))
    add('measured-effect', whole(rider));
  const means = inRegion('means');
  if (means.length > 1 && !items.some(({ quantity }) => quantity !== undefined && isAmount(quantity)))
    add('means-work', whole(means));
}

const whole = (items: readonly Item[]): Span => ({
  start: items[0]?.start ?? 0,
  end: items.at(-1)?.end ?? 0,
});
