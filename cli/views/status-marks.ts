import type { PlanStatus } from '../../language/protocol.js';
import type { Terminal } from '../host/terminal.js';

/** Paints a text in the colour of a status. */
export function statusColor(status: PlanStatus, { colors }: Terminal): (text: string) => string {
  const paint: Readonly<Record<PlanStatus, (text: string) => string>> = {
    'off-track': colors.red,
    missed: colors.red,
    stale: colors.magenta,
    'at-risk': colors.yellow,
    unknown: colors.gray,
    'not-started': colors.gray,
    'on-track': colors.green,
    met: colors.cyan,
    dropped: colors.gray,
  };
  return paint[status];
}
