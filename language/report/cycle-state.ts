import { type CyclePhase, phaseOf } from '../model/current-cycles.js';
import type { Plan } from '../model/plans.js';

/** The cycle of a plan in a report, with its phase today. */
export interface CycleState {
  team: string | null;
  cycle: string | null;
  /** Null, like the dates, if the dates are unknown. */
  phase: CyclePhase | null;
  /** First day. */
  begins: string | null;
  /** Last day. */
  ends: string | null;
}

export function cycleState({ team, cycle, period, today }: Plan): CycleState {
  return {
    team: team ?? null,
    cycle: cycle ?? null,
    phase: period ? phaseOf(period, today) : null,
    begins: period?.start ?? null,
    ends: period?.end ?? null,
  };
}
