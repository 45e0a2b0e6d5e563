import type { Connection } from 'vscode-languageserver';
import type { CheckStore } from '../lint/remembered-checks.js';
import { rememberedFiles } from '../lint/remembered-files.js';
import type { OkrSharedLspServices } from './services.js';

/** Takes over the checks of the last run where nothing has changed since, and remembers those of this one at its end. */
export function rememberChecks(
  connection: Connection,
  services: OkrSharedLspServices,
  store: CheckStore | undefined,
): void {
  if (!store) return;
  const { WorkspaceManager, RememberedChecks, NamesAhead } = services.workspace;
  WorkspaceManager.onLoaded(async (documents) => {
    // To read what is remembered takes longer than to parse the few files that a definition needs.
    await NamesAhead.answered();
    await RememberedChecks.load(store, documents).catch((error: unknown) =>
      console.error('The checks of the last run could not be read:', error),
    );
  });
  connection.onShutdown(() =>
    save(services, store).catch((error: unknown) =>
      console.error('The checks could not be remembered:', error),
    ),
  );
}

/** A run that has not checked all files, or that missed plans, is not worth remembering. */
async function save(services: OkrSharedLspServices, store: CheckStore): Promise<void> {
  const { LangiumDocuments, Projects } = services.workspace;
  const isUnread = Projects.all.some(({ hasUnreadPlans }) => hasUnreadPlans);
  if (LangiumDocuments.count === 0 || LangiumDocuments.unfinished.length > 0 || isUnread) return;
  const files = rememberedFiles(services, store);
  if (files) await store.save(files);
}
