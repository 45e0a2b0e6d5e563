import { dirname, join } from 'node:path';
import { AstUtils, URI } from 'langium';
import { type PlanLog, planLog } from '../../history/plan-log.js';
import { NoSuchVersion, repositoryAround } from '../../history/revisions.js';
import { type DefinitionStep, definitionHistory } from '../../language/compare/definition-history.js';
import type { PastChange } from '../../language/compare/past-change.js';
import { declaredName } from '../../language/grammar/declarations.js';
import { isPlanFile } from '../../language/grammar/generated/ast.js';
import { subjectOf } from '../../language/lint/finding-subject.js';
import type { Host } from '../host/host.js';
import { pathFrom } from '../host/paths.js';
import type { FoundElement } from '../load/find-element.js';
import type { ProjectFiles } from '../load/project-files.js';
import { existingFolder } from '../load/selected-repository.js';

/** The changes of an element's definition in version control. */
export interface DefinitionPast {
  /** What each change did to the definition, oldest first. */
  definitions: DefinitionStep[];
  /**
   * How far back that goes: to where the element came into being, or to where the clone or the number of commits asked
   * for ends; null if there is no git repository.
   */
  knownSince: { reason: 'added' | PlanLog['end']; date: string | null } | null;
}

/** Returns the changes of a definition in commits, and the uncommitted ones. */
export async function definitionPast(
  { element, project }: FoundElement,
  files: ProjectFiles,
  limit: number,
  host: Host,
): Promise<DefinitionPast> {
  const { shared } = files.services;
  const folder = existingFolder(dirname(AstUtils.getDocument(element).uri.fsPath));
  const root = await repositoryAround(folder).catch((error: unknown) => {
    if (!(error instanceof NoSuchVersion)) throw error;
    host.writeError(`${error.message}\n`);
    return undefined;
  });
  if (root === undefined) return { definitions: [], knownSince: null };
  const isOwn = (path: string) => shared.workspace.Projects.projectOf(URI.file(join(root, path))) === project;
  const log = await planLog(root, limit);
  const commits = log.commits.map(
    ({ id, date, subject, texts }): PastChange => ({
      commit: id,
      date,
      subject,
      texts: new Map([...texts].filter(([path]) => isOwn(path))),
    }),
  );
  const called = { name: declaredName(element), subject: subjectOf(element, element) };
  const uncommitted = uncommittedChange(commits, root, files, isOwn, shared.Today.for(project));
  const { steps, isWhole } = definitionHistory(
    called,
    [...commits, ...uncommitted],
    log.end === 'beginning',
    {
      parse: (text, path) => {
        const uri = URI.from({ scheme: 'okr-past', path: URI.file(join(root, path)).path });
        const { value } = shared.workspace.LangiumDocumentFactory.fromString(text, uri).parseResult;
        return isPlanFile(value) ? value : undefined;
      },
      periodOf: (cycle) => project.periodOf(cycle),
      phrasing: files.services.phrasing.PhraseReaders.for(
        project.configuration.words,
        project.languageFor(AstUtils.getDocument(element).uri),
      ),
    },
  );
  const shown = (path: string) => pathFrom(host.workingFolder, join(root, path));
  return {
    definitions: steps.map((step) => ({ ...step, file: shown(step.file) })),
    knownSince: isWhole
      ? { reason: 'added', date: steps[0]?.date ?? null }
      : { reason: log.end, date: commits[0]?.date ?? null },
  };
}

/** The plans of the working tree, as one more change; none if all is committed. */
function uncommittedChange(
  commits: readonly PastChange[],
  root: string,
  files: ProjectFiles,
  isOwn: (path: string) => boolean,
  today: string,
): PastChange[] {
  const committed = new Map(commits.flatMap(({ texts }) => [...texts]));
  const present = new Map(
    files.documents
      .map(({ uri, textDocument }) => [pathFrom(root, uri.fsPath), textDocument.getText()] as const)
      .filter(([path]) => isOwn(path)),
  );
  const texts = new Map<string, string | undefined>();
  for (const path of new Set([...committed.keys(), ...present.keys()])) {
    const [before, now] = [committed.get(path), present.get(path)];
    if (before?.replaceAll('\r\n', '\n') !== now?.replaceAll('\r\n', '\n')) texts.set(path, now);
  }
  return texts.size === 0 ? [] : [{ commit: null, date: today, subject: null, texts }];
}
