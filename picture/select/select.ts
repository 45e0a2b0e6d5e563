import type { PlanGraph } from '../../language/protocol.js';
import type { PictureView } from '../view.js';
import { filterTest, isNarrowing } from './filter.js';
import { withLevels } from './levels.js';
import { downwardsFrom, type Serving, servingOf, upwardsFrom } from './serving.js';

/** The part of a plan that is drawn. */
export interface Selection {
  /** What is drawn alone; where a level is left out, with links over it. */
  plan: PlanGraph;
  /** Ids of what is drawn so that the rest can be understood: the filter does not ask for it. */
  context: ReadonlySet<string>;
}

/**
 * Returns the part of a plan that a view selects, in the order of the plan. The steps are:
 *
 * 1. The *focus* keeps the lines of sight of one node: everything that it serves, directly or not, and everything that
 * serves it.
 *
 * 2. The *filter* selects nodes and keeps their context: everything that they serve, up to the priorities, and one step
 * below it its own key results and the work that drives it, but not what the goals of others do for it. The node in
 * focus always stays.
 *
 * 3. *Levels* that are left out are skipped: nodes below one move up to the next level that is drawn. The node in focus
 * always stays.
 *
 * An id for the focus that is not in the plan is ignored, so that a removed goal does not hide the plan.
 */
export function selectPlan(plan: PlanGraph, view: PictureView): Selection {
  const known = latest.get(plan);
  if (known?.view === view) return known.selection;
  const selection = select(plan, view);
  latest.set(plan, { view, selection });
  return selection;
}

/** The last selection of each plan: a command that asks whether a view shows anything draws it next. */
const latest = new WeakMap<PlanGraph, Readonly<{ view: PictureView; selection: Selection }>>();

function select(plan: PlanGraph, view: PictureView): Selection {
  const serving = servingOf(plan);
  const focus = view.focus !== undefined && serving.upwards.has(view.focus) ? view.focus : undefined;
  const inSight = focus === undefined ? undefined : lineOfSight(focus, serving);
  const nodes = inSight ? plan.nodes.filter(({ id }) => inSight.has(id)) : plan.nodes;
  const isMatch = filterTest(view.filter, plan);
  // Goals of packages only show what ours serve.
  const matches = idsOf(nodes.filter((node) => node.package === undefined && isMatch(node)));
  const isPart = isNarrowing(view.filter) || nodes.some((node) => node.package !== undefined);
  const wanted = isPart ? withContext(matches, focus, serving) : matches;

  const kept = idsOf(nodes.filter(({ id }) => wanted.has(id)));
  const seen: PlanGraph = {
    ...plan,
    nodes: nodes.filter(({ id }) => kept.has(id)),
    links: plan.links.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  };
  const kinds = new Set(view.kinds);
  const drawn = idsOf(seen.nodes.filter(({ id, kind }) => kinds.has(kind) || id === focus));
  return {
    plan: withLevels(seen, (id) => drawn.has(id)),
    context: new Set([...drawn].filter((id) => !matches.has(id))),
  };
}

function idsOf(nodes: PlanGraph['nodes']): Set<string> {
  return new Set(nodes.map(({ id }) => id));
}

function lineOfSight(focus: string, serving: Serving): Set<string> {
  return new Set([...upwardsFrom([focus], serving), ...downwardsFrom([focus], serving)]);
}

/** Matches with what they need to be understood. */
function withContext(matches: ReadonlySet<string>, focus: string | undefined, serving: Serving): Set<string> {
  const wanted = upwardsFrom(focus === undefined ? matches : [...matches, focus], serving);
  for (const id of matches)
    for (const { kind, from } of serving.downwards.get(id) ?? []) if (kind !== 'supports') wanted.add(from);
  return wanted;
}
