import { AstUtils, type LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { type DeclaredElement, declaredElements } from '../../language/compare/declared-elements.js';
import { brokenLinks, type LostName, lostNames } from '../../language/compare/lost-names.js';
import { matchElements } from '../../language/compare/matching.js';
import { referrersText, referrerText } from '../../language/compare/referrers.js';
import { belongsToPlan, type Declaration } from '../../language/grammar/declarations.js';
import { planOf, qualifiedName } from '../../language/grammar/plan-identity.js';
import { elementKeywords, properties } from '../../language/grammar/properties.js';
import { rangeOf } from '../../language/grammar/ranges.js';
import type { Finding } from '../../language/index.js';
import { subjectOf } from '../../language/lint/finding-subject.js';
import { describeElement } from '../../language/names/calling.js';
import type { OkrReference } from '../../language/names/okr-reference.js';
import { withArticle } from '../../language/parser/syntax-problems.js';
import { capitalised } from '../../picture/words.js';
import { pathFrom } from '../host/paths.js';
import type { ProjectFiles } from '../load/project-files.js';
import type { BaseVersion } from './base-version.js';
import { lineNow } from './changed-lines.js';

/** The elements that a change removed or renamed while links still use their names. */
export interface RemovedWhileLinked {
  findings: Finding[];
  /** Says whether a finding reports one of the links that these findings report together. */
  explains(finding: Finding): boolean;
}

/**
 * Finds the elements that a change removed, renamed or moved while links still use the old name. Each element has one
 * finding for all of its broken links, at the place where the element was.
 *
 * @param now linked
 */
export async function removedWhileLinked(base: BaseVersion, now: ProjectFiles): Promise<RemovedWhileLinked> {
  const broken = brokenLinks(now.documents, now.services.shared.workspace.Projects);
  if (broken.length === 0) return { findings: [], explains: () => false };
  await base.link();
  const lost = lostNames(broken, base.files.services.references.Linker);
  const present = presentElements(base.files, now);
  const explained = new Set(lost.flatMap(({ links }) => links.map(placeKey)));
  return {
    findings: lost.map((one) => findingOf(one, present.get(one.before), base, now)),
    explains: ({ rule, uri, range }) => rule === 'unresolved-reference' && explained.has(keyOf(uri, range)),
  };
}

/** Returns the findings of some files, with one finding for a removal in place of the findings that it explains. */
export function withRemoved(
  found: readonly Finding[],
  removed: RemovedWhileLinked | undefined,
  documents: readonly LangiumDocument[],
): Finding[] {
  if (!removed) return [...found];
  const uris = new Set(documents.map(({ uri }) => uri.toString()));
  return [
    ...found.filter((finding) => !removed.explains(finding)),
    ...removed.findings.filter(({ uri }) => uris.has(uri)),
  ];
}

/** Returns the later version of each element of the earlier version, if it still exists. */
function presentElements(before: ProjectFiles, after: ProjectFiles): Map<Declaration, Declaration> {
  const elementsOf = ({ documents, services }: ProjectFiles, version: string): DeclaredElement[] =>
    declaredElements(documents, services.shared.workspace.Projects, version);
  const { pairs } = matchElements(elementsOf(before, 'before'), elementsOf(after, 'after'));
  return new Map(pairs.map((pair) => [pair.before.node, pair.after.node]));
}

function findingOf(
  { before, links }: LostName,
  after: Declaration | undefined,
  base: BaseVersion,
  now: ProjectFiles,
): Finding {
  const plan = belongsToPlan(before.$type) ? planOf(before) : undefined;
  return {
    rule: 'removed-while-linked',
    severity: 'error',
    message: `${fateText(before, after)}, but links still use the name. ${capitalised(referrersText(links, plan))}. ${adviceOn(before, after)}`,
    ...(after ? placeOf(after) : removalPlace(before, links, base, now)),
    element: describeElement(before),
    subject: subjectOf(before, before),
    related: links.map((link) => ({
      message: referrerText(link, plan),
      uri: AstUtils.getDocument(link.container).uri.toString(),
      range: rangeOfLink(link),
    })),
  };
}

/** Says what happened to an element: it is gone, has another name, is in another plan, or is of another kind now. */
function fateText(before: Declaration, after: Declaration | undefined): string {
  const name = `\`${before.name}\``;
  if (!after) return `${name} is gone`;
  const [was, is] = [before, after].map((one) => (belongsToPlan(one.$type) ? planOf(one) : undefined));
  if (was?.team !== is?.team || was?.cycle !== is?.cycle)
    return `${name} is \`${qualifiedName(is, after.name ?? '')}\` now`;
  if (before.name !== after.name)
    return `${name} is ${after.name ? `called \`${after.name}\`` : 'without a name'} now`;
  return `${name} is ${withArticle(elementKeywords[after.$type])} now`;
}

function adviceOn(before: Declaration, after: Declaration | undefined): string {
  if (after?.$type === before.$type) return 'Write the new name in these links.';
  const mayBeDropped = (properties.Dropped.in as readonly string[]).includes(before.$type);
  const keep = mayBeDropped ? 'Keep the element and write `dropped DATE "why"` in it' : 'Keep the element';
  return after ? 'Change these links to another name.' : `${keep}; or remove these links.`;
}

interface FindingPlace {
  uri: string;
  range: Range;
}

function placeOf(node: Declaration): FindingPlace {
  return { uri: AstUtils.getDocument(node).uri.toString(), range: rangeOf({ node }) };
}

/** Returns the line where an element was; if its file is gone or not selected, the first link in a selected file. */
function removalPlace(
  before: Declaration,
  links: readonly OkrReference[],
  base: BaseVersion,
  now: ProjectFiles,
): FindingPlace {
  const document = AstUtils.getDocument(before);
  const file = pathFrom(base.files.root, document.uri.fsPath);
  const later = now.documents.find(
    ({ uri }) => pathFrom(now.root, uri.fsPath) === (base.filesNow.get(file) ?? file),
  );
  const isSelected = (one: LangiumDocument) => now.selected.includes(one);
  const selectedLinks = links.filter(({ container }) => isSelected(AstUtils.getDocument(container)));
  if (later && (isSelected(later) || selectedLinks.length === 0)) {
    const line = lineNow(
      document.textDocument.getText(),
      later.textDocument.getText(),
      rangeOf({ node: before }).start.line,
    );
    return { uri: later.uri.toString(), range: wholeLine(later, line) };
  }
  const first = (selectedLinks[0] ?? links[0]) as OkrReference;
  return { uri: AstUtils.getDocument(first.container).uri.toString(), range: rangeOfLink(first) };
}

function wholeLine({ textDocument }: LangiumDocument, line: number): Range {
  const [start, next] = [
    { line, character: 0 },
    { line: line + 1, character: 0 },
  ];
  const text = textDocument.getText({ start, end: next }).trimEnd();
  const character = text.length - text.trimStart().length;
  return { start: { line, character }, end: { line, character: text.length } };
}

function rangeOfLink({ $refNode, container }: OkrReference): Range {
  return $refNode?.range ?? rangeOf({ node: container });
}

function placeKey(link: OkrReference): string {
  return keyOf(AstUtils.getDocument(link.container).uri.toString(), rangeOfLink(link));
}

function keyOf(uri: string, { start }: Range): string {
  return JSON.stringify([uri, start.line, start.character]);
}
