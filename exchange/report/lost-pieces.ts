import type { Piece } from '../place.js';
import { wordsIn } from '../text/words.js';
import type { Audited } from './audited.js';
import { entryOf } from './entry.js';
import { everyPiece } from './every-piece.js';
import type { ReportEntry } from './report.js';

/**
 * Pieces that no reading took: each value has to be somewhere by its place, each line and cell by its words. Only a mistake of
 * ours, or a form that we do not know, leaves any.
 */
export function lostPieces(
  { sources, draft, goals }: Omit<Audited, 'files'>,
  entries: readonly ReportEntry[],
  result: ReadonlySet<string>,
): ReportEntry[] {
  const quoted = [...entries.map(({ text }) => text), ...draft.columns.map(({ name }) => name)];
  const known = new Set([...result, ...quoted.flatMap(wordsIn)]);
  const pieces = [
    ...goals.flatMap((goal) => goal.pieces),
    ...draft.headers,
    ...draft.contextPieces,
    ...draft.remarks.map(({ piece }) => piece),
  ];
  const taken = new Set(pieces.map(placeKey));
  const lost: ReportEntry[] = [];
  for (const { piece, byPlace, reason } of sources.flatMap(everyPiece)) {
    const words = wordsIn(piece.text);
    const missing = words.filter((word) => !known.has(word));
    if (missing.length === 0 && (!byPlace || words.length === 0 || taken.has(placeKey(piece)))) continue;
    lost.push(entryOf('left-out', piece, { reason, lost: missing }));
    for (const word of words) known.add(word);
  }
  return lost;
}

function placeKey({ place: { file, line, sheet, cell, path } }: Piece): string {
  return JSON.stringify([file, sheet, cell === undefined ? line : [line, cell], path]);
}
