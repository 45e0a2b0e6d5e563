import type { PlanStatus } from '../../language/protocol.js';
import type { Terminal } from '../host/terminal.js';
import { statusColor } from './status-marks.js';

/** The mark of the progress that a steady pace would have reached by today. */
export const paceMark = '│';

/**
 * Draws progress as a bar, with a mark where a steady pace would be.
 *
 * @param progress 0 at the start, 1 at the target; values outside are cut; null draws no bar
 * @param columns its width
 */
export function bar(
  { progress, expected, status }: { progress: number | null; expected: number | null; status: PlanStatus },
  columns: number,
  terminal: Terminal,
): string {
  const { dim } = terminal.colors;
  if (progress === null) return dim('·'.repeat(columns));
  const filled = Math.round(Math.min(1, Math.max(0, progress)) * columns);
  // The mark is in the column in which the pace lies; a full pace in the last one.
  const mark = expected === null ? -1 : Math.min(columns - 1, Math.floor(expected * columns));
  const paint = statusColor(status, terminal);
  const part = (from: number, to: number) =>
    paint('█'.repeat(Math.max(0, Math.min(filled, to) - from))) +
    dim('░'.repeat(Math.max(0, to - Math.max(filled, from))));
  if (mark < 0) return part(0, columns);
  return part(0, mark) + paceMark + part(mark + 1, columns);
}

/** Writes a ratio as a whole percentage, within the displayed limits: -12%, 64%, 120%; `?` if unknown. */
export function percent(ratio: number | null): string {
  return ratio === null ? '?' : `${Math.round(ratio * 100)}%`;
}
