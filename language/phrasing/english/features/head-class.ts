import type { HeadVerb } from '../heads/head.js';
import { gathersSteps, promotesPeople } from '../lexicon/verb-notes.js';
import type { NounPhrase } from '../phrases/noun-phrases.js';
import { is, isOutsider } from './statement.js';

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
  if (is(object, 'bridge') && !is(object, 'artefact') && gathersSteps.has(verb.lemma)) return 'win';
  if (
    ['extend', 'expand'].includes(verb.lemma) &&
    is(object, 'artefact') &&
    object?.quantity === undefined &&
    !object?.plural
  )
    return 'deliver';
  const primary = precedence.find((name) => verb.classes.has(name));
  // “Schedule 60 demos”: somebody has agreed to come.
  if (['schedule', 'book', 'arrange'].includes(verb.lemma) && object?.head === 'demo') return 'win';
  // “Negotiate with landlords”: without a product the effort is all that is said.
  if (primary === 'deliver' && object === undefined && verb.classes.has('work')) return 'work';
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
