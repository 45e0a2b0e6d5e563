import type { DocumentElement, DocumentValue } from '../../exchange/document/document.js';
import type { PlanCheckIn, PlanNode, PlanNodeKind, PlanReading } from '../../language/protocol.js';
import { isSeverity } from '../../language/values/severity.js';
import { readingWords } from '../../picture/words.js';
import {
  type IndexedGoal,
  indexedExplanation,
  indexedFile,
  indexedFindings,
  indexedMeasure,
  indexedOwner,
  indexedStatus,
  indexedValues,
  isIndexedDraft,
} from './indexed-goals.js';

const states = ['planned', 'active', 'done'] as const;

/** Turns a goal of an index into a node of a graph. Unknown fields are left out. */
export function indexedNode(goal: IndexedGoal): PlanNode {
  const { index, element } = goal;
  const values = indexedValues(goal);
  const { owner, ownerFrom }: ReturnType<typeof indexedOwner> =
    element.kind === 'priority' ? {} : indexedOwner(goal);
  const known: { [Field in keyof PlanNode]: PlanNode[Field] | undefined } = {
    id: `${element.kind} ${element.id}`,
    kind: element.kind as PlanNodeKind,
    title: element.title ?? element.name ?? '',
    name: element.name ?? undefined,
    owner: owner ?? element.owner ?? undefined,
    ownerFrom,
    team: element.team ?? undefined,
    cycle: element.cycle ?? undefined,
    draft: isIndexedDraft(element) || undefined,
    tags: element.tags.length > 0 ? element.tags : undefined,
    ...computedFields(goal),
    state: stateOf(element, values),
    measure: measureOf(element),
    dropped: droppedOf(element),
    checkIns: values.filter(({ kind }) => kind === 'check-in').map(checkInOf),
    index: index.source,
    location: locationOf(goal),
    findings: indexedFindings(goal).flatMap(({ rule, severity, message, line }) =>
      isSeverity(severity) ? [{ rule, severity, message, range: lineRange(line) }] : [],
    ),
    waivers: [],
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as PlanNode &
    object;
}

function computedFields({ index, element }: IndexedGoal) {
  const { computed, kind } = element;
  const explanation =
    kind === 'priority' ? 'A priority has no progress of its own.' : indexedExplanation(index);
  const reading = computed?.reading as PlanReading | null | undefined;
  return {
    progress: { explanation, ...(typeof computed?.progress === 'number' && { ratio: computed.progress }) },
    status: indexedStatus(element),
    expected: computed?.expected ?? undefined,
    confidence: computed?.confidence ?? undefined,
    current: computed?.current ?? undefined,
    reading: reading && reading in readingWords ? reading : undefined,
  };
}

function measureOf(element: DocumentElement): PlanNode['measure'] {
  const { measure } = element;
  if (measure?.kind !== 'range') {
    const bound = indexedMeasure(element);
    return bound ? { bound } : undefined;
  }
  const to = measure.to ?? measure.by;
  return { ...(measure.from && { from: measure.from }), ...(to && { to }) };
}

function stateOf({ kind, properties }: DocumentElement, values: readonly DocumentValue[]): PlanNode['state'] {
  if (kind !== 'initiative') return undefined;
  const last = values.filter(({ state }) => state !== null).at(-1)?.state ?? properties.state;
  return states.find((state) => state === last);
}

function droppedOf({ properties }: DocumentElement): PlanNode['dropped'] {
  if (typeof properties.dropped !== 'object' || properties.dropped === null) return undefined;
  const { date, reason } = properties.dropped as { date?: unknown; reason?: unknown };
  return {
    ...(typeof date === 'string' && { date }),
    ...(typeof reason === 'string' && { reason }),
  };
}

function checkInOf({ date, value, state, confidenceRatio, note }: DocumentValue): PlanCheckIn {
  const text = value ?? state;
  return {
    date,
    ...(text !== null && { text }),
    ...(confidenceRatio !== null && { confidence: confidenceRatio }),
    ...(note !== null && { note }),
  };
}

/** Not a file of this machine: pages show it, and nothing opens it. */
function locationOf(goal: IndexedGoal): PlanNode['location'] {
  return { uri: encodeURI(indexedFile(goal)), range: lineRange(goal.element.line) };
}

function lineRange(line: number) {
  const place = { line: line - 1, character: 0 };
  return { start: place, end: place };
}
