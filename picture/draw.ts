import type { PlanGraph } from '../language/protocol.js';
import { forestOf } from './forest/forest.js';
import { layOut } from './layout/layout.js';
import type { Layout } from './layout/layout-types.js';
import { selectPlan } from './select/select.js';
import type { PictureView } from './view.js';

/** Selects and lays out a plan for a view. */
export function drawPlan(plan: PlanGraph, view: PictureView): Layout {
  return layOut(forestOf(selectPlan(plan, view), view), view.direction);
}
