import { AstUtils, type LangiumDocument, type URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { commentsAfter } from '../../edits/comments.js';
import { bodyOf } from '../../edits/source.js';
import { formatEdits } from '../../format/format.js';
import { minimalEdit } from '../../format/minimal-edit.js';
import { whyNotFormatted } from '../../format/why-not-formatted.js';
import {
  type CheckIn,
  type CheckInEntry,
  isCheckIn,
  isInitiative,
  type KeyResult,
  type PlanFile,
} from '../../grammar/generated/ast.js';
import type { IsoDate } from '../../values/dates.js';
import { type CheckInPlace, checkInPlace, type PlaceContext } from './check-in-place.js';
import { correctedReport } from './corrected-report.js';
import { type Parse, type Report, type ReportText, reportText } from './report-text.js';

/** The edit of one file that writes a check-in, or the reason why there is none. */
export type CheckInEdit = { uri: string; create: boolean; edit: TextEdit } | { problem: string };

/**
 * Writes a check-in of today where the team would write it, formatted like the lines around it.
 *
 * @returns one edit, so that one undo removes it; or a sentence with the problem
 */
export function checkInEdit(
  keyResult: KeyResult,
  report: Report,
  context: PlaceContext & { parse: Parse },
): CheckInEdit {
  const text = reportText(report, keyResult, context.parse);
  if ('problem' in text) return text;
  const place = checkInPlace(keyResult, context);
  const draft = draftOf(place, keyResult, text, context.today);
  const { document } = draft;
  if (!document) {
    const start = { line: 0, character: 0 };
    return {
      uri: draft.uri.toString(),
      create: true,
      edit: { range: { start, end: start }, newText: draft.text },
    };
  }
  const [problem] = whyNotFormatted(document as LangiumDocument<PlanFile>);
  if (problem) {
    const file = context.project.relativePath(document.uri);
    return {
      problem: `${file} has syntax errors. Fix line ${problem.range.start.line + 1} first.`,
    };
  }
  const edit = formatted(document, draft, context.parse);
  return edit
    ? { uri: document.uri.toString(), create: false, edit }
    : { problem: 'The file already contains this check-in.' };
}

/** A change before it is formatted: a text in the place of what is between two offsets. */
interface Draft {
  uri: URI;
  document?: LangiumDocument;
  start: number;
  end: number;
  text: string;
  /** From where on lines are formatted along with the new one. */
  formatFrom: number;
}

function draftOf(place: CheckInPlace, keyResult: KeyResult, report: ReportText, today: IsoDate): Draft {
  if (place.kind === 'present') return correction(place.record.node, report);
  const line = join(report);
  if (place.kind === 'body') return inBody(keyResult, `check-in ${today} ${line}`);
  if (place.kind === 'entry') return inBlock(place.block, `${place.name} ${line}`);
  const block = `check-ins ${today} {\n  ${place.name}  ${line}\n}`;
  const { uri, document, after } = place;
  if (!document) return { uri, start: 0, end: 0, text: `${block}\n`, formatFrom: 0 };
  const content = document.textDocument.getText();
  const at = after?.$cstNode ? endWithComments(document, after.$cstNode.end) : content.trimEnd().length;
  return { uri, document, start: at, end: at, text: `\n\n${block}${after ? '' : '\n'}`, formatFrom: at };
}

function join({ value, confidence, note }: ReportText): string {
  return [value, confidence, note].filter(Boolean).join(' ');
}

/** What was reported today already gets the new value; what is not given again stays, and so does every comment. */
function correction(node: CheckIn | CheckInEntry, report: ReportText): Draft {
  const { document, offset, end } = sourceOf(node);
  const text = correctedReport(node, report);
  const container = node.$container?.$cstNode;
  return { uri: document.uri, document, start: offset, end, text, formatFrom: container?.offset ?? offset };
}

/** After the last check-in, else after the last statement that is no work; in a new body if there is none. */
function inBody(keyResult: KeyResult, line: string): Draft {
  const { document, offset, end } = sourceOf(keyResult);
  const uri = document.uri;
  const body = bodyOf(keyResult);
  if (!body) return { uri, document, start: end, end, text: ` {\n${line}\n}`, formatFrom: offset };
  const before =
    keyResult.statements.filter(isCheckIn).at(-1) ??
    keyResult.statements.filter((statement) => !isInitiative(statement)).at(-1);
  const oneLine = body.open.range.start.line === body.close.range.start.line;
  const at = endWithComments(document, before?.$cstNode?.end ?? body.open.end);
  return onNewLine({ document, at, line, container: offset, oneLine });
}

function inBlock(block: CheckInEntry['$container'], line: string): Draft {
  const { document, offset } = sourceOf(block);
  const body = bodyOf(block);
  const entries = (block as { entries?: CheckInEntry[] }).entries ?? [];
  const at = endWithComments(
    document,
    entries.at(-1)?.$cstNode?.end ?? body?.open.end ?? sourceOf(block).end,
  );
  const oneLine = body?.open.range.start.line === body?.close.range.start.line;
  // The formatter aligns the reports of a block: all of its lines may change.
  return { ...onNewLine({ document, at, line, container: offset, oneLine }), formatFrom: offset };
}

function onNewLine(place: {
  document: LangiumDocument;
  at: number;
  line: string;
  container: number;
  oneLine: boolean;
}): Draft {
  const { document, at, line, container, oneLine } = place;
  const shared = { uri: document.uri, document };
  if (oneLine) return { ...shared, start: at, end: at, text: `\n${line}\n`, formatFrom: container };
  return { ...shared, start: at, end: at, text: `\n${line}`, formatFrom: at + 1 };
}

/** Returns the end of the comments that follow on the line, else the offset itself. */
function endWithComments(document: LangiumDocument, offset: number): number {
  return commentsAfter(document, offset).at(-1)?.end ?? offset;
}

/** Applies a draft, formats the lines it is about, and leaves of that the smallest change. */
function formatted(
  document: LangiumDocument,
  { start, end, text, formatFrom }: Draft,
  parse: Parse,
): TextEdit | undefined {
  const before = document.textDocument.getText();
  const after = parse(before.slice(0, start) + text + before.slice(end), document.uri);
  const range = {
    start: after.textDocument.positionAt(formatFrom),
    // What closes a body that was one line is on the line after the text.
    end: after.textDocument.positionAt(start + text.length + 1),
  };
  const result = TextDocument.applyEdits(after.textDocument, formatEdits(after, range));
  return minimalEdit(document.textDocument, { start: 0, end: before.length, text: result });
}

function sourceOf(
  node: { $cstNode?: { offset: number; end: number } } & Parameters<typeof AstUtils.getDocument>[0],
) {
  if (!node.$cstNode) throw new Error('A check-in is written where there is a source.');
  const { offset, end } = node.$cstNode;
  return { document: AstUtils.getDocument(node), offset, end };
}
