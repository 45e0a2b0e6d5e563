import type { DocumentElement, DocumentFinding, DocumentValue } from '../../exchange/document/document.js';
import type { PlanNode, PlanStatus } from '../../language/protocol.js';
import { groupBy } from '../../language/values/group-by.js';
import { statuses } from '../../picture/statuses.js';
import type { PlanIndex } from '../load/plan-indexes.js';

/** A goal in an index, with the index. */
export interface IndexedGoal {
  index: PlanIndex;
  element: DocumentElement;
}

interface Tables {
  elements: ReadonlyMap<string, DocumentElement>;
  values: ReadonlyMap<string, DocumentValue[]>;
  findings: ReadonlyMap<string, DocumentFinding[]>;
}

/** The lists of each index by element: indexes have thousands of elements. */
const tables = new WeakMap<PlanIndex, Tables>();

function tablesOf(index: PlanIndex): Tables {
  const known = tables.get(index) ?? {
    elements: new Map(index.elements.map((element) => [element.id, element])),
    values: groupBy(index.values, ({ element }) => element),
    findings: groupBy(index.findings, ({ element }) => element),
  };
  tables.set(index, known);
  return known;
}

/** What was reported of a goal or measured, in the order of the index. */
export function indexedValues({ index, element }: IndexedGoal): readonly DocumentValue[] {
  return tablesOf(index).values.get(element.id) ?? [];
}

export function indexedFindings({ index, element }: IndexedGoal): readonly DocumentFinding[] {
  return tablesOf(index).findings.get(element.id) ?? [];
}

/** Who answers for a goal, and where that is said: at the goal, or at what it stands in. */
export function indexedOwner({ index, element }: IndexedGoal): Pick<PlanNode, 'owner' | 'ownerFrom'> {
  const { elements } = tablesOf(index);
  if (element.owner !== null) return { owner: element.owner };
  for (let one = elements.get(element.parent ?? ''); one; one = elements.get(one.parent ?? ''))
    if (one.owner !== null) return { owner: one.owner, ownerFrom: 'objective' };
  const team = element.team === null ? undefined : elements.get(`team:${element.team}`);
  return team && team.owner !== null ? { owner: team.owner, ownerFrom: 'team' } : {};
}

/** Returns the status that an index computed; undefined for a word that we do not know. */
export function indexedStatus({ computed }: DocumentElement): PlanStatus | undefined {
  return statuses.find((status) => status === computed?.status);
}

/** Says where the numbers of a goal come from: nothing of an index is computed again. */
export function indexedExplanation({ source, today }: PlanIndex): string {
  return `As ${source} computed it for ${today}.`;
}

/** Nobody has agreed to it yet. */
export function isIndexedDraft({ statements }: DocumentElement): boolean {
  return statements.includes('draft');
}

/** The file of a goal, as reports name it: below the name of its repository. */
export function indexedFile({ index, element }: IndexedGoal): string {
  return `${index.source}/${element.file}`;
}

/** The measure as reports write it: `8.4% → 6.3%`. */
export function indexedMeasure({ measure }: DocumentElement): string | undefined {
  if (measure?.kind === 'range') return [measure.from, measure.to ?? measure.by].filter(Boolean).join(' → ');
  if (measure?.kind === 'limit') return measure.bound;
  return measure?.zones.find(({ level }) => level === 'target')?.text;
}
