import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LangiumDocument } from 'langium';
import { commitNamed, NoSuchVersion, repositoryAround } from '../../history/revisions.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { pathFrom } from '../host/paths.js';
import { UsageError } from '../host/usage-error.js';
import { givenToday } from '../load/given-today.js';
import { type ComparedVersions, loadVersions } from '../load/load-versions.js';
import { PlanIndexes } from '../load/plan-indexes.js';
import type { ProjectFiles } from '../load/project-files.js';
import { unreadNotes } from '../load/unseen-files.js';
import { diffArguments } from '../options/diff-arguments.js';
import type { PlanOptions } from '../options/plan-options.js';
import { diffPlaces } from '../report/diff-places.js';
import { diffReport } from '../report/diff-report.js';
import { visibleText } from '../text/visible-text.js';
import { diffViews } from '../views/diff.js';
import { writeView } from '../views/write-view.js';

export interface DiffOptions extends PlanOptions {
  /** Whether changes are told by the exit code, too. */
  exitCode?: boolean;
  /** Files of `okr index` of other repositories. */
  with?: string[];
}

/**
 * Runs `okr diff`: what a change does to the goals. Exits with 0 even if there are changes, unless `--exit-code` is
 * given.
 *
 * @param before the arguments before `--`
 * @param after the arguments after `--`; undefined if there is no `--`
 */
export async function diff(
  { before, after }: { before: readonly string[]; after: readonly string[] | undefined },
  options: DiffOptions,
  host: Host,
): Promise<ExitCode> {
  const indexes = PlanIndexes.read(options.with ?? [], host);
  const asked = await diffArguments(before, after, {
    path: (word) => existsSync(resolve(host.workingFolder, word)),
    revision: (word) => isRevision(word, host),
  });
  const today = givenToday(options.today, host);
  const versions = await loadVersions(asked, { today, machine: host }, host);
  tellWhatIsNotCompared(versions, host);
  const report = diffReport(versions, options, host, indexes);
  const places = diffPlaces(report, versions, host);
  writeView(report, diffViews(places), options, host);
  return options.exitCode && report.elements.length > 0 ? exitCodes.findings : exitCodes.success;
}

/** Says whether a word names a commit. Outside of a repository, no word does. */
async function isRevision(word: string, { workingFolder }: Host): Promise<boolean> {
  try {
    await commitNamed(await repositoryAround(workingFolder), word);
    return true;
  } catch (error) {
    if (error instanceof NoSuchVersion) return false;
    throw error;
  }
}

/** @throws {UsageError} if neither version has a plan at the selected paths */
function tellWhatIsNotCompared({ base, head, selection, unread }: ComparedVersions, host: Host): void {
  const selected = [...base.documents, ...head.documents].filter(({ uri }) => selection.includes(uri.fsPath));
  for (const { given } of selection.without(selected.map(({ uri }) => uri.fsPath)))
    host.writeError(`There is no plan in ${given}, in either version.\n`);
  if (selected.length === 0) throw new UsageError('There is no plan to compare.');
  const hidden = [...unread].filter((path) => selection.includes(path));
  const notes = [
    ...unreadNotes(hidden, 'the goals there are not compared', host),
    ...brokenFiles(base, head, host),
  ];
  for (const note of notes) host.writeError(`${note}\n`);
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
    ...notes(base, head, (file) => `${file} had syntax errors, so its old content may be read wrongly.`),
    ...notes(
      head,
      base,
      (file) => `${file} has syntax errors, so its content may be read wrongly. \`okr check\` shows them.`,
    ),
  ];
}
