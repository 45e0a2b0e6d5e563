import { adverbialIn } from '../phrases/adverbials.js';
import { firmStates } from '../lexicon/adjectives.js';
import { constantly } from '../lexicon/adverbials.js';
import type { NounPhrase } from '../phrases/noun-phrases.js';
import { made } from './made.js';
import { nominal } from './nominal.js';
import { coverage, is, isOutsider, type Statement, spanOf } from './statement.js';

/** “Refactoring complete”, “the portal is live”. */
export function done(statement: Statement): void {
  const none =
    statement.head.negated ??
    (statement.head.subject?.quantifier === 'none' ? statement.head.subject.quantifierSpan : undefined);
  if (none !== undefined) return statement.add('absence', none);
  // “Forecasts are available whenever shops ask”: a level held, not a thing finished.
  const always = adverbialIn(constantly, statement.items, statement.head.subject?.headEnd ?? 0);
  if (always !== undefined) return statement.add('thing-performs', always);
  // “Boats are ready in 12 minutes instead of 18”: how long it takes has changed.
  const { amount } = statement;
  if (amount?.kind === 'duration' && amount.relation === 'from-to')
    return statement.add('thing-performs', amount);
  statement.add('state-done', statement.head.state);
  made(statement, statement.head.subject);
}

/** “Customers are satisfied”, “churn is below 2 %”. */
export function condition(statement: Statement): void {
  const { head, add } = statement;
  const { subject } = head;
  if (subject === undefined && head.amount === undefined && !firmStates.has(head.state?.text ?? ''))
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
  // “Every boat has a captain for ten years”: held for a time, and no step of the work.
  const held = statement.items.find(
    ({ quantity }, index) => quantity?.kind === 'duration' && statement.items[index - 1]?.lower === 'for',
  );
  if (held !== undefined && subject !== undefined)
    return add('thing-performs', { start: object.headStart, end: held.end });
  if (is(object, 'outcome')) add('measured-outcome', at);
  else if (is(object, 'bridge') && !is(object, 'artefact')) add('measured-bridge', at);
  else if (is(object, 'problem')) add('measured-problem', at);
  else if (isOutsider(subject) && !equipped(statement, object))
    add('others-act', { start: subject?.headStart ?? 0, end: object.headEnd });
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

/** “The shop has a counter”, but “every shop has its forecast”: what is put into a place, not what it needs to work. */
const equipped = ({ head, items }: Statement, object: NounPhrase): boolean =>
  is(head.subject, 'place') &&
  !items.some(
    (item) =>
      item.region === 'time' ||
      (['its', 'their', 'enough'].includes(item.lower) &&
        item.start >= (head.verb?.end ?? 0) &&
        item.end <= object.headStart),
  );
