import type { LangiumDocument } from 'langium';
import { recordOf } from '../names/plan-record.js';
import { textOf } from '../parser/plan-document.js';
import type { CheckStore, RememberedCheck, RememberedFile, RememberedFiles } from './remembered-checks.js';
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
  const checks = new Map<string, RememberedCheck>();
  const numbers = new Map<string, number>();
  for (const document of LangiumDocuments.all) {
    // No file of a project depends on a document that only looks into the project.
    if (Projects.visitedBy(document.uri)) continue;
    const check = rememberedCheck(document, shared, pastOf, numbers);
    if (check?.findings.some(({ rule }) => rule === 'rule-failure')) return undefined;
    files.set(document.uri.toString(), { text: textOf(document), record: recordOf(document) });
    if (check) checks.set(document.uri.toString(), check);
  }
  return { files, checks, keys: [...numbers.keys()] };
}

/** @returns undefined for a file that was not checked, or of which not all is known that its check rests on */
function rememberedCheck(
  document: LangiumDocument,
  { workspace, ServiceRegistry }: OkrSharedServices,
  pastOf: CheckStore['pastOf'],
  numbers: Map<string, number>,
): RememberedCheck | undefined {
  const { lint } = ServiceRegistry.getServices(document.uri) as OkrServices;
  const outcome = lint.Linter.outcomeOf(document);
  const isRead = workspace.LangiumDocumentFactory.whyUnreadable(document.uri) === undefined;
  const past = isRead && outcome ? pastOf(document) : undefined;
  if (!outcome || past === undefined) return undefined;
  const { findings, waived, days } = outcome;
  const keys = workspace.FactIndex.observedBy(document.uri).map((key) => numberOf(key, numbers));
  return { findings, waived, days, keys, past };
}

/** Returns the number of a key, from 0: a new one for a key that has none. */
function numberOf(key: string, numbers: Map<string, number>): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
