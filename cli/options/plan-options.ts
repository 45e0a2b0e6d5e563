import type { PlanChoice } from '../load/load-plans.js';
import type { WriteViewOptions } from '../views/write-view.js';

/** The options of all commands that report on plans. */
export interface PlanOptions extends PlanChoice, WriteViewOptions {}
