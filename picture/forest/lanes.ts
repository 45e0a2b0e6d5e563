import type { PlanGap } from '../../language/protocol.js';
import { marked, saidTable } from '../../language/values/say.js';

/** The titles of the lanes, which say what is missing. */
export const laneTitles = saidTable<PlanGap>({
  unsupported: marked('Priorities that nobody works towards'),
  unaligned: marked('Objectives that support nothing'),
  orphan: marked('Work that drives no key result'),
});

/** The order of the lanes, from priorities down to work. */
export const laneOrder = Object.keys(laneTitles) as readonly PlanGap[];
