import type { DocumentElement, PlanDocument } from './document.js';

/** Which goals of a document are wanted; an empty list is all. */
export interface DocumentChoice {
  teams: readonly string[];
  cycles: readonly string[];
  tags: readonly string[];
}

const goals: ReadonlySet<string> = new Set(['priority', 'metric', 'objective', 'key-result', 'initiative']);

/** The chosen goals with what they stand in, what they name, and everything that is said of them. */
export function selectDocument(
  document: PlanDocument,
  { teams, cycles, tags }: DocumentChoice,
): PlanDocument {
  if (teams.length + cycles.length + tags.length === 0) return document;
  const byId = new Map(document.elements.map((element) => [element.id, element]));
  const has = (wanted: readonly string[], own: readonly (string | null)[]) =>
    wanted.length === 0 || own.some((one) => one !== null && wanted.includes(one));
  const isWanted = (element: DocumentElement) =>
    goals.has(element.kind) &&
    has(teams, [element.team]) &&
    has(cycles, [element.cycle]) &&
    has(tags, tagsOf(element, byId));
  const kept = new Set(document.elements.filter(isWanted).map(({ id }) => id));
  for (const id of kept) {
    const element = byId.get(id) as DocumentElement;
    if (element.parent !== null) kept.add(element.parent);
    // Names that the chosen goals use, but not other teams’ goals: those are read as names alone.
    for (const name of [element.owner, ...element.contributors]) if (name) keep(`person:${name}`);
    if (element.team) keep(`team:${element.team}`);
    if (element.cycle) keep(`cycle:${element.cycle}`);
    for (const link of document.links)
      if (link.from === id && link.to !== null && isShared(byId.get(link.to))) kept.add(link.to);
  }
  const of = <Entry extends { element: string }>(entries: readonly Entry[]) =>
    entries.filter(({ element }) => kept.has(element));
  return {
    ...document,
    elements: document.elements.filter(({ id }) => kept.has(id)),
    links: document.links.filter(({ from }) => kept.has(from)),
    values: of(document.values),
    definitions: of(document.definitions),
    findings: of(document.findings),
  };

  function keep(id: string): void {
    if (byId.has(id)) kept.add(id);
  }
}

function isShared(element: DocumentElement | undefined): boolean {
  return element?.kind === 'priority' || element?.kind === 'metric' || element?.kind === 'team';
}

/** What an element stands in has its tags too. */
function tagsOf(element: DocumentElement, byId: ReadonlyMap<string, DocumentElement>): string[] {
  const parent = element.parent === null ? undefined : byId.get(element.parent);
  return parent && parent !== element ? [...element.tags, ...tagsOf(parent, byId)] : element.tags;
}
