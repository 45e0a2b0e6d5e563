import { isInitiative, isKeyResult, isMetric } from '../../language/grammar/generated/ast.js';
import { elementKeywords } from '../../language/grammar/properties.js';
import { measureText } from '../../language/model/measure-text.js';
import { type GoalStatus, keyResultStatus } from '../../language/model/status.js';
import {
  frameOf,
  type HistoricFrame,
  type HistoricValue,
  valuesOf,
} from '../../language/model/value-history.js';
import { type GoalLine, goalLine } from '../../language/report/plan-report.js';
import { type DefinitionPast, definitionPast } from '../definition-past.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { type FoundElement, findElement } from '../find-element.js';
import type { Host } from '../host.js';
import { type PlanOptions, reportServices } from '../load-plans.js';
import { loadProjectFiles, type ProjectFiles } from '../project-files.js';
import { select } from '../selection.js';
import { describeTerminal } from '../terminal.js';
import { givenToday } from '../today-option.js';
import { UsageError } from '../usage-error.js';
import { historyView } from '../views/history.js';
import { viewSchemaVersion } from '../views/view.js';
import type { HistoryFormat } from './choices.js';

export interface HistoryOptions extends Pick<PlanOptions, 'today' | 'color'> {
  format: HistoryFormat;
  /** How many commits to look at. */
  limit: string;
}

/** What is known of an element's past. */
export interface ElementHistory extends GoalLine, HistoricFrame, DefinitionPast {
  today: string;
  kind: string;
  measure: string | null;
  status: GoalStatus | null;
  progress: number | null;
  /** Up to today, oldest first. */
  values: HistoricValue[];
}

/** `okr history`: the values of an element, and what its definition was. */
export async function history(
  wanted: string,
  paths: readonly string[],
  options: HistoryOptions,
  host: Host,
): Promise<ExitCode> {
  const limit = checkedLimit(options.limit);
  const files = await loadProjectFiles({
    selection: select(paths, host, undefined),
    today: givenToday(options.today, host),
    localDate: host.localDate,
    parse: 'all',
  });
  await files.services.shared.workspace.DocumentBuilder.build(files.documents, { validation: false });
  const found = findElement(wanted, files, host);
  const past = await definitionPast(found, files, limit, host);
  const told: ElementHistory = { ...present(found, files, host), ...past };
  host.write(
    options.format === 'json'
      ? `${JSON.stringify({ schemaVersion: viewSchemaVersion, ...told }, null, 2)}\n`
      : historyView(told, describeTerminal(host, options.color)),
  );
  return exitCodes.success;
}

function checkedLimit(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw new UsageError(`--limit: ${text} is not a number of commits.`);
}

/** What the files say now. */
function present(
  { element, project }: FoundElement,
  files: ProjectFiles,
  host: Host,
): Omit<ElementHistory, keyof DefinitionPast> {
  const services = reportServices(files, host);
  const { references } = services;
  const today = files.services.shared.Today.for(project);
  const status = isKeyResult(element) ? keyResultStatus(element, { project, today, references }) : undefined;
  const hasValues = isKeyResult(element) || isInitiative(element) || isMetric(element);
  return {
    today,
    kind: elementKeywords[element.$type],
    ...goalLine(element, services),
    measure: isKeyResult(element) ? (measureText(element) ?? null) : null,
    ...(isKeyResult(element) ? frameOf(element) : { baseline: null, target: null }),
    status: status?.status ?? null,
    progress: status?.progress.ratio ?? null,
    values: hasValues ? valuesOf(element, references).filter(({ date }) => date <= today) : [],
  };
}
