import type { PlanGraph } from '../language/protocol.js';
import { forestOf } from './forest.js';
import type { Layout } from './layout.js';
import { layOut } from './layout-tree.js';
import { selectPlan } from './select.js';
import type { PictureView } from './view.js';

/** A plan as a view asks for it, everything with its place. */
export function drawPlan(plan: PlanGraph, view: PictureView): Layout {
  return layOut(forestOf(selectPlan(plan, view), view), view.direction);
}
