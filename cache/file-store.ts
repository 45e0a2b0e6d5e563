import type { OkrSharedServices } from '../language/index.js';
import type { CheckStore } from '../language/lint/remembered-checks.js';
import { spokenLanguage } from '../language/values/say.js';
import { digest } from './digest.js';
import { settingsState } from './project-state.js';
import { asRememberedFiles, asRememberedResults } from './remembered-file.js';
import type { ResultStore } from './result-store.js';

/** What the store needs of the process. */
export interface StoreContext {
  store: Pick<ResultStore, 'read' | 'write'>;
  /** Identifies the build: another one reads plans in another way. */
  program: string;
  /** Which of the programs remembers. */
  user: 'server' | 'check';
  /** Whether git has answered everything that it was asked. */
  isHistoryKnown(): boolean;
}

/**
 * Remembers the files of the loaded projects and their checks: two files of the cache for the projects that are loaded together. The one
 * names the other by its digest, so that files and checks are always those of one run.
 */
export function fileStore(
  shared: OkrSharedServices,
  { store, program, user, isHistoryKnown }: StoreContext,
): CheckStore {
  const { Projects, PastPlans } = shared.workspace;
  const key = () => digest([program, user, spokenLanguage(), Projects.all.map(rootOf).sort()]);
  const checksKey = () => digest([key(), 'checks']);
  const pastDigest = rememberingLast(digest);
  return {
    async load() {
      const found = store.read(key()) as
        | { settings?: unknown; files?: unknown; checks?: unknown }
        | undefined;
      const files = asRememberedFiles(found?.files);
      if (!found || !files) return undefined;
      const { settings, checks } = found;
      return {
        files,
        areChecksValid: settings === (await settingsState(shared)),
        readChecks: () =>
          typeof checks === 'string' ? asRememberedResults(store.read(checksKey(), checks)) : undefined,
      };
    },
    async save({ files, checks, keys }) {
      const settings = await settingsState(shared);
      const written = store.write(checksKey(), { keys, checks: [...checks] });
      store.write(key(), { settings, checks: written, files: [...files] });
    },
    pastOf: (document) =>
      isHistoryKnown() ? pastDigest(JSON.stringify(PastPlans.textsFor(document))) : undefined,
  };
}

/** Version control knows nothing of most files, so that the same text follows itself a thousand times. */
function rememberingLast(digestOf: (text: string) => string): (text: string) => string {
  let last: { text: string; digest: string } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, digest: digestOf(text) };
    return last.digest;
  };
}

function rootOf({ root }: { root: { toString(): string } }): string {
  return root.toString();
}
