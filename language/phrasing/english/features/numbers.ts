import { type Action, actOnEach, type Row, row } from '../../decisions.js';
import type { Quantity } from '../../quantity.js';
import { comparatives } from '../lexicon/adjectives.js';
import type { Item } from '../phrases/items.js';
import type { FeatureId } from '../weights.js';
import { can, is, type Span, type Statement } from './statement.js';

/** Findings for which a number is a number of the work, not of its effect. */
const ofWork = new Set<FeatureId>([
  'grown-artefact',
  'grown-event',
  'grown-effort',
  'measured-coverage',
  'noun-effort',
  'noun-event',
  'noun-making',
  'verb-spend',
  'coverage',
]);

interface Numbered {
  statement: Statement;
  amount: Quantity;
  /** The number counts work. */
  work: boolean;
  /** Money or time that the team puts in. */
  spent: boolean;
  after: Item | undefined;
}

/** Amounts, bounds and changes of the main part, or that there are none. */
export function numbers(statement: Statement): void {
  const { amount, head, found, items } = statement;
  if (amount === undefined) return without(statement);
  actOnEach(numbered, {
    statement,
    amount,
    work: found.some(({ id }) => ofWork.has(id)),
    spent: can(head.verb, 'spend', 'deliver') && head.own,
    after: items[items.findIndex((item) => item.quantity === amount) + 1],
  });
}

const shortUnit = /^(?:ms|\u00b5s|us|ns|s$|milli|sec)/;
const percentile = ({ statement }: Numbered): Span | undefined =>
  statement.items.find((item) => item.mark?.kind === 'percentile');
const running = ({ amount }: Numbered): boolean =>
  amount.kind === 'data' || (amount.kind === 'duration' && shortUnit.test(amount.unit ?? ''));
const changes = ({ amount }: Numbered): boolean =>
  amount.relation === 'from-to' || amount.relation === 'change';
const note =
  (id: FeatureId) =>
  ({ statement, amount }: Numbered): void =>
    statement.add(id, amount);

/** What an amount says; every row that holds counts. */
export const numbered: Row<Numbered, Action<Numbered>>[] = [
  row(
    'change of work',
    (n) => n.work && changes(n),
    note('change-of-work'),
    'Summer school: 0 → 90 enrolments',
  ),
  row(
    'from–to',
    (n) => !n.work && n.amount.relation === 'from-to',
    note('from-to'),
    'Clean tanks rise from 70% to 95%',
  ),
  row(
    'change',
    (n) => !n.work && n.amount.relation === 'change',
    note('change-by'),
    'Calls about refunds fall by half',
  ),
  row(
    'compared',
    (n) => !n.work && comparatives.has(n.after?.lower ?? ''),
    ({ statement, amount, after }) =>
      statement.add('compared-amount', { start: amount.start, end: after?.end ?? amount.end }),
    'Farmers earn 15% more per hectare',
  ),
  row(
    'percent',
    (n) => !n.work && n.amount.kind === 'percent' && n.amount.value !== 100,
    note('percent'),
    '5 per cent | percent | exact | 5',
  ),
  row(
    'money',
    (n) => !n.work && n.amount.kind === 'money' && !n.spent && !belongsToProduct(n),
    note('money'),
    'Drive €300K in expansion revenue',
  ),
  row(
    'bound',
    (n) => !n.work && (n.amount.relation === 'at-least' || n.amount.relation === 'at-most'),
    note('threshold'),
    '5 or more | count | at-least | 5',
  ),
  row(
    'percentile',
    (n) => !n.work && !n.spent && percentile(n) !== undefined,
    (n) => n.statement.add('performance', percentile(n)),
    'p95 < 300 ms and error rate > 0',
  ),
  row(
    'running',
    (n) => !n.work && !n.spent && percentile(n) === undefined && running(n),
    note('performance'),
    'Yield per hectare above 8 tonnes',
  ),
];

function without({ add, kind, stated, items, head }: Statement): void {
  const elsewhere = items.some(
    (item) => item.quantity !== undefined && item.region !== 'label' && item.region !== 'time',
  );
  if (kind !== 'key-result' || stated || elsewhere || head.mood === 'none') return;
  const main = items.filter((item) => item.region === 'main');
  const first = main[0];
  add('no-amount', first && { start: first.start, end: main.at(-1)?.end ?? first.end });
}

/** “A €200K campaign”: the amount is a property of the product. */
function belongsToProduct({ statement: { head }, amount }: Numbered): boolean {
  const phrase = head.object ?? head.subject;
  return phrase?.quantity === amount && is(phrase, 'artefact', 'event');
}
