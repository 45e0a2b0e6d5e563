import { type AstNode, AstUtils } from 'langium';
import {
  type CheckIn,
  type CheckInEntry,
  type Initiative,
  isCheckIn,
  isCheckInBlock,
  isCheckInEntry,
  type KeyResult,
  type Objective,
} from '../grammar/generated/ast.js';
import { writtenText } from '../grammar/written-text.js';
import type { OkrReferences } from '../names/references.js';
import { observe, oncePerCheck } from '../observation/observation.js';
import { type IsoDate, isIsoDate } from '../values/dates.js';
import { compareText } from '../values/text.js';

/** One report on the progress of a key result or initiative, in any place. */
export interface CheckInRecord {
  date: IsoDate;
  /** A statement in the element's body, or an entry of a check-in block in some file. */
  node: CheckIn | CheckInEntry;
  uri: string;
}

/**
 * Returns all reports on an element: those in its body, and the entries that name it, in any file. Entries without a possible
 * date are left out.
 *
 * @returns by date, oldest first; on the same day in the order of files and lines
 */
export function reportsOf(
  element: KeyResult | Initiative | Objective,
  references: OkrReferences,
): readonly CheckInRecord[] {
  return oncePerCheck(element, collect, () => collect(element, references));
}

function collect(element: KeyResult | Initiative | Objective, references: OkrReferences): CheckInRecord[] {
  observe(element, 'values');
  const records: CheckInRecord[] = [];
  for (const statement of element.statements) {
    if (isCheckIn(statement)) addRecord(records, statement, statement.date);
  }
  for (const { container } of references.referencesTo(element)) {
    if (isCheckInEntry(container)) addRecord(records, container, blockDate(container));
  }
  return records.sort(
    (left, right) =>
      compareText(left.date, right.date) ||
      compareText(left.uri, right.uri) ||
      offsetOf(left.node) - offsetOf(right.node),
  );
}

/** Returns the date of the block around an entry. */
export function blockDate(entry: CheckInEntry): string | undefined {
  return isCheckInBlock(entry.$container) ? entry.$container.date : undefined;
}

/** Returns the reported value of a check-in as written: a value, a zone or a state. */
export function reportedText(node: CheckIn | CheckInEntry): string | undefined {
  return writtenText(node.value) ?? node.zone ?? node.state;
}

function addRecord(records: CheckInRecord[], node: CheckIn | CheckInEntry, date: string | undefined): void {
  if (date && isIsoDate(date)) records.push({ date, node, uri: AstUtils.getDocument(node).uri.toString() });
}

function offsetOf(node: AstNode): number {
  return node.$cstNode?.offset ?? 0;
}
