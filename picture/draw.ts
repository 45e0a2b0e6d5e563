import type { PlanGraph } from '../language/protocol.js';
import { forestOf } from './forest/forest.js';
import { type LayoutTarget, layOut } from './layout/layout.js';
import type { Layout } from './layout/layout-types.js';
import { selectPlan } from './select/select.js';
import type { PictureView } from './view.js';

/** A plan as a view asks for it, everything with its place. @param target a page where it is left out */
export function drawPlan(plan: PlanGraph, view: PictureView, target?: LayoutTarget): Layout {
  return layOut(forestOf(selectPlan(plan, view), view), view.direction, target);
}
