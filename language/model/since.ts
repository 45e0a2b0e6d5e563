import { AstUtils } from 'langium';
import type { Declaration } from '../grammar/declarations.js';
import {
  isKeyResult,
  isObjective,
  isPlanFile,
  isSince,
  type KeyResult,
  type Objective,
  type PlanFile,
} from '../grammar/generated/ast.js';
import { planHeaderOf } from '../grammar/plan-identity.js';
import { observe } from '../observation/observation.js';
import { type IsoDate, isIsoDate } from '../values/dates.js';
import { statementOf } from './statement-of.js';

/** The day on which a goal came, and the element that sets it. */
export interface GivenSince {
  date: IsoDate;
  source: 'key result' | 'objective' | 'plan';
}

/**
 * Returns the day on which a goal came: its own `since`, else that of its objective, else that of its file's plan.
 * Impossible dates do not count. Only objectives and key results have such a day.
 *
 * @returns undefined without a `since`: the goal came with its cycle
 */
export function sinceOf(element: Declaration): GivenSince | undefined {
  if (!isKeyResult(element) && !isObjective(element)) return undefined;
  observe(element, 'definition');
  const own = ownSince(element);
  if (own) return { date: own, source: isKeyResult(element) ? 'key result' : 'objective' };
  const around = element.$container;
  if (isObjective(around)) return sinceOf(around);
  const root = AstUtils.findRootNode(element);
  const date = isPlanFile(root) ? planSince(root) : undefined;
  return date === undefined ? undefined : { date, source: 'plan' };
}

/** Returns the date of an element's own `since`; undefined if it has none, or an impossible one. */
export function ownSince(element: Objective | KeyResult): IsoDate | undefined {
  return possible(statementOf(element, isSince)?.date);
}

/** Returns the `since` of a file's `plan`, which counts for all of its goals without their own. */
export function planSince(file: PlanFile): IsoDate | undefined {
  return possible(planHeaderOf(file)?.since);
}

function possible(date: string | undefined): IsoDate | undefined {
  return date && isIsoDate(date) ? date : undefined;
}
