import type { PlanGraph } from '../language/protocol.js';
import { forestOf } from './forest/forest.js';
import { type LayoutTarget, layOut } from './layout/layout.js';
import type { Layout } from './layout/layout-types.js';
import { selectPlan } from './select/select.js';
import type { PictureView } from './view.js';

/** Selects and lays out a plan for a view. @param target the window; a page if it is left out */
export function drawPlan(plan: PlanGraph, view: PictureView, target?: LayoutTarget): Layout {
  return layOut(forestOf(selectPlan(plan, view), view), view.direction, target);
}
