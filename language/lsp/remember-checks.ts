import type { Connection } from 'vscode-languageserver';
import type { CheckStore, RememberedCheck } from '../lint/remembered-checks.js';
import type { OkrServices } from '../lint/services.js';
import type { OkrSharedLspServices } from './services.js';

/** Takes over the checks of the last run where nothing has changed since, and remembers those of this one at its end. */
export function rememberChecks(
  connection: Connection,
  services: OkrSharedLspServices,
  store: CheckStore | undefined,
): void {
  if (!store) return;
  const { WorkspaceManager, RememberedChecks } = services.workspace;
  WorkspaceManager.onLoaded(async (documents) => {
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

/** A run that has not checked all files, or in which a rule failed, is not worth remembering. */
async function save({ workspace, ServiceRegistry }: OkrSharedLspServices, store: CheckStore): Promise<void> {
  const { LangiumDocuments, FactIndex, Projects } = workspace;
  const documents = LangiumDocuments.all.toArray();
  const isUnread = Projects.all.some(({ hasUnreadPlans }) => hasUnreadPlans);
  if (documents.length === 0 || LangiumDocuments.unfinished.length > 0 || isUnread) return;
  const checks = new Map<string, RememberedCheck>();
  for (const document of documents) {
    const { lint } = ServiceRegistry.getServices(document.uri) as OkrServices;
    const outcome = lint.Linter.outcomeOf(document);
    if (!outcome) continue;
    if (outcome.findings.some(({ rule }) => rule === 'rule-failure')) return;
    const { findings, waived } = outcome;
    checks.set(document.uri.toString(), { findings, waived, keys: FactIndex.observedBy(document.uri) });
  }
  await store.save(documents, checks);
}
