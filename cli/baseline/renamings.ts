import { join } from 'node:path';
import { type LangiumDocument, URI } from 'langium';
import { type DeclaredElement, declaredElements } from '../../language/compare/declared-elements.js';
import { matchElements } from '../../language/compare/matching.js';
import { qualifiedName } from '../../language/grammar/plan-identity.js';
import { subjectOf } from '../../language/lint/finding-subject.js';
import { textOf } from '../../language/parser/plan-document.js';
import { pathFrom } from '../host/paths.js';
import { fileInProject, type ProjectFiles, projectFolder } from '../load/project-files.js';
import type { Renamings } from './match-findings.js';

/** An element of one version, with everything that findings call it by. */
interface NamedElement extends DeclaredElement {
  project: string;
  /** What findings are about, and the names that their messages put into backticks. */
  calledBy: readonly (string | undefined)[];
}

/**
 * Computes the renamings between two versions: of elements that were renamed or moved to another plan, and of files.
 *
 * @param filesNow maps the earlier path of a renamed file to the later one; both from the root of the projects
 */
export function renamingsBetween(
  before: ProjectFiles,
  after: ProjectFiles,
  filesNow: ReadonlyMap<string, string>,
): Renamings {
  const names = new Map<string, string>();
  const add = (project: string, from: string | undefined, to: string | undefined) => {
    if (from === undefined || to === undefined || from === to) return;
    const key = keyOf(project, from);
    if (!names.has(key)) names.set(key, to);
  };
  const later = new Map(after.documents.map((document) => [fileOf(document, after), document]));
  // What a file says that has not changed is called as before. Only the others are parsed for this.
  const sameAs = (document: LangiumDocument) => {
    const now = later.get(fileOf(document, before));
    if (!now || textOf(now) !== textOf(document)) return undefined;
    return projectFolder(now.uri, after) === projectFolder(document.uri, before) ? now : undefined;
  };
  const same = new Map(before.documents.map((document) => [document, sameAs(document)]));
  const unchanged = new Set(same.values());
  const changedBefore = before.documents.filter((document) => !same.get(document));
  const changedAfter = after.documents.filter((document) => !unchanged.has(document));
  const { pairs } = matchElements(
    elementsOf(changedBefore, before, 'before'),
    elementsOf(changedAfter, after, 'after'),
  );
  for (const { before: was, after: is } of pairs)
    for (const [index, name] of was.calledBy.entries()) add(was.project, name, is.calledBy[index]);
  for (const document of changedBefore) {
    const file = fileOf(document, before);
    const now = later.get(filesNow.get(file) ?? file);
    const [was, is] = [fileSubjects(document, before), now && fileSubjects(now, after)];
    for (const [index, subject] of was.entries())
      add(projectFolder(document.uri, before), subject, is?.[index]);
  }
  return {
    ...sameNames(after),
    name: (project, name) => names.get(keyOf(project, name)) ?? name,
    file: (file) => filesNow.get(file) ?? file,
  };
}

/** Renamings without any change. */
export function sameNames(files: ProjectFiles): Renamings {
  const projects = new Map<string, string>();
  return {
    projectOf: (file) => {
      const known = projects.get(file) ?? projectFolder(URI.file(join(files.root, file)), files);
      projects.set(file, known);
      return known;
    },
    name: (_project, name) => name,
    file: (file) => file,
  };
}

function elementsOf(
  documents: readonly LangiumDocument[],
  files: ProjectFiles,
  version: string,
): NamedElement[] {
  const elements = declaredElements(documents, files.services.shared.workspace.Projects, version);
  return elements.map((element) => {
    const { node, document, name, plan } = element;
    return {
      ...element,
      project: projectFolder(document.uri, files),
      calledBy: [subjectOf(node, document.parseResult.value), name, name && qualifiedName(plan, name)],
    };
  });
}

/** What findings about a file as a whole are about: its plan, else its path. */
function fileSubjects(document: LangiumDocument, files: ProjectFiles): (string | undefined)[] {
  return [subjectOf(undefined, document.parseResult.value), fileInProject(document.uri, files)];
}

function fileOf(document: LangiumDocument, files: ProjectFiles): string {
  return pathFrom(files.root, document.uri.fsPath);
}

function keyOf(project: string, name: string): string {
  return JSON.stringify([project, name]);
}
