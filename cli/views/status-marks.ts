import type { GoalStatus } from '../../language/model/status.js';
import type { Terminal } from '../terminal.js';

/** How each status is written, from the one to talk about first. Words, so that nobody has to see the colour. */
export const statusWords: Readonly<Record<GoalStatus, string>> = {
  'off-track': 'off track',
  stale: 'stale',
  'at-risk': 'at risk',
  missed: 'missed',
  unknown: 'unknown',
  'not-started': 'not started',
  'on-track': 'on track',
  met: 'met',
  dropped: 'dropped',
};

/** In Markdown, where there is no colour: a sign that is told apart by its shape as well. */
export const statusSigns: Readonly<Record<GoalStatus, string>> = {
  'off-track': '🔻',
  stale: '💤',
  'at-risk': '🔶',
  missed: '❌',
  unknown: '❔',
  'not-started': '⬜',
  'on-track': '🟢',
  met: '✅',
  dropped: '➖',
};

/** Paints a text in the colour of a status. */
export function statusColor(status: GoalStatus, { colors }: Terminal): (text: string) => string {
  const paint: Readonly<Record<GoalStatus, (text: string) => string>> = {
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
