import type { LangiumDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import { whyNotFormatted } from '../format/why-not-formatted.js';
import type { KeyResult, PlanFile } from '../grammar/generated/ast.js';
import type { IsoDate } from '../values/dates.js';
import { applyDrafts } from './apply-drafts.js';
import { checkInPlace, type PlaceContext } from './check-in-place.js';
import { documentOf, draftsOf, type PlacedReport } from './drafts.js';
import { type Parse, type Report, reportText } from './report-text.js';

/** A check-in to write. */
export interface CheckInToWrite extends Report {
  keyResult: KeyResult;
  date: IsoDate;
  /** The handle of the person who reports: `@lena`. */
  by?: string;
}

/** The edit of one file. One undo removes it. */
export interface FileEdit {
  uri: string;
  /** Whether the file does not exist yet. */
  create: boolean;
  edit: TextEdit;
}

/** Why a check-in cannot be written. */
export interface CheckInProblem {
  /** The position of the check-in in the list. */
  index: number;
  problem: string;
}

/** The edits that write all check-ins, with notes on what was completed; or the problems of those that cannot be written. */
export type CheckInEdits = { edits: FileEdit[]; notes: string[] } | { problems: CheckInProblem[] };

export type CheckInContext = Omit<PlaceContext, 'date' | 'by'> & { parse: Parse };

/**
 * Writes check-ins where the team would write them, formatted like the lines around them. All or none: if one cannot be
 * written, there are no edits.
 */
export function checkInEdits(reports: readonly CheckInToWrite[], context: CheckInContext): CheckInEdits {
  const problems: CheckInProblem[] = [];
  const notes: string[] = [];
  const placed: PlacedReport[] = [];
  const seen = new Map<string, Set<KeyResult>>();
  for (const [index, report] of reports.entries()) {
    const { keyResult, date, by } = report;
    const found = place(report, context);
    const key = `${date} ${by ?? ''}`;
    const already = seen.get(key) ?? new Set();
    if ('problem' in found) problems.push({ index, problem: found.problem });
    else if (already.has(keyResult))
      problems.push({ index, problem: `A line before has a check-in of this key result on ${date}.` });
    else {
      placed.push({ ...found, keyResult, date, by });
      notes.push(...found.text.completions);
      seen.set(key, already.add(keyResult));
    }
  }
  if (problems.length > 0) return { problems };
  return { edits: editsOf(placed, context.parse), notes };
}

/** Returns one edit for each file, without those that change nothing. */
function editsOf(placed: readonly PlacedReport[], parse: Parse): FileEdit[] {
  return draftsOf(placed).flatMap(({ uri, document, drafts }): FileEdit[] => {
    if (document) {
      const edit = applyDrafts(document, drafts, parse);
      return edit ? [{ uri: uri.toString(), create: false, edit }] : [];
    }
    const start = { line: 0, character: 0 };
    const text = drafts.map((draft) => draft.text.trim()).join('\n\n');
    return [
      { uri: uri.toString(), create: true, edit: { range: { start, end: start }, newText: `${text}\n` } },
    ];
  });
}

function place(
  report: CheckInToWrite,
  context: CheckInContext,
): Pick<PlacedReport, 'place' | 'text'> | { problem: string } {
  const { keyResult, date, by } = report;
  const text = reportText(report, keyResult, context.parse);
  if ('problem' in text) return text;
  const found = checkInPlace(keyResult, { ...context, date, by });
  const document = documentOf(found, keyResult);
  const [problem] = document ? whyNotFormatted(document as LangiumDocument<PlanFile>) : [];
  if (document && problem) {
    const file = context.project.relativePath(document.uri);
    return { problem: `${file} has syntax errors. Fix line ${problem.range.start.line + 1} first.` };
  }
  return { place: found, text };
}
