import { digest } from '../../cache/digest.js';
import type { Form } from '../../cache/form.js';
import { openCache } from '../../cache/open-cache.js';
import { isPastState, isSamePast, type PastState, pastState } from '../../cache/past-state.js';
import { projectState } from '../../cache/project-state.js';
import type { ResultStore } from '../../cache/result-store.js';
import { type History, noHistory } from '../../language/project/history.js';
import { spokenLanguage } from '../../language/values/say.js';
import type { Host } from '../host/host.js';
import type { ProjectFiles } from './project-files.js';

/** The options with which the user says whether and where results are remembered. */
export interface CacheOptions {
  cache?: boolean;
  cacheLocation?: string;
}

/** Where the report on some files is remembered, and the history that it rests on. */
export interface Place {
  key: string;
  history: History;
}

/** Remembers the plain data that commands report, under everything that the data depends on. */
export class ReportCache {
  constructor(
    private readonly store: Pick<ResultStore, 'read' | 'write'>,
    private readonly program: string,
  ) {}

  /** @returns undefined where there is no folder for a cache, or where the user wants none */
  static in(
    { environment, workingFolder }: Host,
    { cache, cacheLocation }: CacheOptions,
  ): ReportCache | undefined {
    const opened =
      cache === false ? undefined : openCache({ environment, workingFolder, location: cacheLocation });
    return opened && new ReportCache(opened.store, opened.program);
  }

  /**
   * Names a report before its files are linked. No plan has been parsed.
   *
   * @param command what is reported, with all options that decide what it contains
   * @param history what the report may ask of the past
   */
  async place(
    files: ProjectFiles,
    command: readonly unknown[],
    history: History = noHistory,
  ): Promise<Place> {
    return { key: digest([this.program, command, await loadedState(files)]), history };
  }

  /** Returns the remembered report, if all that it rests on is as it was. */
  async find<Report>({ key, history }: Place, isReport: Form<Report>): Promise<Report | undefined> {
    const found = this.store.read(key) as { past?: unknown; report?: unknown } | undefined;
    if (!found || !isPastState(found.past) || !isReport(found.report)) return undefined;
    return (await isSamePast(found.past, history)) ? found.report : undefined;
  }

  /** Remembers a report. What could not be read may be readable next time, so then nothing is remembered. */
  remember(place: Place, files: ProjectFiles, report: unknown): void {
    const { LangiumDocumentFactory } = files.services.shared.workspace;
    const isRead =
      !files.projects.some(({ hasUnreadPlans }) => hasUnreadPlans) &&
      files.documents.every(({ uri }) => LangiumDocumentFactory.whyUnreadable(uri) === undefined);
    if (isRead) this.write(place, files, report);
  }

  /** Remembers a report that the caller has found worth it, with what the history answers. */
  write({ key, history }: Place, files: ProjectFiles, report: unknown): void {
    const { PastPlans } = files.services.shared.workspace;
    const requests =
      history === noHistory ? [] : files.documents.flatMap((one) => PastPlans.requestsFor(one));
    const past: PastState = pastState(requests, history);
    this.store.write(key, { past, report });
  }
}

/** Identifies loaded files with all that decides what they mean. */
export async function loadedState(files: ProjectFiles): Promise<readonly unknown[]> {
  return [
    spokenLanguage(),
    await projectState(files.services.shared, [...files.documents, ...files.packages]),
    files.selected.map(({ uri }) => uri.toString()),
    files.projects.map(({ root }) => root.toString()),
    [...files.unreadableFolders].map(([folder, error]) => [folder, String(error)]),
    files.root,
  ];
}
