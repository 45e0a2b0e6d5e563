import { comparatives } from '../lexicon/adjectives.js';
import type { Quantity } from '../quantity.js';
import type { FeatureId } from '../weights.js';
import { can, is, type Statement } from './statement.js';

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

/** Amounts, bounds and changes of the main part, or that there are none. */
export function numbers(statement: Statement): void {
  const { add, amount, head, found, items } = statement;
  if (amount === undefined) return without(statement);
  const work = found.some(({ id }) => ofWork.has(id));
  if (amount.relation === 'from-to' || amount.relation === 'change')
    add(work ? 'change-of-work' : amount.relation === 'from-to' ? 'from-to' : 'change-by', amount);
  if (work) return;
  const after = items[items.findIndex((item) => item.quantity === amount) + 1];
  if (comparatives.has(after?.lower ?? '') && after !== undefined)
    add('compared-amount', { start: amount.start, end: after.end });
  const spent = can(head.verb, 'spend', 'deliver') && head.own;
  if (amount.kind === 'percent' && amount.value !== 100) add('percent', amount);
  if (amount.kind === 'money' && !spent && !belongsToProduct(statement, amount)) add('money', amount);
  if (amount.relation === 'at-least' || amount.relation === 'at-most') add('threshold', amount);
  if (spent) return;
  const percentile = items.find((item) => item.mark?.kind === 'percentile');
  if (percentile !== undefined) add('performance', percentile);
  else if (
    amount.kind === 'data' ||
    (amount.kind === 'duration' && /^(?:ms|µs|us|ns|s$|milli|sec)/.test(amount.unit ?? ''))
  )
    add('performance', amount);
}

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
function belongsToProduct({ head }: Statement, amount: Quantity): boolean {
  const phrase = head.object ?? head.subject;
  return phrase?.quantity === amount && is(phrase, 'artefact', 'event');
}
