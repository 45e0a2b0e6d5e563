import type { LangiumDocument } from 'langium';
import { cacheFolder } from '../cache/cache-folder.js';
import { digest } from '../cache/digest.js';
import { isPastState, isSamePast, pastState } from '../cache/past-state.js';
import { programIdentity } from '../cache/program-identity.js';
import { projectState } from '../cache/project-state.js';
import { ResultStore } from '../cache/result-store.js';
import type { OkrSharedServices } from '../language/index.js';
import type { CheckStore, RememberedCheck } from '../language/lint/remembered-checks.js';
import { type History, noHistory } from '../language/project/history.js';
import { spokenLanguage } from '../language/values/say.js';
import { isRememberedCheck } from './remembered-check.js';

/** What the store needs of the process. */
export interface StoreContext {
  environment: Readonly<Record<string, string | undefined>>;
  workingFolder: string;
  history: History | undefined;
  /** Whether git has answered everything that it was asked. */
  isHistoryKnown(): boolean;
}

/**
 * Remembers the checks of a server in the folder in which `okr check` remembers its results.
 *
 * @returns undefined where there is no folder for a cache
 */
export function checkStore(shared: OkrSharedServices, context: StoreContext): CheckStore | undefined {
  const folder = cacheFolder(context.environment, context.workingFolder);
  const program = folder && programIdentity();
  if (!program) return undefined;
  const store = new ResultStore(folder);
  const history = context.history ?? noHistory;
  const keyOf = async (documents: readonly LangiumDocument[]) =>
    digest([
      program,
      'server',
      spokenLanguage(),
      context.history !== undefined,
      await projectState(shared, documents),
    ]);
  return {
    async load(documents) {
      const found = store.read(await keyOf(documents)) as { past?: unknown; checks?: unknown } | undefined;
      if (!found || !isPastState(found.past) || !Array.isArray(found.checks)) return undefined;
      const uris = new Set(documents.map(({ uri }) => uri.toString()));
      if (!found.checks.every((one) => isRememberedCheck(one, uris))) return undefined;
      const isSame = await isSamePast(found.past, history);
      return isSame && context.isHistoryKnown() ? new Map(found.checks) : undefined;
    },
    async save(documents, checks: ReadonlyMap<string, RememberedCheck>) {
      if (!context.isHistoryKnown()) return;
      const requests = context.history
        ? documents.flatMap((document) => shared.workspace.PastPlans.requestsFor(document))
        : [];
      const past = pastState(requests, history);
      store.write(await keyOf(documents), { past, checks: [...checks] });
    },
  };
}
