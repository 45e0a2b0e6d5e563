import type { PlanNode, PlanStatus } from '../../language/protocol.js';
import type { Selection } from '../select/select.js';
import { statuses, statusLooks } from '../statuses.js';
import { counted } from '../words.js';

/** Counts the goals, and the key results by status, in one sentence. Context does not count. */
export function countsOf({ plan, context }: Selection): string {
  const nodes = plan.nodes.filter(({ id }) => !context.has(id));
  const keyResults = nodes.filter(({ kind }) => kind === 'key-result');
  const extent = [
    counted(nodes.filter(({ kind }) => kind === 'objective').length, 'objective'),
    counted(keyResults.length, 'key result'),
  ].join(', ');
  const standings = statuses
    .map((status) => [countOf(status, keyResults), statusLooks[status].word] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`);
  return `${[extent, standings.join(', ')].filter(Boolean).join(': ')}.`;
}

function countOf(status: PlanStatus, keyResults: readonly PlanNode[]): number {
  return keyResults.filter((one) => (one.dropped ? 'dropped' : one.status) === status).length;
}
