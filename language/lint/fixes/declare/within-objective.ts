import { AstUtils } from 'langium';
import { insertStatement } from '../../../edits/insert-statement.js';
import { indentationOf, indentationStep, uriOf } from '../../../edits/source.js';
import { isInitiative, isKeyResult, isObjective, type Objective } from '../../../grammar/generated/ast.js';
import { callElement } from '../../../names/calling.js';
import type { Fix } from '../../types/fix.js';
import { isSamePlan } from './declaration-file.js';
import { elementText } from './element-text.js';
import { declaring, knownOf, type MissingName } from './missing-name.js';

/** More choices than this make a menu, not a fix. */
const maximumObjectives = 3;

/** Declares a key result in the objective of the link, else in each of the first objectives of its plan. */
export function declareKeyResult(missing: MissingName): Fix[] {
  const { reference, isOwnPlan } = missing;
  const around = AstUtils.getContainerOfType(reference.container, isObjective);
  if (around && isOwnPlan) return [inObjective(around, missing, '')];
  return objectivesOf(missing)
    .slice(0, maximumObjectives)
    .map((objective) => inObjective(objective, missing, ` in ${callElement(objective)}`));
}

function objectivesOf({ files, plan }: MissingName): Objective[] {
  return files
    .filter((file) => isSamePlan(file.plan, plan))
    .flatMap(({ document }) => document.parseResult.value.elements.filter(isObjective));
}

function inObjective(objective: Objective, missing: MissingName, where: string): Fix {
  const indentation = `${indentationOf(objective)}${indentationStep}`;
  const text = elementText('KeyResult', { name: missing.name }, indentation);
  const last = objective.statements.findLast(isKeyResult);
  const edit = insertStatement(objective, text, last ? { after: last } : 'last');
  return declaring('KeyResult', missing, where, { uri: uriOf(objective), edit });
}

/**
 * Declares work directly behind the work that waits for it.
 *
 * @returns undefined where the link stands in no work of an objective, or names another plan
 */
export function declareBesideWork(missing: MissingName): Fix[] | undefined {
  const work = AstUtils.getContainerOfType(missing.reference.container, isInitiative);
  const around = work?.$container;
  if (!work || !missing.isOwnPlan || !(isObjective(around) || isKeyResult(around))) return undefined;
  const text = elementText('Initiative', knownOf(missing), indentationOf(work));
  const edit = insertStatement(around, text, { after: work });
  return [declaring('Initiative', missing, '', { uri: uriOf(work), edit })];
}
