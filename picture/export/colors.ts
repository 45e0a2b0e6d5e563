import type { PlanNode, PlanStatus } from '../../language/protocol.js';

/** A card's look in forms that know no theme: it brings its own background, so that it reads on light and dark pages. */
export interface CardColors {
  fill: string;
  stroke: string;
  text: string;
}

export type Look = 'priority' | 'work' | PlanStatus;

/** Text on its card has a contrast of 7 to 1 at least. */
export const cardColors: Readonly<Record<Look, CardColors>> = {
  priority: { fill: '#1b3a5c', stroke: '#6b8cae', text: '#ffffff' },
  'on-track': { fill: '#dafbe1', stroke: '#1a7f37', text: '#0b3d1a' },
  met: { fill: '#ddf4ff', stroke: '#0969da', text: '#0a3069' },
  'at-risk': { fill: '#fff8c5', stroke: '#9a6700', text: '#4d2d00' },
  'off-track': { fill: '#ffebe9', stroke: '#cf222e', text: '#660018' },
  missed: { fill: '#ffcecb', stroke: '#82071e', text: '#4c0014' },
  stale: { fill: '#fbefff', stroke: '#8250df', text: '#3e1f79' },
  'not-started': { fill: '#f6f8fa', stroke: '#6e7781', text: '#24292f' },
  unknown: { fill: '#f6f8fa', stroke: '#6e7781', text: '#24292f' },
  dropped: { fill: '#eaeef2', stroke: '#afb8c1', text: '#424a53' },
  work: { fill: '#ffffff', stroke: '#8c959f', text: '#24292f' },
};

export function lookOf({ kind, status, dropped }: PlanNode): Look {
  if (kind === 'priority') return 'priority';
  if (dropped) return 'dropped';
  return kind === 'initiative' ? 'work' : (status ?? 'unknown');
}
