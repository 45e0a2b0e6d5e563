import { digest } from '../../cache/digest.js';
import { fileStore } from '../../cache/file-store.js';
import { openCache } from '../../cache/open-cache.js';
import type { ResultStore } from '../../cache/result-store.js';
import { git } from '../../history/git.js';
import type { History } from '../../language/index.js';
import type { CheckStore } from '../../language/lint/remembered-checks.js';
import { noHistory } from '../../language/project/history.js';
import type { Host } from '../host/host.js';
import { pathFrom } from '../host/paths.js';
import type { ProjectFiles } from '../load/project-files.js';
import { loadedState, type Place, ReportCache } from '../load/report-cache.js';
import type { InspectionRequest, InspectionResult } from './inspection-result.js';
import { isRemembered } from './remembered-inspection.js';

/**
 * Remembers the results of `okr check` between runs, under everything that they depend on. Nothing is remembered of a
 * check whose history could not be read.
 */
export class InspectionCache {
  private readonly reports: ReportCache;

  constructor(
    private readonly store: Pick<ResultStore, 'read' | 'write'>,
    private readonly program: string,
  ) {
    this.reports = new ReportCache(store, program);
  }

  /**
   * @param location the value of `--cache-location`
   * @returns undefined where there is no folder for a cache
   */
  static in({ environment, workingFolder }: Host, location: string | undefined): InspectionCache | undefined {
    const opened = openCache({ environment, workingFolder, location });
    return opened && new InspectionCache(opened.store, opened.program);
  }

  /** Remembers the files of a check and what was found in each, for checks of plans of which some have changed. */
  filesOf({ services }: ProjectFiles, isHistoryKnown: () => boolean): CheckStore {
    return fileStore(services.shared, {
      store: this.store,
      program: this.program,
      user: 'check',
      isHistoryKnown,
    });
  }

  /** Names the result of a check before the check. No plan has been parsed. */
  async place(files: ProjectFiles, request: InspectionRequest, history: History | undefined): Promise<Place> {
    const { base, changedLines, baseline, selection } = request;
    const key = digest([
      this.program,
      await loadedState(files),
      [...files.unreadableFolders.keys()].map((folder) => selection.includes(folder)),
      base && [base, await headsOf(base.repository)],
      changedLines === true,
      baseline,
      history !== undefined,
    ]);
    // The base and HEAD name everything that a comparison reads of the past.
    return { key, history: base || !history ? noHistory : history };
  }

  /** Returns the remembered result, if all that it rests on is as it was. */
  async find(place: Place, files: ProjectFiles): Promise<InspectionResult | undefined> {
    const paths = new Set(files.documents.map(({ uri }) => pathFrom(files.root, uri.fsPath)));
    return this.reports.find(place, (value) => isRemembered(value, paths));
  }

  remember(place: Place, files: ProjectFiles, result: InspectionResult): void {
    if (isWorthIt(files, result)) this.reports.write(place, files, result);
  }
}

/** A rule that failed may do so by chance; what could not be read may be readable next time. */
export function isWorthIt(
  { projects }: ProjectFiles,
  { everything, unreadBefore }: InspectionResult,
): boolean {
  const isRead = unreadBefore.length === 0 && !projects.some(({ hasUnreadPlans }) => hasUnreadPlans);
  return isRead && !everything.some(({ rule }) => rule === 'rule-failure');
}

/** Returns the commits that HEAD and the branches stand at, on which the reading of the past depends. */
async function headsOf(repository: string): Promise<string> {
  const format = '--format=%(refname) %(objectname) %(symref)';
  const [head, references] = await Promise.all([
    git(repository, ['rev-parse', 'HEAD']),
    git(repository, ['for-each-ref', format, 'refs/heads', 'refs/remotes']),
  ]);
  return `${head.toString('utf8')} ${references.toString('utf8')}`;
}
