import type { LangiumDocument } from 'langium';
import { FactDifference } from '../../language/incremental/fact-difference.js';
import type { CheckOutcome } from '../../language/lint/linter.js';
import type { Project } from '../../language/project/project.js';
import type { ProjectFiles } from '../load/project-files.js';

/**
 * Finds the files of an earlier version whose findings are those of today: the text, every fact of other files that the
 * check of today read, and what was agreed before are equal in both versions. The editor decides in the same way which
 * files a keystroke leaves as they are.
 *
 * @param before linked; checked for the same day with the same configuration
 * @param now linked, and checked as far as files are reported
 * @returns the results of today's checks, by the earlier document
 */
export function unchangedChecks(before: ProjectFiles, now: ProjectFiles): Map<LangiumDocument, CheckOutcome> {
  const unchanged = new Map<LangiumDocument, CheckOutcome>();
  const affected = affectedFiles(before, now);
  if (!affected) return unchanged;
  const { LangiumDocuments, PastPlans } = now.services.shared.workspace;
  for (const document of before.documents) {
    const later = LangiumDocuments.getDocument(document.uri);
    const outcome = later && now.services.lint.Linter.outcomeOf(later);
    if (!later || !outcome || affected.has(document.uri.toString())) continue;
    if (!isSameFile(document, before, later, now)) continue;
    const agreed = before.services.shared.workspace.PastPlans.textsFor(document);
    if (sameTexts(agreed, PastPlans.textsFor(later))) unchanged.set(document, outcome);
  }
  return unchanged;
}

/** Returns the URIs of the files that differ or that depend on what differs; undefined if that is all of them. */
function affectedFiles(before: ProjectFiles, now: ProjectFiles): Set<string> | undefined {
  const affected = new Set<string>();
  const differing = new FactDifference();
  const { FactIndex, IndexManager } = now.services.shared.workspace;
  const factsBefore = before.services.shared.workspace.FactIndex;
  const byUri = ({ documents }: ProjectFiles) => new Map(documents.map((one) => [one.uri.toString(), one]));
  const [earlier, later] = [byUri(before), byUri(now)];
  for (const uri of new Set([...earlier.keys(), ...later.keys()])) {
    const [one, other] = [earlier.get(uri), later.get(uri)];
    if (one && other && textOf(one) === textOf(other)) continue;
    affected.add(uri);
    differing.add(one ? factsBefore.factsIn(one) : [], other ? FactIndex.factsIn(other) : []);
  }
  if (differing.cyclesDiffer) return undefined;
  for (const name of differing.names)
    for (const uri of IndexManager.filesDependingOn(name)) affected.add(uri);
  for (const key of differing.keys()) for (const uri of FactIndex.filesObserving(key)) affected.add(uri);
  return affected;
}

/** Says whether a file has the same text in projects of the same settings, which both versions know as a whole. */
function isSameFile(
  document: LangiumDocument,
  before: ProjectFiles,
  later: LangiumDocument,
  now: ProjectFiles,
): boolean {
  const [was, is] = [before, now].map(({ services }) => services.shared.workspace);
  if (!was || !is || textOf(document) !== textOf(later)) return false;
  const isRead = [was, is].every(
    (workspace) =>
      workspace.LangiumDocumentFactory.whyUnreadable(document.uri) === undefined &&
      !workspace.FileSystemProvider.isLeftOut(document.uri),
  );
  return isRead && sameProject(was.Projects.projectOf(document.uri), is.Projects.projectOf(later.uri));
}

function sameProject(was: Project, is: Project): boolean {
  const isWhole = [was, is].every(({ hasUnreadPlans, isPartial }) => !hasUnreadPlans && !isPartial);
  return isWhole && settingsOf(was) === settingsOf(is);
}

const settings = new WeakMap<Project, string>();
function settingsOf(project: Project): string {
  const known = settings.get(project);
  if (known !== undefined) return known;
  const { root, configuration, rootConfiguration, configurationFiles, submodules } = project;
  const own = { root: root.toString(), configuration, given: rootConfiguration?.given };
  const text = JSON.stringify([own, [...configurationFiles].sort(), [...submodules].sort()]);
  settings.set(project, text);
  return text;
}

function sameTexts(left: readonly unknown[], right: readonly unknown[]): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function textOf({ textDocument }: LangiumDocument): string {
  return textDocument.getText();
}
