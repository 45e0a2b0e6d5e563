import { join } from 'node:path';
import { AstUtils, URI } from 'langium';
import { type PlanLog, planLog } from '../../history/plan-log.js';
import { NoSuchVersion, repositoryAround } from '../../history/revisions.js';
import { elementKeywords } from '../../language/ast/statements.js';
import {
  type DefinitionStep,
  definitionHistory,
  type PastChange,
} from '../../language/compare/definition-history.js';
import { isInitiative, isKeyResult, isMetric, isPlanFile } from '../../language/generated/ast.js';
import { measureText } from '../../language/model/measure-text.js';
import { type GoalLine, goalLine } from '../../language/model/plan-report.js';
import { type GoalStatus, keyResultStatus } from '../../language/model/status.js';
import {
  frameOf,
  type HistoricFrame,
  type HistoricValue,
  valuesOf,
} from '../../language/model/value-history.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { type FoundElement, findElement } from '../find-element.js';
import type { Host } from '../host.js';
import { type PlanOptions, reportServices } from '../load-plans.js';
import { pathFrom, withSlashes } from '../paths.js';
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
export interface ElementHistory extends GoalLine, HistoricFrame {
  today: string;
  kind: string;
  measure: string | null;
  status: GoalStatus | null;
  progress: number | null;
  /** Up to today, oldest first. */
  values: HistoricValue[];
  /** What each change did to the definition, oldest first. */
  definitions: DefinitionStep[];
  /**
   * How far back that goes: to where the element came into being, or to where the clone or the number of commits asked
   * for ends; null where there is no git repository.
   */
  knownSince: { reason: 'added' | PlanLog['end']; date: string | null } | null;
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
  const found = findElement(wanted, files.projects);
  const past = await pastOf(found, files, limit, host);
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
): Omit<ElementHistory, 'definitions' | 'knownSince'> {
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

/** What the commits tell, and what is not committed yet. */
async function pastOf(
  { element, project, name }: FoundElement,
  files: ProjectFiles,
  limit: number,
  host: Host,
): Promise<Pick<ElementHistory, 'definitions' | 'knownSince'>> {
  const { shared } = files.services;
  const root = await repositoryAround(join(AstUtils.getDocument(element).uri.fsPath, '..')).catch(
    (error: unknown) => {
      if (!(error instanceof NoSuchVersion)) throw error;
      host.writeError(`${error.message}\n`);
      return undefined;
    },
  );
  if (root === undefined) return { definitions: [], knownSince: null };
  const isOwn = (path: string) => shared.workspace.Projects.projectOf(URI.file(join(root, path))) === project;
  const log = await planLog(root, limit);
  const commits = log.commits.map(
    ({ id, date, subject, texts }): PastChange => ({
      commit: id,
      date,
      subject,
      texts: new Map([...texts].filter(([path]) => isOwn(path))),
    }),
  );
  const uncommitted = uncommittedChange(commits, root, files, isOwn, shared.Today.for(project));
  const { steps, isWhole } = definitionHistory(name, [...commits, ...uncommitted], log.end === 'beginning', {
    parse: (text, path) => {
      const uri = URI.from({ scheme: 'okr-past', path: URI.file(join(root, path)).path });
      const { value } = shared.workspace.LangiumDocumentFactory.fromString(text, uri).parseResult;
      return isPlanFile(value) ? value : undefined;
    },
    periodOf: (cycle) => project.periodOf(cycle),
  });
  const shown = (path: string) => pathFrom(host.workingFolder, join(root, path));
  return {
    definitions: steps.map((step) => ({ ...step, file: shown(step.file) })),
    knownSince: isWhole
      ? { reason: 'added', date: steps[0]?.date ?? null }
      : { reason: log.end, date: commits[0]?.date ?? null },
  };
}

/** The plans of the working tree, as one more change; none where all is committed. */
function uncommittedChange(
  commits: readonly PastChange[],
  root: string,
  files: ProjectFiles,
  isOwn: (path: string) => boolean,
  today: string,
): PastChange[] {
  const committed = new Map(commits.flatMap(({ texts }) => [...texts]));
  const present = new Map(
    files.documents
      .map(
        ({ uri, textDocument }) => [withSlashes(pathFrom(root, uri.fsPath)), textDocument.getText()] as const,
      )
      .filter(([path]) => isOwn(path)),
  );
  const texts = new Map<string, string | undefined>();
  for (const path of new Set([...committed.keys(), ...present.keys()])) {
    const [before, now] = [committed.get(path), present.get(path)];
    if (before?.replaceAll('\r\n', '\n') !== now?.replaceAll('\r\n', '\n')) texts.set(path, now);
  }
  return texts.size === 0 ? [] : [{ commit: null, date: today, subject: null, texts }];
}
