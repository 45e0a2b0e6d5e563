import type { LangiumDocument } from 'langium';
import { recordOf } from '../names/plan-record.js';
import { textOf } from '../parser/plan-document.js';
import type { CheckStore, RememberedFile } from './remembered-checks.js';
import type { OkrServices, OkrSharedServices } from './services.js';

/**
 * Describes all files of the projects as plain data, with their last checks.
 *
 * @returns undefined if a rule failed, which may have been by chance
 */
export function rememberedFiles(
  shared: OkrSharedServices,
  { pastOf }: Pick<CheckStore, 'pastOf'>,
): Map<string, RememberedFile> | undefined {
  const { LangiumDocuments, Projects } = shared.workspace;
  const files = new Map<string, RememberedFile>();
  for (const document of LangiumDocuments.all) {
    // No file of a project depends on a document that only looks into the project.
    if (Projects.visitedBy(document.uri)) continue;
    const file = rememberedFile(document, shared, pastOf);
    if (file.check?.findings.some(({ rule }) => rule === 'rule-failure')) return undefined;
    files.set(document.uri.toString(), file);
  }
  return files;
}

function rememberedFile(
  document: LangiumDocument,
  { workspace, ServiceRegistry }: OkrSharedServices,
  pastOf: CheckStore['pastOf'],
): RememberedFile {
  const { lint } = ServiceRegistry.getServices(document.uri) as OkrServices;
  const outcome = lint.Linter.outcomeOf(document);
  const isRead = workspace.LangiumDocumentFactory.whyUnreadable(document.uri) === undefined;
  const past = isRead && outcome ? pastOf(document) : undefined;
  const file = { text: textOf(document), record: recordOf(document) };
  if (!outcome || past === undefined) return file;
  const { findings, waived, days } = outcome;
  const keys = workspace.FactIndex.observedBy(document.uri);
  return { ...file, check: { findings, waived, days, keys, past } };
}
