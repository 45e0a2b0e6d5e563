import { isInitiative, isKeyResult, isMetric, isObjective } from '../../language/grammar/generated/ast.js';
import { elementKeywords } from '../../language/grammar/properties.js';
import { measureText } from '../../language/model/measure-text.js';
import { keyResultStatus } from '../../language/model/status.js';
import {
  frameOf,
  type HistoricFrame,
  type HistoricValue,
  valuesOf,
} from '../../language/model/value-history.js';
import type { PlanStatus } from '../../language/protocol.js';
import {
  contextOf,
  type GoalLine,
  goalLine,
  type ScoreState,
  scoreState,
} from '../../language/report/goal-state.js';
import type { Host } from '../host/host.js';
import type { FoundElement } from '../load/find-element.js';
import type { ProjectFiles } from '../load/project-files.js';
import { reportServices } from '../load/report-services.js';
import { type DefinitionPast, definitionPast } from './definition-past.js';

/** The report of `okr history`: the values and definitions of an element. */
export interface ElementHistory extends GoalLine, HistoricFrame, DefinitionPast {
  today: string;
  kind: string;
  measure: string | null;
  status: PlanStatus | null;
  progress: number | null;
  /** The score, or the grade of an objective. */
  score: ScoreState | null;
  /** Up to today, oldest first. */
  values: HistoricValue[];
}

/**
 * Collects the values of an element and the changes of its definition.
 *
 * @param limit the largest number of commits of plans to read
 */
export async function elementHistory(
  found: FoundElement,
  files: ProjectFiles,
  limit: number,
  host: Host,
): Promise<ElementHistory> {
  const past = await definitionPast(found, files, limit, host);
  return { ...present(found, files, host), ...past };
}

/** What the files say now. */
function present(
  { element, project }: FoundElement,
  files: ProjectFiles,
  host: Host,
): Omit<ElementHistory, keyof DefinitionPast> {
  const services = reportServices(files, host);
  const today = files.services.shared.Today.for(project);
  const context = contextOf({ project, today, files: [] }, services);
  const status = isKeyResult(element) ? keyResultStatus(element, context) : undefined;
  const hasValues =
    isKeyResult(element) || isInitiative(element) || isMetric(element) || isObjective(element);
  return {
    today,
    kind: elementKeywords[element.$type],
    ...goalLine(element, services),
    measure: isKeyResult(element) ? (measureText(element) ?? null) : null,
    ...(isKeyResult(element) ? frameOf(element, context) : { baseline: null, target: null }),
    status: status?.status ?? null,
    progress: status?.progress.ratio ?? null,
    score: isKeyResult(element) || isObjective(element) ? scoreState(element) : null,
    values: hasValues ? valuesOf(element, context).filter(({ date }) => date <= today) : [],
  };
}
