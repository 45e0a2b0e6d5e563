import type { AstNode, Reference } from 'langium';
import type { Declaration } from '../../language/grammar/declarations.js';
import { isDeclaration } from '../../language/grammar/declarations.js';
import {
  type Changed,
  type CheckIn,
  type CheckInEntry,
  isChanged,
  isCheckIn,
  isCheckInBlock,
  isDependsOn,
  isDrives,
  isInitiative,
  isKeyResult,
  isMeasurement,
  isMeasures,
  isObjective,
  isPartOf,
  isPredicts,
  isScore,
  isSupports,
  type Quantity,
  type Share,
} from '../../language/grammar/generated/ast.js';
import { checkInsOf } from '../../language/model/check-ins.js';
import type { OkrReferences } from '../../language/names/references.js';
import { readQuantity } from '../../language/values/quantities.js';
import { readShare } from '../../language/values/shares.js';
import { quoted } from '../write/text.js';
import type { DocumentDefinition, DocumentLink, DocumentValue } from './document.js';
import { type DocumentIds, sourceOf } from './document-elements.js';

/** The links that an element makes by its statements. */
export function documentLinks(element: Declaration, ids: DocumentIds): DocumentLink[] {
  const from = ids.of(element);
  return (element.statements as readonly AstNode[]).flatMap((statement) => {
    const [kind, references = []] = linkIn(statement) ?? [];
    if (!kind) return [];
    const evidence = isPredicts(statement) ? (statement.evidence ?? null) : null;
    return references.map(({ ref, $refText }) => ({
      kind,
      from,
      to: isDeclaration(ref) ? ids.of(ref) : null,
      text: $refText,
      evidence,
    }));
  });
}

function linkIn(statement: AstNode): [DocumentLink['kind'], readonly Reference[]] | undefined {
  if (isSupports(statement)) return ['supports', statement.targets];
  if (isDrives(statement)) return ['drives', statement.targets];
  if (isPredicts(statement)) return ['predicts', statement.targets];
  if (isDependsOn(statement)) return ['depends on', statement.targets];
  if (isMeasures(statement)) return ['measures', statement.metric ? [statement.metric] : []];
  if (isPartOf(statement)) return ['part of', statement.team ? [statement.team] : []];
  return undefined;
}

/** Check-ins wherever they stand, readings, and the score. */
export function documentValues(
  element: Declaration,
  ids: DocumentIds,
  references: OkrReferences,
): DocumentValue[] {
  const id = ids.of(element);
  const statements = element.statements as readonly AstNode[];
  const dated =
    isKeyResult(element) || isInitiative(element) || isObjective(element)
      ? checkInsOf(element, references).map(({ date, node }) => checkIn(id, date, node))
      : undated(id, statements);
  const readings = statements.filter(isMeasurement).map(
    ({ date, value, note }): DocumentValue => ({
      ...empty(id, 'reading', date),
      ...valueOf(value),
      note: note ?? null,
    }),
  );
  const scores = statements.filter(isScore).map(
    ({ date, value, note }): DocumentValue => ({
      ...empty(id, 'score', date),
      value: sourceOf(value),
      number: ratioOf(value),
      note: note ?? null,
    }),
  );
  return [...dated, ...readings, ...scores];
}

function undated(id: string, statements: readonly AstNode[]): DocumentValue[] {
  return statements.filter(isCheckIn).map((node) => checkIn(id, node.date ?? '', node));
}

function checkIn(element: string, date: string, node: CheckIn | CheckInEntry): DocumentValue {
  const block = node.$container;
  const person = isCheckInBlock(block) ? block.person : 'person' in node ? node.person : undefined;
  return {
    ...empty(element, 'check-in', date),
    by: person?.$refText ?? null,
    ...valueOf(node.value),
    state: node.zone ?? node.state ?? null,
    confidence: sourceOf(node.confidence),
    confidenceRatio: ratioOf(node.confidence),
    note: node.note ?? null,
  };
}

function empty(element: string, kind: DocumentValue['kind'], date: string | undefined): DocumentValue {
  return {
    kind,
    element,
    date: date ?? '',
    by: null,
    value: null,
    number: null,
    unit: null,
    state: null,
    confidence: null,
    confidenceRatio: null,
    note: null,
  };
}

function valueOf(quantity: Quantity | undefined): Pick<DocumentValue, 'value' | 'number' | 'unit'> {
  const reading = quantity && readQuantity(quantity);
  const isRead = reading !== undefined && !('problem' in reading);
  return {
    value: sourceOf(quantity),
    number: isRead ? reading.amount : null,
    unit: quantity?.unit ?? quantity?.currency ?? null,
  };
}

function ratioOf(share: Share | undefined): number | null {
  const reading = share && readShare(share);
  return reading && 'value' in reading ? reading.value : null;
}

/** The changes of its definition that an element records. */
export function documentDefinitions(element: Declaration, ids: DocumentIds): DocumentDefinition[] {
  return (element.statements as readonly AstNode[]).filter(isChanged).map((changed) => ({
    element: ids.of(element),
    date: changed.date ?? null,
    what: changed.what ?? null,
    was: wasOf(changed),
    reason: changed.reason ?? null,
  }));
}

function wasOf({ unknown, oldValue, oldDate, oldBound, oldText }: Changed): string | null {
  if (unknown) return 'unknown';
  if (oldText !== undefined) return quoted(oldText);
  return sourceOf(oldValue) ?? oldDate ?? sourceOf(oldBound);
}
