import { cacheFolder } from '../../cache/cache-folder.js';
import { digest } from '../../cache/digest.js';
import { fileStore } from '../../cache/file-store.js';
import { isPastState, isSamePast, type PastState, pastState } from '../../cache/past-state.js';
import { programIdentity } from '../../cache/program-identity.js';
import { ResultStore } from '../../cache/result-store.js';
import { git } from '../../history/git.js';
import type { History } from '../../language/index.js';
import type { CheckStore } from '../../language/lint/remembered-checks.js';
import { noHistory } from '../../language/project/history.js';
import type { Host } from '../host/host.js';
import { pathFrom } from '../host/paths.js';
import type { ProjectFiles } from '../load/project-files.js';
import { loadedState } from '../load/report-cache.js';
import type { InspectionRequest, InspectionResult } from './inspection-result.js';
import { isRemembered } from './remembered-inspection.js';

/** What is known before the check: how its result is named, if there is a name. */
interface Place {
  key: string;
  history: History;
}

/**
 * Remembers the results of `okr check` between runs, under everything that they depend on. Nothing is remembered of a
 * check whose history could not be read.
 */
export class InspectionCache {
  constructor(
    private readonly store: Pick<ResultStore, 'read' | 'write'>,
    private readonly program: string,
  ) {}

  /**
   * @param location the value of `--cache-location`
   * @returns undefined where there is no folder for a cache
   */
  static in(host: Host, location: string | undefined): InspectionCache | undefined {
    const folder = cacheFolder(host.environment, host.workingFolder, location);
    const program = folder && programIdentity();
    return program ? new InspectionCache(new ResultStore(folder), program) : undefined;
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
  async find({ key, history }: Place, files: ProjectFiles): Promise<InspectionResult | undefined> {
    const found = this.store.read(key) as { past?: unknown; result?: unknown } | undefined;
    const paths = new Set(files.documents.map(({ uri }) => pathFrom(files.root, uri.fsPath)));
    if (!found || !isPastState(found.past) || !isRemembered(found.result, paths)) return undefined;
    return (await isSamePast(found.past, history)) ? found.result : undefined;
  }

  remember({ key, history }: Place, files: ProjectFiles, result: InspectionResult): void {
    if (!isWorthIt(files, result)) return;
    const { PastPlans } = files.services.shared.workspace;
    const requests =
      history === noHistory ? [] : files.documents.flatMap((one) => PastPlans.requestsFor(one));
    const past: PastState = pastState(requests, history);
    this.store.write(key, { past, result });
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
