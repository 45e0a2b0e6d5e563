import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LangiumDocument } from 'langium';
import { commitNamed, NoSuchVersion, repositoryAround } from '../../history/revisions.js';
import type { ElementState } from '../../language/compare/element-state.js';
import { type PlanDiff, planDiff, snapshotOf } from '../../language/index.js';
import type { Project } from '../../language/project/project.js';
import { canonicalCycleName } from '../../language/values/cycles.js';
import { type ComparedVersions, loadVersions, type VersionName } from '../compared-versions.js';
import { diffArguments } from '../diff-arguments.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { Host } from '../host.js';
import { type PlanOptions, reportServices } from '../load-plans.js';
import { pathFrom } from '../paths.js';
import type { ProjectFiles } from '../project-files.js';
import { visibleText } from '../reporters/visible-text.js';
import { givenToday } from '../today-option.js';
import { UsageError } from '../usage-error.js';
import { diffViews } from '../views/diff.js';
import { writeView } from '../views/view.js';

export interface DiffOptions extends PlanOptions {
  /** Whether changes are told by the exit code, too. */
  exitCode?: boolean;
}

/** What a change does to the plans, with the names of both versions. */
export interface DiffReport extends Omit<PlanDiff, 'today'> {
  today: string;
  base: VersionName;
  head: VersionName;
}

/**
 * `okr diff`: what a change does to the goals. It says; it fails over nothing, unless it is asked to.
 *
 * @param before the arguments before `--`
 * @param after those behind it; undefined where there is none
 */
export async function diff(
  { before, after }: { before: readonly string[]; after: readonly string[] | undefined },
  options: DiffOptions,
  host: Host,
): Promise<ExitCode> {
  const asked = await diffArguments(before, after, {
    path: (word) => existsSync(resolve(host.workingFolder, word)),
    revision: (word) => isRevision(word, host),
  });
  const today = givenToday(options.today, host);
  const versions = await loadVersions(asked, { today, localDate: host.localDate }, host);
  const report = compare(versions, options, host);
  writeView(report, diffViews, options, host);
  return options.exitCode && report.elements.length > 0 ? exitCodes.findings : exitCodes.success;
}

/** A word is none where there is no repository to ask. */
async function isRevision(word: string, { workingFolder }: Host): Promise<boolean> {
  try {
    await commitNamed(await repositoryAround(workingFolder), word);
    return true;
  } catch (error) {
    if (error instanceof NoSuchVersion) return false;
    throw error;
  }
}

function compare({ base, head, selection }: ComparedVersions, options: DiffOptions, host: Host): DiffReport {
  const isSelected = ({ uri }: LangiumDocument) => selection.includes(uri.fsPath);
  const selected = [...base.documents, ...head.documents].filter(isSelected);
  for (const { given } of selection.without(selected.map(({ uri }) => uri.fsPath)))
    host.writeError(`There is no plan in ${given}, neither before nor now.\n`);
  if (selected.length === 0) throw new UsageError('There is no plan to compare.');
  for (const note of brokenFiles(base, head, host)) host.writeError(`${note}\n`);

  const todays = new Map(head.projects.map((project) => [project.root.toString(), todayOf(project, head)]));
  const fallback = [...todays.values()][0] ?? '';
  const statesOf = (files: ProjectFiles) =>
    snapshotOf({
      documents: files.documents,
      shared: files.services.shared,
      services: reportServices(files, host),
      isSelected,
      todayIn: ({ root }) => todays.get(root.toString()) ?? fallback,
    });
  const [before, after] = pick([statesOf(base), statesOf(head)], options);
  const { today, ...rest } = planDiff(before, after, fallback);
  return { today, base: base.name, head: head.name, ...rest };
}

function todayOf(project: Project, { services }: ProjectFiles): string {
  return services.shared.Today.for(project);
}

/** Only what belongs to a team or cycle, if asked for; all others stay known, as what links lead to. */
function pick(
  versions: [ElementState[], ElementState[]],
  { team, cycle }: DiffOptions,
): [ElementState[], ElementState[]] {
  const wanted = cycle === undefined ? undefined : canonicalCycleName(cycle);
  if (team === undefined && wanted === undefined) return versions;
  const isPicked = ({ plan }: ElementState) =>
    (team === undefined || plan?.team === team) && (wanted === undefined || plan?.cycle === wanted);
  if (!versions.flat().some(isPicked)) {
    const asked = [team && `--team ${team}`, cycle && `--cycle ${cycle}`].filter(Boolean).join(' ');
    throw new UsageError(`${asked}: there is no such plan, neither before nor now.`);
  }
  const [before, after] = versions.map((states) =>
    states.map((state) => ({ ...state, isSelected: state.isSelected && isPicked(state) })),
  ) as [ElementState[], ElementState[]];
  return [before, after];
}

/** What cannot be read as it was meant may seem added or removed, unless it is the same in both versions. */
function brokenFiles(base: ProjectFiles, head: ProjectFiles, host: Host): string[] {
  const isBroken = ({ parseResult }: LangiumDocument) =>
    parseResult.parserErrors.length + parseResult.lexerErrors.length > 0;
  const notes = (files: ProjectFiles, others: ProjectFiles, what: (file: string) => string) => {
    const known = new Set(others.documents.map(({ textDocument }) => textDocument.getText()));
    return files.documents
      .filter((document) => isBroken(document) && !known.has(document.textDocument.getText()))
      .map(({ uri }) => what(visibleText(pathFrom(host.workingFolder, uri.fsPath))));
  };
  return [
    ...notes(base, head, (file) => `${file} had errors of syntax: what stood there may be read wrongly.`),
    ...notes(
      head,
      base,
      (file) =>
        `${file} has errors of syntax: what stands there may be read wrongly. \`okr check\` shows them.`,
    ),
  ];
}
