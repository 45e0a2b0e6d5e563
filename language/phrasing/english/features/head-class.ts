import { decide, type Row, row } from '../../decisions.js';
import type { HeadVerb } from '../heads/head.js';
import { demoNouns } from '../lexicon/single-words.js';
import { gathersSteps, promotesPeople } from '../lexicon/verb-notes.js';
import { extending, scheduling, signing } from '../lexicon/word-groups.js';
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

interface VerbInPlace {
  verb: HeadVerb;
  object: NounPhrase | undefined;
  /** The class of the verb wherever it stands. */
  primary: HeadClass | undefined;
}

/** The class of a verb in its place; a few verbs depend on whom or what they take (“onboard 50 customers”). */
export function headClass(verb: HeadVerb, object: NounPhrase | undefined): HeadClass | undefined {
  const primary = precedence.find((name) => verb.classes.has(name));
  return decide(verbsInPlace, { verb, object, primary })?.({ verb, object, primary });
}

const always = (name: HeadClass) => () => name;

/** Verbs that depend on their object. */
export const verbsInPlace: Row<VerbInPlace, (seen: VerbInPlace) => HeadClass | undefined>[] = [
  row(
    'people taken up',
    ({ verb, object }) => isOutsider(object) && promotesPeople.has(verb.lemma),
    always('win'),
    'Onboard 18 paying dental practices',
  ),
  // “Onboard 50 mills”: the people are many and new, and it does not matter who they are.
  row(
    'unknown ones taken up',
    ({ verb, object }) =>
      promotesPeople.has(verb.lemma) &&
      object?.classes.size === 0 &&
      object.quantity?.kind === 'count' &&
      object.several,
    always('win'),
    'Onboard 50 hives',
  ),
  row(
    'steps gathered',
    ({ verb, object }) => is(object, 'bridge') && !is(object, 'artefact') && gathersSteps.has(verb.lemma),
    always('win'),
    'Collected 3,300 double opt-ins',
  ),
  row(
    'one thing extended',
    ({ verb, object }) =>
      extending.has(verb.lemma) &&
      is(object, 'artefact') &&
      object?.quantity === undefined &&
      !object?.plural,
    always('deliver'),
    'Extend the API with search endpoints',
  ),
  // “Schedule 60 demos”: somebody has agreed to come.
  row(
    'demos scheduled',
    ({ verb, object }) => scheduling.has(verb.lemma) && demoNouns.has(object?.head),
    always('win'),
    'Schedule 60 product demos',
  ),
  // “Negotiate with landlords”: without a product the effort is all that is said.
  row(
    'nothing delivered',
    ({ verb, object, primary }) => primary === 'deliver' && object === undefined && verb.classes.has('work'),
    always('work'),
    'Scan/shred closed files to 2015',
  ),
  // Deals are won by signing; what else is closed or signed is a piece of work.
  row(
    'paper signed',
    ({ verb, object, primary }) =>
      primary === 'win' &&
      signing.has(verb.lemma) &&
      !isOutsider(object) &&
      !is(object, 'bridge', 'outcome', 'effort', 'event') &&
      !demoNouns.has(object?.head),
    always('deliver'),
    'Closed the last two audit points',
  ),
  row(
    'wherever',
    () => true,
    ({ primary }) => primary,
    'Tax returns processed in 30 days',
  ),
];
