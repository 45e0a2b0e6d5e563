import type { PlanGraph } from '../../language/protocol.js';
import { type Selection, selectPlan } from '../../picture/select/select.js';
import { everything, type PictureView } from '../../picture/view.js';

/**
 * The part of a plan that filters and focus ask for. Levels and folds are the tree's: a list shows all of its kind. What
 * the tree draws as context only is left out, but for the objectives and priorities that rows stand under.
 */
export function selectedPlan(plan: PlanGraph, view: PictureView): PlanGraph {
  return selectedPart(plan, view).plan;
}

/** The same, with which of it is context. */
export function selectedPart(plan: PlanGraph, { filter, focus }: PictureView): Selection {
  const { plan: selected, context } = selectPlan(plan, { ...everything, filter, focus });
  const nodes = selected.nodes.filter(
    ({ id, kind }) => !context.has(id) || kind === 'objective' || kind === 'priority',
  );
  const kept = new Set(nodes.map(({ id }) => id));
  const links = selected.links.filter(({ from, to }) => kept.has(from) && kept.has(to));
  return { plan: { ...selected, nodes, links }, context };
}
