import type { PlanNode, PlanNodeKind, PlanStatus } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import type { Selection } from '../select/select.js';
import { countedStatus, statuses } from '../statuses.js';
import type { PictureView } from '../view.js';
import { countedKind } from '../words.js';

/** Counts the goals, and the key results by status. Context does not count; drafts count only if the view says so. */
export function countsOf(
  { plan, context }: Selection,
  { countDrafts }: Pick<PictureView, 'countDrafts'>,
): string {
  const nodes = plan.nodes.filter(({ id }) => !context.has(id));
  const agreed = countDrafts ? nodes : nodes.filter(({ draft }) => !draft);
  const keyResults = agreed.filter(({ kind }) => kind === 'key-result');
  const standings = statuses
    .map((status) => [status, countOf(status, keyResults)] as const)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => countedStatus(status, count));
  const drafts = countDrafts ? [] : nodes.filter(({ draft }) => draft);
  return [
    `${standings.length > 0 ? say`${extentOf(agreed)}: ${standings.join(', ')}` : extentOf(agreed)}.`,
    ...(drafts.length > 0 ? [say`Drafts, not counted: ${extentOf(drafts)}.`] : []),
  ].join(' ');
}

/** `2 objectives, 5 key results`. */
function extentOf(nodes: readonly PlanNode[]): string {
  const count = (kind: PlanNodeKind) => countedKind(kind, nodes.filter((node) => node.kind === kind).length);
  return `${count('objective')}, ${count('key-result')}`;
}

function countOf(status: PlanStatus, keyResults: readonly PlanNode[]): number {
  return keyResults.filter((one) => (one.dropped ? 'dropped' : one.status) === status).length;
}
