import type { LangiumDocument } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { CheckStore, RememberedFile } from '../lint/remembered-checks.js';
import type { OkrServices } from '../lint/services.js';
import { recordOf } from '../names/plan-record.js';
import { textOf } from '../parser/plan-document.js';
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
async function save(services: OkrSharedLspServices, store: CheckStore): Promise<void> {
  const { LangiumDocuments, Projects } = services.workspace;
  const documents = LangiumDocuments.all.filter(({ uri }) => !Projects.visitedBy(uri)).toArray();
  const isUnread = Projects.all.some(({ hasUnreadPlans }) => hasUnreadPlans);
  if (documents.length === 0 || LangiumDocuments.unfinished.length > 0 || isUnread) return;
  const files = new Map(
    documents.map((document) => [document.uri.toString(), rememberedFile(document, services, store)]),
  );
  const findings = [...files.values()].flatMap(({ check }) => check?.findings ?? []);
  if (!findings.some(({ rule }) => rule === 'rule-failure')) await store.save(files);
}

function rememberedFile(
  document: LangiumDocument,
  { workspace, ServiceRegistry }: OkrSharedLspServices,
  store: CheckStore,
): RememberedFile {
  const { lint } = ServiceRegistry.getServices(document.uri) as OkrServices;
  const outcome = lint.Linter.outcomeOf(document);
  const isRead = workspace.LangiumDocumentFactory.whyUnreadable(document.uri) === undefined;
  const past = isRead && outcome ? store.pastOf(document) : undefined;
  const file = { text: textOf(document), record: recordOf(document) };
  if (!outcome || past === undefined) return file;
  const { findings, waived } = outcome;
  return { ...file, check: { findings, waived, keys: workspace.FactIndex.observedBy(document.uri), past } };
}
