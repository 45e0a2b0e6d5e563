import type { Goal } from '../model/goal.js';
import type { Piece } from '../place.js';
import type { Draft } from '../recognise/draft.js';
import type { Page } from '../sources/parsed.js';
import { announcedKind } from '../vocabulary/sections.js';
import type { PlanText } from '../write/plans.js';
import type { EntryKind, ReportEntry } from './report.js';
import { wordsIn } from './words.js';

/** What an import read and wrote. */
export interface Audited {
  draft: Draft;
  goals: readonly Goal[];
  files: readonly PlanText[];
  /** Pages that people write by hand, with the number of their first line. */
  pages: readonly { page: Page; file: string }[];
}

/**
 * Compares the source with the result, word by word: each piece whose words are not all next to its goal is an entry of the report,
 * quoted whole. So nothing is lost silently, whatever the reading of a form forgot.
 */
export function auditImport({ draft, goals, files, pages }: Audited): ReportEntry[] {
  const everywhere = new Set(files.flatMap(({ text, path }) => [...wordsIn(text), ...wordsIn(path)]));
  const entries: ReportEntry[] = [];
  const places = placesOf(files);
  for (const goal of goals) {
    const at = places.get(goal);
    const own = new Set([...(at ? wordsIn(at.text) : []), ...sharedWords(goal, files)]);
    for (const piece of goal.pieces) {
      if (!wordsIn(piece.text).every((word) => own.has(word)))
        entries.push(
          entry('rewritten', piece, reasons[piece.role ?? ''] ?? 'written in the words of a plan', at),
        );
    }
    for (const { text, label, place } of goal.comments)
      entries.push(
        entry(
          'kept',
          { text: label ? `${label}: ${text}` : text, place: place ?? goal.place },
          'kept as a comment',
          at,
        ),
      );
  }
  for (const piece of unique(draft.contextPieces)) {
    if (!wordsIn(piece.text).every((word) => everywhere.has(word)))
      entries.push(
        entry(
          'rewritten',
          piece,
          announcedKind(piece.text) ? 'a heading of goals' : 'says whose goals these are, or for when',
        ),
      );
  }
  for (const { piece, reason } of draft.remarks)
    if (wordsIn(piece.text).length > 0) entries.push(entry('left-out', piece, reason));
  return [...entries, ...lostLines(pages, everywhere, entries, draft)];
}

/** Why a value is not in the result as it was, by what it was taken as. */
const reasons: Readonly<Record<string, string>> = {
  id: 'links goals to each other',
  parent: 'links goals to each other',
  type: 'is told by the kind of the goal',
  level: 'is told by where the goal stands',
  progress: 'follows from the values',
};

/** Lines of a page that no piece accounts for: markup that a parser passes over. */
function lostLines(
  pages: Audited['pages'],
  result: ReadonlySet<string>,
  entries: readonly ReportEntry[],
  draft: Draft,
): ReportEntry[] {
  const quoted = new Set(
    [...entries.map(({ text }) => text), ...draft.columns.map(({ name }) => name)].flatMap(wordsIn),
  );
  return pages.flatMap(({ page, file }) =>
    page.lines.flatMap((line, index): ReportEntry[] => {
      const text = line.replace(/^\s*(?:(?:[-*+]|\d+[.)]|>|#+)\s+)*(?:\[[ xX]\]\s+)?/, '');
      const isKnown = wordsIn(text).every((word) => result.has(word) || quoted.has(word));
      return isKnown
        ? []
        : [entry('left-out', { text: line.trim(), place: { file, line: index + 1 } }, 'markup')];
    }),
  );
}

function entry(
  kind: EntryKind,
  { text, place }: Piece,
  reason: string,
  at?: { path: string; line: number },
): ReportEntry {
  return { kind, text, place, reason, ...(at && { at: { path: at.path, line: at.line } }) };
}

function unique(pieces: readonly Piece[]): Piece[] {
  const seen = new Set<string>();
  return pieces.filter(({ text, place }) => {
    const key = JSON.stringify([text, place]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

interface GoalPlace {
  path: string;
  /** From 1. */
  line: number;
  /** Its own lines, up to the first goal in it or behind it. */
  text: string;
}

function placesOf(files: readonly PlanText[]): Map<Goal, GoalPlace> {
  const places = new Map<Goal, GoalPlace>();
  for (const { path, text, goals } of files) {
    const lines = text.split('\n');
    const starts = [...goals].sort((left, right) => left.line - right.line);
    starts.forEach(({ goal, line }, index) => {
      const end = starts[index + 1]?.line ?? lines.length;
      places.set(goal, { path, line: line + 1, text: lines.slice(line, end).join('\n') });
    });
  }
  return places;
}

/** Words of a goal that stand elsewhere by their nature: its team and cycle, the names of its people, its parent. */
function sharedWords(goal: Goal, files: readonly PlanText[]): string[] {
  const file = files.find(({ goals }) => goals.some((one) => one.goal === goal));
  const people = [goal.owner, ...goal.contributors].flatMap((person) =>
    person ? [person.name ?? '', person.email ?? ''] : [],
  );
  const around = [
    goal.container?.title ?? '',
    ...goal.supports.map(({ title }) => title),
    ...goal.drives.map(({ title }) => title),
  ];
  return [
    ...people,
    ...around,
    goal.team ?? '',
    file?.plan ? `${file.plan.team} ${file.plan.cycle}` : '',
    goal.cycle?.name ?? '',
  ].flatMap(wordsIn);
}
