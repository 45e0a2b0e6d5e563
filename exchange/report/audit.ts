import type { Goal } from '../model/goal.js';
import type { Piece } from '../place.js';
import type { Draft } from '../recognise/draft.js';
import { wordsIn } from '../text/words.js';
import { announcedKind } from '../vocabulary/sections.js';
import type { PlanText } from '../write/plans.js';
import type { Audited } from './audited.js';
import { entryOf } from './entry.js';
import { lostPieces } from './lost-pieces.js';
import type { ReportEntry } from './report.js';

/**
 * Compares the source with the result, word by word: each piece whose words are not all next to its goal is an entry of the report,
 * quoted whole. So nothing is lost silently, whatever the reading of a form forgot.
 */
export function auditImport(audited: Audited): ReportEntry[] {
  const { draft, goals, files } = audited;
  const result = new Set(files.flatMap(({ text, path }) => [...wordsIn(text), ...wordsIn(path)]));
  const entries = [...goalEntries(goals, files), ...contextEntries(draft, result)];
  for (const { piece, reason } of draft.remarks)
    if (wordsIn(piece.text).length > 0)
      entries.push(entryOf('left-out', piece, { reason, lost: wordsIn(piece.text) }));
  return [...entries, ...lostPieces(audited, entries, result)];
}

/** Why a value is not in the result as it was, by what it was taken as. */
const reasons: Readonly<Record<string, string>> = {
  id: 'links goals to each other',
  parent: 'links goals to each other',
  type: 'is given by the kind of the goal',
  level: 'is given by the position of the goal',
  progress: 'follows from the values',
  tick: 'is given by the status or a value',
};

function goalEntries(goals: readonly Goal[], files: readonly PlanText[]): ReportEntry[] {
  const places = placesOf(files);
  return goals.flatMap((goal) => {
    const at = places.get(goal);
    const own = new Set([...(at ? wordsIn(at.text) : []), ...sharedWords(goal, at?.file)]);
    const rewritten = goal.pieces.flatMap((piece) => {
      const lost = wordsIn(piece.text).filter((word) => !own.has(word));
      const reason = reasons[piece.role ?? ''] ?? 'is written in plan syntax';
      return lost.length > 0 ? [entryOf('rewritten', piece, { reason, lost, at })] : [];
    });
    const kept = goal.comments.map(({ text, label, place }) => {
      const piece = { text: label ? `${label}: ${text}` : text, place: place ?? goal.place };
      return entryOf('kept', piece, { reason: 'is kept as a comment', lost: [], at });
    });
    return [...rewritten, ...kept];
  });
}

/** What says whose the goals are, and for when, where a plan says it in other words. */
function contextEntries(draft: Draft, result: ReadonlySet<string>): ReportEntry[] {
  return unique(draft.contextPieces).flatMap((piece) => {
    const lost = wordsIn(piece.text).filter((word) => !result.has(word));
    const reason = announcedKind(piece.text)
      ? 'is a heading of a list of goals'
      : 'names the team or the cycle of the goals';
    return lost.length > 0 ? [entryOf('rewritten', piece, { reason, lost })] : [];
  });
}

function unique(pieces: readonly Piece[]): Piece[] {
  const byKey = new Map(pieces.map((piece) => [JSON.stringify([piece.text, piece.place]), piece]));
  return [...byKey.values()];
}

interface GoalPlace {
  file: PlanText;
  path: string;
  /** From 1. */
  line: number;
  /** Its own lines, up to the first goal in it or behind it. */
  text: string;
}

function placesOf(files: readonly PlanText[]): Map<Goal, GoalPlace> {
  const places = new Map<Goal, GoalPlace>();
  for (const file of files) {
    const lines = file.text.split('\n');
    const starts = [...file.goals].sort((left, right) => left.line - right.line);
    starts.forEach(({ goal, line }, index) => {
      const end = starts[index + 1]?.line ?? lines.length;
      places.set(goal, { file, path: file.path, line: line + 1, text: lines.slice(line, end).join('\n') });
    });
  }
  return places;
}

/** Words of a goal that stand elsewhere by their nature: its team and cycle, the names of its people, its parent. */
function sharedWords(goal: Goal, file: PlanText | undefined): string[] {
  const people = [goal.owner, ...goal.contributors].flatMap((person) =>
    person ? [person.name ?? '', person.email ?? ''] : [],
  );
  const around = [goal.container, ...goal.supports, ...goal.drives].map((one) => one?.title ?? '');
  const plan = file?.plan ? `${file.plan.team} ${file.plan.cycle}` : '';
  return [...people, ...around, goal.team ?? '', plan, goal.cycle?.name ?? ''].flatMap(wordsIn);
}
