import { type CyclePhase, phaseOf } from '../model/current-cycles.js';
import type { Plan } from '../model/plans.js';

/** The cycle of a plan that a report looks at, and where it stands today. */
export interface CycleState {
  team: string | null;
  cycle: string | null;
  /** Null, as are its days, where nobody knows them. */
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
