import { type Action, act, type Row, row } from '../../decisions.js';
import type { NounPhrase } from '../phrases/noun-phrases.js';
import type { FeatureId } from '../weights.js';
import { isNewcomer } from './nominal.js';
import {
  can,
  coverage,
  is,
  isProduct,
  quantitySpan,
  type Span,
  type Statement,
  spanOf,
} from './statement.js';

interface Made {
  statement: Statement;
  phrase: NounPhrase | undefined;
  at: Span | undefined;
  /** By winning, where others have to agree. */
  won: boolean;
}

const note =
  (id: FeatureId) =>
  ({ statement, at }: Made): void =>
    statement.add(id, at);

/** The object of making and delivering: it is a product, whatever it is called. */
export function made(statement: Statement, phrase: NounPhrase | undefined): void {
  if (phrase === undefined) return;
  act(makings, { statement, phrase, at: spanOf(phrase), won: false });
  coverage(statement, phrase);
  if (phrase.quantity?.kind === 'count' && isProduct(phrase))
    statement.add('counted-product', quantitySpan(phrase.quantity, phrase));
}

/** What is made or delivered. */
export const makings: Row<Made, Action<Made>>[] = [
  row('product', (m) => is(m.phrase, 'artefact'), note('made-artefact'), 'Self-serve upgrades per week: 90'),
  row('event', (m) => is(m.phrase, 'event'), note('made-event'), '90 teams enter the build contest'),
  row('effort', (m) => is(m.phrase, 'effort'), note('made-effort'), 'Introduce tutoring in 12 schools'),
  row(
    'outcome',
    (m) => is(m.phrase, 'outcome', 'measure'),
    note('made-outcome'),
    'Introduce customer health scores',
  ),
  row(
    'people',
    (m) => is(m.phrase, 'outsider', 'insider'),
    note('made-person'),
    'Source three packaging suppliers',
  ),
  row('step', (m) => is(m.phrase, 'bridge'), note('made-bridge'), 'Sign a contract with a new vendor'),
  row('quality', (m) => is(m.phrase, 'quality'), note('made-quality'), 'Foster an open feedback culture'),
  row(
    'unknown',
    ({ statement }) => statement.kind === 'key-result' && can(statement.head.verb, 'make'),
    note('made-unknown'),
    'Bring the public sector on board',
  ),
];

/** The object of effort: it makes the effort no product. */
export function workedOn({ add }: Statement, phrase: NounPhrase | undefined): void {
  if (is(phrase, 'effort')) add('made-effort', spanOf(phrase));
  else if (is(phrase, 'outcome')) add('made-outcome', spanOf(phrase));
}

/** The object of creating and winning: a result where it is one, else a product. */
export function brought(statement: Statement, phrase: NounPhrase | undefined, won: boolean): void {
  act(broughtAbout, { statement, phrase, at: spanOf(phrase), won });
}

/** What is brought about or won. */
export const broughtAbout: Row<Made, Action<Made>>[] = [
  // “Close $5M in new business”.
  row(
    'money won',
    (m) => m.won && m.statement.amount?.kind === 'money' && !is(m.phrase, 'bridge'),
    note('brought-outcome'),
    'Close $5M in new business',
  ),
  row(
    'newcomers',
    (m) => m.phrase !== undefined && isNewcomer(m.statement, m.phrase),
    note('brought-bridge'),
    'Onboard the new support lead',
  ),
  row('outcome', (m) => is(m.phrase, 'outcome'), note('brought-outcome'), 'Drive €300K in expansion revenue'),
  row('step', (m) => is(m.phrase, 'bridge'), note('brought-bridge'), 'Stage-2 deals created per rep: 6'),
  // “Build a store”, “create buyer personas”: not won, but made.
  row(
    'people',
    (m) => is(m.phrase, 'outsider') && (m.won || !is(m.phrase, 'artefact', 'place')),
    note('brought-person'),
    'Drew 70 people to the open house',
  ),
  row('won', (m) => m.won, note('brought-person'), '55 sole-agency instructions won'),
  // “Make 500 sales calls”: making them is effort.
  row(
    'effort',
    (m) => is(m.phrase, 'effort') && !is(m.phrase, 'artefact'),
    note('noun-effort'),
    'To make interviews with 12 client',
  ),
  row(
    'product',
    () => true,
    ({ statement, phrase }) => made(statement, phrase),
    'Build the customer data platform',
  ),
];
