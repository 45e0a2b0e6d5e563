import type { LangiumDocument } from 'langium';
import type { Finding, OkrServices } from '../../language/index.js';
import type { CheckStore } from '../../language/lint/remembered-checks.js';
import { rememberedFiles } from '../../language/lint/remembered-files.js';
import type { ProjectFiles } from '../load/project-files.js';

/** Returns the findings of a linked file: those of an earlier run if they still count, else those of a check. */
export function findingsIn(document: LangiumDocument, { lint, shared }: OkrServices): readonly Finding[] {
  const known = shared.workspace.RememberedChecks.take(document);
  return known ? lint.Linter.adopt(document, known) : lint.Linter.lint(document);
}

/** Takes over what an earlier run knew of files that have not been parsed. Nothing is parsed that is known. */
export async function recallFiles(
  { services, documents, packages }: ProjectFiles,
  store: CheckStore,
): Promise<void> {
  await services.shared.workspace.RememberedChecks.load(store, [...documents, ...packages]);
}

/** Remembers what is known of all files, if this run has found out anything. */
export async function rememberFiles({ services, documents }: ProjectFiles, store: CheckStore): Promise<void> {
  const { lint, shared } = services;
  const { RememberedChecks } = shared.workspace;
  // A run that checks some files keeps what is known of the others.
  for (const document of documents) {
    const known = lint.Linter.outcomeOf(document) ? undefined : RememberedChecks.take(document);
    if (known) lint.Linter.adopt(document, known);
  }
  const isNew = (document: LangiumDocument) =>
    lint.Linter.outcomeOf(document) !== undefined && !RememberedChecks.hasTaken(document);
  if (!documents.some(isNew)) return;
  const files = rememberedFiles(shared, store);
  if (files) await store.save(files);
}
