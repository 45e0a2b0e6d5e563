import type { PlanNode, PlanStatus } from '../../language/protocol.js';
import type { PictureView } from '../view.js';

/** Goals whose work needs no look. */
const quiet: ReadonlySet<PlanStatus | undefined> = new Set<PlanStatus>(['on-track', 'met']);

/** Tells whether a view folds a child away: what the person did to the parent comes first, then the rules for parts and for work. */
export function foldedBelow(view: PictureView): (parent: PlanNode, child: PlanNode) => boolean {
  const folded = new Set(view.folded);
  const opened = new Set(view.opened);
  return (parent, child) =>
    folded.has(parent.id) ||
    (child.isPart === true && parent.kind === 'initiative' && !opened.has(parent.id)) ||
    (view.foldWork &&
      !opened.has(parent.id) &&
      parent.kind === 'key-result' &&
      child.kind === 'initiative' &&
      quiet.has(parent.status));
}
