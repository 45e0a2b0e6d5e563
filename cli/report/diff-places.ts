import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Host } from '../host/host.js';
import { isWithin, pathFrom } from '../host/paths.js';
import type { ComparedVersions } from '../load/load-versions.js';
import { codeHostIn } from './code-host.js';
import type { DiffReport, ReportedElement } from './diff-report.js';

/** Where the elements of a report of a change are, for people who read the report. */
export interface DiffPlaces {
  /** Returns the address of an element on the code host; undefined outside of pipelines. */
  addressOf(element: Pick<ReportedElement, 'file' | 'line' | 'changeType'>): string | undefined;
  /** Returns the folder of the project of an element, if elements of several projects changed. */
  projectOf(element: Pick<ReportedElement, 'file'>): string | undefined;
}

/** Nothing is known but the report. */
export const noPlaces: DiffPlaces = { addressOf: () => undefined, projectOf: () => undefined };

/** Finds the places of a report. */
export function diffPlaces(
  { base, head, elements }: DiffReport,
  { base: before, head: after, repository }: Pick<ComparedVersions, 'base' | 'head' | 'repository'>,
  { workingFolder, environment }: Host,
): DiffPlaces {
  const codeHost = codeHostIn(environment);
  const { head: reviewed, checkedOut } = codeHost ?? {};
  const headCommit = head.commit === null || head.commit === checkedOut ? reviewed : head.commit;
  const roots = [...before.projects, ...after.projects].map(({ root }) => root.fsPath);
  const rootOf = (file: string) => {
    const path = resolve(workingFolder, file);
    const around = roots.filter((root) => isWithin(path, root));
    return around.sort((left, right) => right.length - left.length)[0];
  };
  const realFolder = realpathSync(workingFolder);
  const hasSeveral = new Set(elements.map(({ file }) => rootOf(file))).size > 1;
  return {
    addressOf: ({ file, line, changeType }) => {
      // What is gone is only in the earlier version.
      const commit = changeType === 'removed' ? base.commit : headCommit;
      const path = pathFrom(repository, resolve(realFolder, file));
      if (!commit || path.startsWith('..')) return undefined;
      return codeHost?.addressOf(commit, path, line);
    },
    projectOf: ({ file }) => {
      const root = hasSeveral ? rootOf(file) : undefined;
      return root === undefined ? undefined : pathFrom(workingFolder, root);
    },
  };
}
