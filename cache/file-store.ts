import type { OkrSharedServices } from '../language/index.js';
import type { CheckStore } from '../language/lint/remembered-checks.js';
import { spokenLanguage } from '../language/values/say.js';
import { digest } from './digest.js';
import { settingsState } from './project-state.js';
import { asRememberedFiles } from './remembered-file.js';
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

/** Remembers the files of the loaded projects and their checks: one file of the cache for the projects that are loaded together. */
export function fileStore(
  shared: OkrSharedServices,
  { store, program, user, isHistoryKnown }: StoreContext,
): CheckStore {
  const { Projects, PastPlans } = shared.workspace;
  const key = () => digest([program, user, spokenLanguage(), Projects.all.map(rootOf).sort()]);
  const pastDigest = rememberingLast(digest);
  return {
    async load() {
      const found = store.read(key()) as { settings?: unknown } | undefined;
      const known = asRememberedFiles(found);
      return known && { ...known, areChecksValid: found?.settings === (await settingsState(shared)) };
    },
    async save({ files, keys }) {
      store.write(key(), { settings: await settingsState(shared), keys, files: [...files] });
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
