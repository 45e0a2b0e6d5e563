import type { AstNode } from 'langium';
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

/** The day on which a goal came, and who says so. */
export interface GivenSince {
  date: IsoDate;
  source: 'key result' | 'objective' | 'plan';
}

/**
 * The day on which a goal came: its own `since`, else that of its objective, else that of its file's plan. Dates that are
 * not possible are passed over. Only objectives and key results have one.
 *
 * @returns undefined where nobody says one: the goal came with its cycle
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

/** The date of an element's own `since`; undefined where it has none, or an impossible one. */
export function ownSince(element: Objective | KeyResult): IsoDate | undefined {
  return possible((element.statements as readonly AstNode[]).find(isSince)?.date);
}

/** The date that stands in the `plan` of a file: the day from which on its goals count, where they say nothing else. */
export function planSince(file: PlanFile): IsoDate | undefined {
  return possible(planHeaderOf(file)?.since);
}

function possible(date: string | undefined): IsoDate | undefined {
  return date && isIsoDate(date) ? date : undefined;
}
