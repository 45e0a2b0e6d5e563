import type { PlanNode, PlanStatus } from '../../language/protocol.js';
import { type CardColors, statusLooks } from '../statuses.js';

export type Look = 'priority' | 'work' | PlanStatus;

const otherColors: Readonly<Record<Exclude<Look, PlanStatus>, CardColors>> = {
  priority: { fill: '#1b3a5c', stroke: '#6b8cae', text: '#ffffff' },
  work: { fill: '#ffffff', stroke: '#8c959f', text: '#24292f' },
};

/** Returns the colours of a card for formats without a theme. */
export function cardColors(look: Look): CardColors {
  return look === 'priority' || look === 'work' ? otherColors[look] : statusLooks[look].colors;
}

export function lookOf({ kind, status, dropped }: PlanNode): Look {
  if (kind === 'priority') return 'priority';
  if (dropped) return 'dropped';
  return kind === 'initiative' ? 'work' : (status ?? 'unknown');
}
