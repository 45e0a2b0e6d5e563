import { asVerb } from '../lexicon/lexicon.js';
import type { NounPhrase } from '../noun-phrases.js';
import { made } from './doing.js';
import { isServiceLevel, timeLimit } from './service-levels.js';
import { coverage, is, isOutsider, isProduct, quantitySpan, type Statement, spanOf } from './statement.js';

/** “Refactoring complete”, “the portal is live”. */
export function done(statement: Statement): void {
  const none =
    statement.head.negated ??
    (statement.head.subject?.quantifier === 'none' ? statement.head.subject.quantifierSpan : undefined);
  if (none !== undefined) return statement.add('absence', none);
  statement.add('state-done', statement.head.state);
  made(statement, statement.head.subject);
}

/** States that can be checked without a number. */
const firm = new Set([
  'profitable',
  'cash flow positive',
  'cash positive',
  'carbon neutral',
  'net zero',
  'debt free',
  'break even',
  'solvent',
  'self sufficient',
  'independent',
]);

/** “Customers are satisfied”, “churn is below 2 %”. */
export function condition(statement: Statement): void {
  const { head, add } = statement;
  const { subject } = head;
  if (subject === undefined && head.amount === undefined && !firm.has(head.state?.text ?? ''))
    return ideal(statement);
  if (is(subject, 'coverage') || (is(subject, 'bridge') && !is(subject, 'outsider', 'insider')))
    return nominal(statement, subject);
  add('state-condition', head.state);
  if (is(subject, 'outcome', 'problem')) add('measured-outcome', spanOf(subject));
  if (is(subject, 'outsider', 'insider'))
    add(is(subject, 'outsider') ? 'others-act' : 'staff-condition', spanOf(subject));
}

/** “Be the best team”, “our market is Spain”. */
export function copula(statement: Statement): void {
  const { head, add } = statement;
  if (head.amount !== undefined && head.subject !== undefined) return nominal(statement, head.subject);
  if (is(head.subject, 'outcome')) add('measured-outcome', spanOf(head.subject));
  if (head.object !== undefined && is(head.object, 'artefact', 'event') && head.subject !== undefined)
    add('made-artefact', spanOf(head.object));
  else if (head.object !== undefined && is(head.object, 'outcome'))
    add('measured-outcome', spanOf(head.object));
  else if (head.subject !== undefined && head.object !== undefined && !is(head.object, 'quality'))
    add(statement.kind === 'objective' ? 'objective-aspires' : 'copula-state', spanOf(head.object));
  else ideal(statement);
}

function ideal({ head, kind, add }: Statement): void {
  add(
    kind === 'objective' ? 'objective-aspires' : 'copula-ideal',
    spanOf(head.object) ?? spanOf(head.subject) ?? head.state,
  );
}

/** “We have a runbook”, “there is a plan”, “every service has an owner”. */
export function having(statement: Statement): void {
  const { head, add } = statement;
  const { object, subject } = head;
  const none = head.negated ?? (object?.quantifier === 'none' ? object.quantifierSpan : undefined);
  if (none !== undefined) return add('absence', none);
  if (object === undefined) return;
  const at = spanOf(object);
  if (is(object, 'outcome')) add('measured-outcome', at);
  else if (is(object, 'bridge') && !is(object, 'artefact')) add('measured-bridge', at);
  else if (is(object, 'problem')) add('measured-problem', at);
  else if (isOutsider(subject)) add('others-act', { start: subject?.headStart ?? 0, end: object.headEnd });
  else if (is(object, 'outsider') && subject === undefined) add('measured-person', at);
  else if (
    statement.amount?.kind === 'percent' &&
    !is(object, 'artefact', 'event') &&
    statement.amount.value !== 100
  )
    add('noun-unknown-amount', at);
  else {
    add(head.mood === 'exists' ? 'exists' : 'have-thing', at);
    made(statement, object);
  }
  coverage(statement, subject);
}

/** Adjectives of things gone wrong: fewer failed calls is a condition, whatever a call is. */
const wrongWords = new Set([
  'failed',
  'failing',
  'broken',
  'missed',
  'lost',
  'late',
  'overdue',
  'duplicate',
  'unplanned',
  'unresolved',
  'unanswered',
  'rejected',
  'returned',
  'abandoned',
  'cancelled',
  'canceled',
  'dropped',
  'wrong',
  'manual',
  'repeated',
  'successful',
  'unauthorised',
  'unauthorized',
  'delayed',
  'damaged',
  'disputed',
]);

const comparatives = new Set([
  'better',
  'fewer',
  'less',
  'more',
  'faster',
  'happier',
  'safer',
  'cleaner',
  'quieter',
  'shorter',
  'cheaper',
  'healthier',
  'higher',
  'lower',
  'greater',
  'stronger',
  'easier',
  'smoother',
  'quicker',
  'lighter',
  'longer',
  'earlier',
  'closer',
  'smarter',
  'wider',
  'deeper',
  'fairer',
]);

/** “20 profiles which add …”: a relative clause that tells what those counted do. */
function relative({ items }: Statement): boolean {
  const at = items.findIndex(
    (item) => item.region === 'rider' && ['which', 'that', 'who'].includes(item.lower),
  );
  const verb = asVerb(items[at + 1]?.lower ?? '');
  return at > 0 && verb !== undefined && verb.form !== 'gerund' && verb.form !== 'past';
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
  const bounded = amount?.relation === 'at-most' || amount?.relation === 'from-to';
  const broken = items.find(
    (item) =>
      item.region === 'main' &&
      wrongWords.has(item.lower) &&
      item.start >= (items.find(({ region }) => region === 'main')?.start ?? 0) &&
      item.end <= (phrase.complement?.headEnd ?? phrase.headEnd),
  );
  if (is(phrase, 'coverage')) add('measured-coverage', at);
  else if (is(phrase, 'outcome')) add('measured-outcome', at);
  else if (broken !== undefined) add('measured-problem', { start: broken.start, end: phrase.headEnd });
  else if (phrase.share && is(phrase, 'outsider', 'insider')) add('measured-head', at);
  else if (is(phrase, 'problem') && (bounded || phrase.counted)) add('measured-problem', at);
  else if (is(phrase, 'bridge') && (stated || phrase.several) && !(is(phrase, 'artefact') && !stated))
    add('measured-bridge', at);
  else if (is(phrase, 'event')) add('noun-event', at);
  else if (is(phrase, 'effort')) add('noun-effort', at);
  else if (is(phrase, 'nominalization')) add('noun-making', at);
  else if (is(phrase, 'measure') && !is(phrase, 'artefact')) add('measured-head', at);
  else if (phrase.ratio || (phrase.share && (phrase.quantity === undefined || !stated)))
    add('measured-head', at);
  else if (is(phrase, 'artefact') && !(act && is(phrase, 'outsider'))) add('noun-artefact', at);
  else if (is(phrase, 'outsider')) add('noun-person', at);
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
