import type { PlanGraph, PlanNode } from '../../language/protocol.js';
import { type Selection, selectPlan } from '../../picture/select/select.js';
import { everything, type PictureView } from '../../picture/view.js';

/**
 * Returns the part of a plan that filters and focus select. Levels and folds apply only to the tree: a list shows all
 * nodes of its kind. Nodes that the tree draws only as context are left out, except for the objectives and priorities
 * above rows.
 */
export function selectedPlan(plan: PlanGraph, view: PictureView): PlanGraph {
  return selectedPart(plan, view).plan;
}

/** Returns the nodes that count in sums and lists of concerns: without drafts, unless the view counts them. */
export function counting(
  nodes: readonly PlanNode[],
  { countDrafts }: Pick<PictureView, 'countDrafts'>,
): PlanNode[] {
  return nodes.filter(({ draft }) => countDrafts || !draft);
}

/** Returns the selected part, with the nodes that are context. */
export function selectedPart(plan: PlanGraph, { filter, focus }: PictureView): Selection {
  const { plan: selected, context } = selectPlan(plan, { ...everything, filter, focus });
  const nodes = selected.nodes.filter(
    ({ id, kind }) => !context.has(id) || kind === 'objective' || kind === 'priority',
  );
  const kept = new Set(nodes.map(({ id }) => id));
  const links = selected.links.filter(({ from, to }) => kept.has(from) && kept.has(to));
  return { plan: { ...selected, nodes, links }, context };
}
