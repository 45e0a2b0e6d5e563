import { adverbialIn } from '../phrases/adverbials.js';
import { comparisons, ramping, regularly, smoothly } from '../lexicon/adverbials.js';
import { determiners } from '../lexicon/function-words.js';
import { peopleOrThings, professionals } from '../lexicon/people.js';
import { conditionStates } from '../lexicon/qualities.js';
import { entries } from '../lexicon/table.js';
import { capabilities, capacities, humanActs, moving, openings, stateVerbs } from '../lexicon/verb-notes.js';
import { doing } from './doing.js';
import { made } from './made.js';
import { measured } from './measuring.js';
import { nominal, relative } from './nominal.js';
import { isServiceLevel, timeLimit } from './service-levels.js';
import { can, coverage, is, type Span, type Statement, spanOf } from './statement.js';

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
  if (isServiceLevel(statement, verb, subject)) return add('service-level', timeLimit(statement));
  // “Colleagues who would recommend us rise to 75 %”: there are more of those who do it.
  if (subject.several && relative(statement) && can(verb, 'raise', 'lower', 'reach', 'keep'))
    return add('who-do', spanOf(subject));
  // A place that opens is a product; what happens in it is a condition.
  if (is(subject, 'place') && openings.has(verb?.lemma ?? '') && manner(statement) === undefined)
    return thingActs(statement);
  if (is(subject, 'outsider') && !(is(subject, 'insider') && subject.quantifier === 'all'))
    return othersAct(statement);
  if (is(subject, 'insider')) return staffAct(statement);
  if (is(subject, 'place')) return add('thing-performs', acts(statement));
  thingActs(statement);
}

/** The span of subject and verb. */
const acts = ({ head: { subject, verb } }: Statement): Span => ({
  start: subject?.headStart ?? 0,
  end: verb?.end ?? subject?.headEnd ?? 0,
});

/** Words behind the verb that compare with now, or tell how well a thing runs. */
const manner = ({ items, head }: Statement): Span | undefined =>
  adverbialIn(comparisons, items, head.verb?.end ?? 0) ?? adverbialIn(smoothly, items, head.verb?.end ?? 0);

/** What customers and the like do is a result, even with the verb of a product in it. */
function othersAct(statement: Statement): void {
  const { head, add } = statement;
  const { verb, subject, object, modal, negated } = head;
  // “Members grow from 100 to 200”: how many there are, and not what they do.
  const grows = moving.has(verb?.lemma ?? '') && object === undefined && is(subject, 'bridge');
  if (grows && subject !== undefined && statement.amount !== undefined && !relative(statement))
    return measured(statement, subject, 'raise');
  const at = acts(statement);
  const often = adverbialIn(regularly, statement.items, verb?.end ?? 0) !== undefined;
  if (
    negated === undefined &&
    can(verb, 'arrive') &&
    !can(verb, 'behave') &&
    subject?.head !== 'whoever' &&
    !often
  )
    add('others-arrive', verb);
  else if (modal && negated === undefined) add('others-able', at);
  else if (can(verb, 'finish') && (is(object, 'event', 'effort') || isTraining(statement)))
    add('staff-act', at);
  else add('others-act', at);
}

const trainings = new Set(entries('training course module lesson quiz certificate certification curriculum'));

/** “All nurses complete the sepsis course”: coverage of a training that they were sent to. */
const isTraining = ({ head: { subject, object } }: Statement): boolean =>
  subject?.quantifier === 'all' &&
  professionals.has(subject.head) &&
  trainings.has(object?.head.split(' ').at(-1) ?? '');

function staffAct(statement: Statement): void {
  const { head, add, items } = statement;
  const { verb, subject, object } = head;
  const at = acts(statement);
  // “75 % of employees take part in it”: nobody made them.
  if (subject?.share && can(verb, 'arrive') && !can(verb, 'finish')) return add('others-arrive', verb);
  const lives =
    can(verb, 'behave') &&
    !can(verb, 'deliver') &&
    !(can(verb, 'work', 'spend') && (object !== undefined || statement.amount?.relation === 'exact'));
  // “Managers spend half as long on it”: their work has become another.
  const compared = is(object, 'effort', 'event')
    ? undefined
    : object === undefined
      ? manner(statement)
      : adverbialIn(comparisons, items, verb?.end ?? 0);
  // “New engineers merge their first change within a week”: how soon they are at home in their work.
  const soon = adverbialIn(ramping, items, verb?.end ?? 0);
  if (soon !== undefined) add('staff-condition', { start: at.start, end: soon.end });
  else if (compared !== undefined) add('staff-condition', { start: at.start, end: compared.end });
  else if (lives || stateVerbs.has(verb?.lemma ?? '')) add('staff-condition', at);
  else {
    add('staff-act', at);
    doing(statement, verb, object);
  }
}

function thingActs(statement: Statement): void {
  const { head, add } = statement;
  const { verb, subject } = head;
  if (subject === undefined) return;
  const at = acts(statement);
  const state = stateKept(statement);
  if (state !== undefined) return add('thing-performs', { start: at.start, end: state.end });
  // Only people do these: “40 sites adopt the checklist”.
  if (subject.several && humanActs.has(verb?.lemma ?? '')) return add('others-act', at);
  // Of drivers and operators some are people and some are software: people finish their round.
  if (subject.several && peopleOrThings.has(subject.head) && can(verb, 'behave', 'arrive'))
    return add('others-act', at);
  // “Customer data stays in the EU”, “the battery lasts a shift”.
  if (subject.classes.size === 0 && can(verb, 'keep') && statement.amount === undefined)
    return add('thing-performs', at);
  for (const kind of ['lower', 'raise', 'reach', 'keep'] as const) {
    if (!can(verb, kind)) continue;
    add(`verb-${kind}`, verb);
    return measured(statement, subject, kind);
  }
  if (is(subject, 'outcome', 'bridge') && !is(subject, 'artefact'))
    // “An inquiry costs us €260”: what a step takes is a condition, how many there are is not.
    return is(subject, 'bridge') && ['cost', 'take', 'convert'].includes(verb?.lemma ?? '')
      ? add('thing-performs', at)
      : nominal(statement, subject);
  if (verb?.lemma === 'exist') {
    add('exists', at);
    return made(statement, subject);
  }
  if (can(verb, 'fare') || ['meet', 'comply', 'satisfy', 'match'].includes(verb?.lemma ?? ''))
    return add('thing-performs', at);
  if (head.negated !== undefined || (subject.quantifier === 'none' && !is(subject, 'artefact')))
    return add('absence', head.negated ?? subject.quantifierSpan);
  if (runs(statement)) return add('thing-performs', at);
  const how = manner(statement);
  if (how !== undefined && !(is(subject, 'artefact') && can(verb, 'deliver')))
    return add('thing-performs', { start: at.start, end: how.end });
  if (is(subject, 'nominalization') && !is(subject, 'artefact')) return nominal(statement, subject);
  thingDoes(statement);
}

/** What a thing does, with nothing to tell how well: a product has functions, what comes in and goes out has a condition. */
function thingDoes(statement: Statement): void {
  const { head, add } = statement;
  const { verb, subject } = head;
  const at = acts(statement);
  if (is(subject, 'artefact')) {
    add('thing-acts', at);
    add('made-artefact', spanOf(subject));
  } else if (can(verb, 'deliver') || capabilities.has(verb?.lemma ?? '')) add('thing-acts', at);
  else if (is(subject, 'served', 'problem', 'event', 'effort')) return add('thing-performs', at);
  // “Ledgerline runs on phones”: a word of its own, without an article, is the name of a product.
  else if (isName(statement)) add('thing-acts', at);
  // Plural and unknown, with a verb of users: rather people than a product.
  else if (subject?.several && subject.classes.size === 0 && can(verb, 'behave')) add('others-act', at);
  else add('things-act', at);
  coverage(statement, subject);
}

const isName = ({ head: { subject }, items }: Statement): boolean =>
  subject?.classes.size === 0 &&
  !subject.several &&
  !determiners.has(items.find(({ region }) => region === 'main')?.lower ?? '');

/** “Shelves stay full”: the state that is held. */
function stateKept({ head, items }: Statement): Span | undefined {
  if (!['stay', 'remain', 'keep', 'feel', 'look', 'turn'].includes(head.verb?.lemma ?? '')) return undefined;
  if (is(head.subject, 'outcome')) return undefined;
  return items.find(
    (item) =>
      item.region === 'main' && item.start >= (head.verb?.end ?? 0) && conditionStates.has(item.lower),
  );
}

/** Whether a share, a time, a size or money tells how a thing runs, or a number how much it carries. */
function runs({ head, items }: Statement): boolean {
  const numbers = items.flatMap(({ quantity, region }) =>
    quantity === undefined || region === 'label' ? [] : [quantity],
  );
  const measures = numbers.some(({ kind }) =>
    ['percent', 'duration', 'data', 'factor', 'money'].includes(kind),
  );
  return (
    head.subject?.quantifier === undefined &&
    (measures || (numbers.length > 0 && capacities.has(head.verb?.lemma ?? '')))
  );
}
