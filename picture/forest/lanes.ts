import type { PlanGap } from '../../language/protocol.js';

/** What is missing there, in the words of a reader. */
export const laneTitles: Readonly<Record<PlanGap, string>> = {
  unsupported: 'Priorities that nobody works towards',
  unaligned: 'Objectives that support nothing',
  orphan: 'Work that drives no key result',
};

/** From what is wanted down to what is done. */
export const laneOrder = Object.keys(laneTitles) as readonly PlanGap[];
