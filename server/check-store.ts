import { cacheFolder } from '../cache/cache-folder.js';
import { digest } from '../cache/digest.js';
import { pastOf } from '../cache/past-state.js';
import { programIdentity } from '../cache/program-identity.js';
import { settingsState } from '../cache/project-state.js';
import { isRememberedFile } from '../cache/remembered-file.js';
import { ResultStore } from '../cache/result-store.js';
import type { OkrSharedServices } from '../language/index.js';
import type { CheckStore, RememberedFile } from '../language/lint/remembered-checks.js';
import { type History, noHistory } from '../language/project/history.js';
import { spokenLanguage } from '../language/values/say.js';

/** What the store needs of the process. */
export interface StoreContext {
  environment: Readonly<Record<string, string | undefined>>;
  workingFolder: string;
  history: History | undefined;
  /** Whether git has answered everything that it was asked. */
  isHistoryKnown(): boolean;
}

/**
 * Remembers the files and checks of a server in the folder in which `okr check` remembers its results: one file for
 * the projects that are open together.
 *
 * @returns undefined where there is no folder for a cache
 */
export function checkStore(shared: OkrSharedServices, context: StoreContext): CheckStore | undefined {
  const folder = cacheFolder(context.environment, context.workingFolder);
  const program = folder && programIdentity();
  if (!program) return undefined;
  const store = new ResultStore(folder);
  const history = context.history ?? noHistory;
  const key = () => {
    const roots = shared.workspace.Projects.all.map(({ root }) => root.toString()).sort();
    return digest([program, 'server', spokenLanguage(), context.history !== undefined, roots]);
  };
  return {
    async load() {
      const found = store.read(key()) as { settings?: unknown; files?: unknown } | undefined;
      if (!Array.isArray(found?.files) || !found.files.every(isRememberedFile)) return undefined;
      return {
        files: new Map<string, RememberedFile>(found.files),
        areChecksValid: found.settings === (await settingsState(shared)),
      };
    },
    async save(files) {
      store.write(key(), { settings: await settingsState(shared), files: [...files] });
    },
    pastOf: (document) =>
      context.isHistoryKnown()
        ? pastOf(context.history ? shared.workspace.PastPlans.requestsFor(document) : [], history)
        : undefined,
  };
}
