import { declarationsOf } from '../grammar/declarations.js';
import {
  isKeyResult,
  isObjective,
  type KeyResult,
  type Objective,
  type PlanFile,
} from '../grammar/generated/ast.js';
import { planOf, qualifiedName } from '../grammar/plan-identity.js';

/** Returns the objectives and key results of a file by their qualified names, to find them in another version of the file. */
export function goalsByName(file: PlanFile): Map<string, Objective | KeyResult> {
  const goals = new Map<string, Objective | KeyResult>();
  const plan = planOf(file);
  for (const element of declarationsOf(file)) {
    if (!element.name || !(isObjective(element) || isKeyResult(element))) continue;
    goals.set(qualifiedName(plan, element.name), element);
  }
  return goals;
}
