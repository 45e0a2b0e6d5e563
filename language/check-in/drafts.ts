import { type AstNode, AstUtils, type LangiumDocument, type URI } from 'langium';
import { commentsAfter } from '../edits/comments.js';
import { bodyOf, cstOf } from '../edits/source.js';
import {
  type CheckIn,
  type CheckInBlock,
  type CheckInEntry,
  isCheckIn,
  isInitiative,
  type KeyResult,
} from '../grammar/generated/ast.js';
import type { IsoDate } from '../values/dates.js';
import { groupBy } from '../values/group-by.js';
import { compareText } from '../values/text.js';
import type { CheckInPlace } from './check-in-place.js';
import { correctedReport } from './corrected-report.js';
import type { ReportText } from './report-text.js';

/** A check-in with the place where it is written. */
export interface PlacedReport {
  keyResult: KeyResult;
  date: IsoDate;
  by: string | undefined;
  place: CheckInPlace;
  text: ReportText;
}

/** A change before it is formatted: a text in the place of what is between two offsets. */
export interface Draft {
  start: number;
  end: number;
  text: string;
  /** The offset from which lines are formatted along with the new one: at most one after `start`. */
  formatFrom: number;
}

/** The drafts of one file, in the order of the file. Without a document, the file does not exist yet. */
export interface FileDrafts {
  uri: URI;
  document: LangiumDocument | undefined;
  drafts: Draft[];
}

/** Returns the file that a place is in; undefined if it does not exist yet. */
export function documentOf(place: CheckInPlace, keyResult: KeyResult): LangiumDocument | undefined {
  if (place.kind === 'block') return place.document;
  if (place.kind === 'entry') return AstUtils.getDocument(place.block);
  return AstUtils.getDocument(place.kind === 'present' ? place.record.node : keyResult);
}

/** Returns the drafts of all check-ins by file. Check-ins that go to the same offset become one draft, by date. */
export function draftsOf(placed: readonly PlacedReport[]): FileDrafts[] {
  const files = new Map<string, { file: FileDrafts; groups: Map<string, PlacedReport[]> }>();
  const byDate = placed.toSorted((left, right) => compareText(left.date, right.date));
  for (const report of byDate) {
    const document = documentOf(report.place, report.keyResult);
    const uri = report.place.kind === 'block' ? report.place.uri : (document as LangiumDocument).uri;
    const known = files.get(uri.toString()) ?? { file: { uri, document, drafts: [] }, groups: new Map() };
    const key = `${report.place.kind} ${anchorOf(report)}`;
    known.groups.set(key, [...(known.groups.get(key) ?? []), report]);
    files.set(uri.toString(), known);
  }
  return [...files.values()].map(({ file, groups }) => {
    const drafts = [...groups.values()].map(draftOf).sort((left, right) => left.start - right.start);
    return { ...file, drafts };
  });
}

/** Returns the offset to which a check-in is written. */
function anchorOf({ place, keyResult, date }: PlacedReport): number {
  if (place.kind === 'present') return cstOf(place.record.node).offset;
  if (place.kind === 'body') return anchorInBody(keyResult, date);
  if (place.kind === 'entry') return cstOf(place.block).offset;
  const { document, after } = place;
  if (!document) return 0;
  if (after) return endWithComments(after, cstOf(after).end);
  return document.textDocument.getText().trimEnd().length;
}

function draftOf(group: readonly PlacedReport[]): Draft {
  const [{ place, keyResult, text }] = group as [PlacedReport];
  const anchor = anchorOf(group[0] as PlacedReport);
  if (place.kind === 'present') return correction(place.record.node, text);
  if (place.kind === 'body') {
    const lines = group.map(({ date, by, text: report }) => `check-in ${dated(date, by)} ${join(report)}`);
    return inBody(keyResult, anchor, lines.join('\n'));
  }
  if (place.kind === 'entry') return inBlock(place.block, group.map(entryOf).join('\n'));
  const blocks = [...groupBy(group, ({ date, by }) => dated(date, by)).values()];
  const texts = blocks.map((entries) => {
    const [{ date, by }] = entries as [PlacedReport];
    return `check-ins ${dated(date, by)} {\n${entries.map((one) => `  ${entryOf(one)}\n`).join('')}}`;
  });
  const end = place.after ? '' : '\n';
  return { start: anchor, end: anchor, text: `\n\n${texts.join('\n\n')}${end}`, formatFrom: anchor };
}

function dated(date: IsoDate, by: string | undefined): string {
  return by ? `${date} by ${by}` : date;
}

function entryOf({ place, text }: PlacedReport): string {
  const name = 'name' in place ? place.name : '';
  return `${name}  ${join(text)}`;
}

function join({ value, confidence, forecast, note }: ReportText): string {
  return [value, confidence, forecast, note].filter(Boolean).join(' ');
}

/** A check-in of that day already gets the new value; what is not given again stays, and so does every comment. */
function correction(node: CheckIn | CheckInEntry, report: ReportText): Draft {
  const { offset, end } = cstOf(node);
  const text = correctedReport(node, report);
  return { start: offset, end, text, formatFrom: node.$container?.$cstNode?.offset ?? offset };
}

/** After the last check-in that is not newer, else after the last statement before the check-ins and the work. */
function anchorInBody(keyResult: KeyResult, date: IsoDate): number {
  const body = bodyOf(keyResult);
  if (!body) return cstOf(keyResult).end;
  const { statements } = keyResult;
  const first = statements.find(isCheckIn);
  const before =
    statements.filter((one) => isCheckIn(one) && (one.date ?? '') <= date).at(-1) ??
    statements
      .filter(
        (one) => !isInitiative(one) && !isCheckIn(one) && (!first || cstOf(one).end < cstOf(first).offset),
      )
      .at(-1);
  return endWithComments(keyResult, before?.$cstNode?.end ?? body.open.end);
}

/** In a new body if there is none. */
function inBody(keyResult: KeyResult, anchor: number, lines: string): Draft {
  const { offset } = cstOf(keyResult);
  const body = bodyOf(keyResult);
  if (!body) return { start: anchor, end: anchor, text: ` {\n${lines}\n}`, formatFrom: offset };
  return onNewLine({ at: anchor, lines, container: offset, isOneLine: isOneLine(body) });
}

function inBlock(block: CheckInBlock, lines: string): Draft {
  const { offset, end } = cstOf(block);
  const body = bodyOf(block);
  const last = block.entries.at(-1)?.$cstNode?.end ?? body?.open.end ?? end;
  const at = endWithComments(block, last);
  const draft = onNewLine({ at, lines, container: offset, isOneLine: body !== undefined && isOneLine(body) });
  // The formatter aligns the reports of a block: all of its lines may change.
  return { ...draft, formatFrom: offset };
}

function isOneLine({ open, close }: NonNullable<ReturnType<typeof bodyOf>>): boolean {
  return open.range.start.line === close.range.start.line;
}

function onNewLine(place: { at: number; lines: string; container: number; isOneLine: boolean }): Draft {
  const { at, lines, container, isOneLine } = place;
  return isOneLine
    ? { start: at, end: at, text: `\n${lines}\n`, formatFrom: container }
    : { start: at, end: at, text: `\n${lines}`, formatFrom: at + 1 };
}

/** Returns the end of the comments that follow on the line, else the offset itself. */
function endWithComments(node: AstNode, offset: number): number {
  return commentsAfter(AstUtils.getDocument(node), offset).at(-1)?.end ?? offset;
}
