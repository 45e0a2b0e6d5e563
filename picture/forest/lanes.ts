import type { PlanGap } from '../../language/protocol.js';

/** The titles of the lanes, which say what is missing. */
export const laneTitles: Readonly<Record<PlanGap, string>> = {
  unsupported: 'Priorities that nobody works towards',
  unaligned: 'Objectives that support nothing',
  orphan: 'Work that drives no key result',
};

/** The order of the lanes, from priorities down to work. */
export const laneOrder = Object.keys(laneTitles) as readonly PlanGap[];
