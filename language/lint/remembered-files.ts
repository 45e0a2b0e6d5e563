import type { LangiumDocument } from 'langium';
import { recordOf } from '../names/plan-record.js';
import { textOf } from '../parser/plan-document.js';
import type { CheckStore, RememberedFile, RememberedFiles } from './remembered-checks.js';
import type { OkrServices, OkrSharedServices } from './services.js';

/**
 * Describes all files of the projects as plain data, with their last checks.
 *
 * @returns undefined if a rule failed, which may have been by chance
 */
export function rememberedFiles(
  shared: OkrSharedServices,
  { pastOf }: Pick<CheckStore, 'pastOf'>,
): RememberedFiles | undefined {
  const { LangiumDocuments, Projects } = shared.workspace;
  const files = new Map<string, RememberedFile>();
  const numbers = new Map<string, number>();
  for (const document of LangiumDocuments.all) {
    // No file of a project depends on a document that only looks into the project.
    if (Projects.visitedBy(document.uri)) continue;
    const file = rememberedFile(document, shared, pastOf, numbers);
    if (file.check?.findings.some(({ rule }) => rule === 'rule-failure')) return undefined;
    files.set(document.uri.toString(), file);
  }
  return { files, keys: [...numbers.keys()] };
}

function rememberedFile(
  document: LangiumDocument,
  { workspace, ServiceRegistry }: OkrSharedServices,
  pastOf: CheckStore['pastOf'],
  numbers: Map<string, number>,
): RememberedFile {
  const { lint } = ServiceRegistry.getServices(document.uri) as OkrServices;
  const outcome = lint.Linter.outcomeOf(document);
  const isRead = workspace.LangiumDocumentFactory.whyUnreadable(document.uri) === undefined;
  const past = isRead && outcome ? pastOf(document) : undefined;
  const file = { text: textOf(document), record: recordOf(document) };
  if (!outcome || past === undefined) return file;
  const { findings, waived, days } = outcome;
  const keys = workspace.FactIndex.observedBy(document.uri).map((key) => numberOf(key, numbers));
  return { ...file, check: { findings, waived, days, keys, past } };
}

/** Returns the number of a key, from 0: a new one for a key that has none. */
function numberOf(key: string, numbers: Map<string, number>): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
