import type { PlanGraph, PlanNode } from '../../language/protocol.js';
import { foldedBelow } from '../../picture/forest/fold.js';
import { parentsOf } from '../../picture/forest/parents.js';
import { selectPlan } from '../../picture/select/select.js';
import { everything, type PictureView } from '../../picture/view.js';

/** The view changed as little as it takes for a node to be drawn: unfolded, and where it must be, without filters. */
export function withNode(plan: PlanGraph, view: PictureView, node: PlanNode): PictureView {
  const seen = selectPlan(plan, view).plan;
  if (!seen.nodes.some(({ id }) => id === node.id)) {
    const kinds = everything.kinds.filter((kind) => kind === node.kind || view.kinds.includes(kind));
    const { focus: _, ...open } = view;
    const wider = { ...open, kinds, filter: everything.filter };
    return unfolded(selectPlan(plan, wider).plan, wider, node.id);
  }
  return unfolded(seen, view, node.id);
}

function unfolded(plan: PlanGraph, view: PictureView, id: string): PictureView {
  const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
  const parents = parentsOf(plan);
  const isFolded = foldedBelow(view);
  const closed: string[] = [];
  let child = nodes.get(id);
  while (child) {
    const parent = nodes.get(parents.get(child.id)?.to ?? '');
    if (parent && isFolded(parent, child)) closed.push(parent.id);
    child = parent;
  }
  return closed.length === 0 ? view : setFolded(view, closed, true);
}

/** Folds or opens nodes, whatever the rule for work says of them. */
export function setFolded(view: PictureView, ids: readonly string[], isOpen: boolean): PictureView {
  const changed = new Set(ids);
  const without = (list: readonly string[]) => list.filter((id) => !changed.has(id));
  return {
    ...view,
    folded: isOpen ? without(view.folded) : [...without(view.folded), ...ids],
    opened: isOpen ? [...without(view.opened), ...ids] : without(view.opened),
  };
}
