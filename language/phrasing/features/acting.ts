import { conditionStates } from '../lexicon/qualities.js';
import { stateVerbs } from '../lexicon/verb-notes.js';
import { nominal } from './being.js';
import { brought, doing, headClass, made } from './doing.js';
import { measured } from './measuring.js';
import { isServiceLevel, timeLimit } from './service-levels.js';
import { can, coverage, is, isOutsider, type Statement, spanOf } from './statement.js';

/** How well a thing runs, without a number. */
const wellDone = new Set([
  'on time',
  'smoothly',
  'reliably',
  'faster',
  'quicker',
  'flawlessly',
  'longer',
  'without errors',
  'without failure',
  'without interruption',
  'correctly',
  'on budget',
  'on schedule',
  'full',
  'empty',
  'safely',
  'instantly',
]);

const humanActs = new Set([
  'adopt',
  'trust',
  'order',
  'reorder',
  'recommend',
  'choose',
  'buy',
  'pay',
  'renew',
  'love',
  'prefer',
  'throw',
  'waste',
]);

/** A subject with an active verb: who acts decides first. */
export function acting(statement: Statement): void {
  const { head, add } = statement;
  const { verb, subject, object } = head;
  if (head.own || subject === undefined) {
    const feels =
      can(verb, 'behave', 'arrive') &&
      !can(verb, 'deliver', 'work', 'raise', 'reach', 'lower', 'spend', 'win');
    if (feels) add('staff-condition', verb);
    else doing(statement, verb, object);
    return;
  }
  if (subject.quantifier === 'none' && is(subject, 'outsider', 'insider'))
    return add('absence', subject.quantifierSpan);
  if (isServiceLevel(statement, verb, subject)) add('service-level', timeLimit(statement));
  else if (is(subject, 'outsider') && !(head.own || subject.quantifier === 'all')) othersAct(statement);
  else if (isOutsider(subject)) othersAct(statement);
  else if (is(subject, 'insider')) staffAct(statement);
  else thingActs(statement);
}

/** What customers and the like do is a result, even with the verb of a product in it. */
function othersAct({ head, add }: Statement): void {
  const { verb, subject, object, modal, negated } = head;
  const at = { start: subject?.headStart ?? 0, end: verb?.end ?? subject?.headEnd ?? 0 };
  if (negated === undefined && can(verb, 'arrive') && !can(verb, 'behave')) add('others-arrive', verb);
  else if (modal && negated === undefined) add('others-able', at);
  else if (can(verb, 'finish') && is(object, 'event', 'effort')) add('staff-act', at);
  else add('others-act', at);
}

function staffAct(statement: Statement): void {
  const { head, add } = statement;
  const { verb, subject, object } = head;
  const at = { start: subject?.headStart ?? 0, end: verb?.end ?? subject?.headEnd ?? 0 };
  const lives =
    can(verb, 'behave') && !can(verb, 'deliver') && !(can(verb, 'work', 'spend') && object !== undefined);
  if (lives || stateVerbs.has(verb?.lemma ?? '')) add('staff-condition', at);
  else {
    add('staff-act', at);
    doing(statement, verb, object);
  }
}

function thingActs(statement: Statement): void {
  const { head, add, items } = statement;
  const { verb, subject } = head;
  if (subject === undefined) return;
  const at = { start: subject.headStart, end: verb?.end ?? subject.headEnd };
  const state = ['stay', 'remain', 'keep', 'feel', 'look'].includes(verb?.lemma ?? '')
    ? items.find(
        (item) => item.region === 'main' && item.start >= (verb?.end ?? 0) && conditionStates.has(item.lower),
      )
    : undefined;
  if (state !== undefined && is(subject, 'outcome') === false)
    return add('thing-performs', { start: at.start, end: state.end });
  // Only people do these: “40 sites adopt the checklist”.
  if (subject.several && humanActs.has(verb?.lemma ?? '')) return add('others-act', at);
  for (const kind of ['lower', 'raise', 'reach', 'keep'] as const) {
    if (!can(verb, kind)) continue;
    add(`verb-${kind}`, verb);
    return measured(statement, subject, kind);
  }
  if (is(subject, 'outcome', 'bridge') && !is(subject, 'artefact')) return nominal(statement, subject);
  if (verb?.lemma === 'exist') {
    add('exists', at);
    return made(statement, subject);
  }
  if (can(verb, 'fare') || ['meet', 'comply', 'satisfy', 'match'].includes(verb?.lemma ?? ''))
    return add('thing-performs', at);
  if (head.negated !== undefined || (subject.quantifier === 'none' && !is(subject, 'artefact')))
    return add('absence', head.negated ?? subject.quantifierSpan);
  const numbers = items.filter((item) => item.quantity !== undefined && item.region !== 'label');
  const measuresRunning = numbers.some(
    ({ quantity }) =>
      quantity !== undefined && ['percent', 'duration', 'data', 'factor', 'money'].includes(quantity.kind),
  );
  const carries =
    [
      'handle',
      'process',
      'serve',
      'sustain',
      'scale',
      'tolerate',
      'support',
      'withstand',
      'carry',
      'run',
      'hold',
      'transfer',
    ].includes(verb?.lemma ?? '') && numbers.length > 0;
  if ((measuresRunning || carries) && subject.quantifier === undefined) return add('thing-performs', at);
  if (is(subject, 'nominalization') && !is(subject, 'artefact')) return nominal(statement, subject);
  const well = items.find(
    (item, index) =>
      item.region === 'main' &&
      (wellDone.has(item.lower) || wellDone.has(`${item.lower} ${items[index + 1]?.lower ?? ''}`)),
  );
  if (well !== undefined) return add('thing-performs', { start: at.start, end: well.end });
  // Plural and unknown, with a verb of users: rather people than a product.
  if (subject.classes.size === 0 && subject.several && !can(verb, 'deliver'))
    return add(can(verb, 'behave') ? 'others-act' : 'things-act', at);
  add('thing-acts', at);
  if (is(subject, 'artefact')) add('made-artefact', spanOf(subject));
  coverage(statement, subject);
}

/** Passives and done participles: the subject undergoes it. */
export function undergoing(statement: Statement): void {
  const { head, add } = statement;
  const { verb, subject } = head;
  if (isServiceLevel(statement, verb, subject)) return add('service-level', timeLimit(statement));
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
