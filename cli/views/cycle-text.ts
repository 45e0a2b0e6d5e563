import type { CycleState } from '../../language/report/cycle-state.js';
import { say } from '../../language/values/say.js';

/** Writes the phase of a cycle that does not run: `ended on 2026-12-31` or `begins on 2027-01-01`; undefined for a cycle that runs. */
export function phaseText({ phase, begins, ends }: CycleState): string | undefined {
  if (phase === 'ended') return say`ended on ${ends ?? ''}`;
  return phase === 'ahead' ? say`begins on ${begins ?? ''}` : undefined;
}

/** Lists the cycles of a report that do not run: `2026-Q4 ended on 2026-12-31; …`; undefined if all run. */
export function otherCyclesText(cycles: readonly CycleState[]): string | undefined {
  const texts = cycles.flatMap((state) => {
    const phase = phaseText(state);
    return phase ? [`${state.cycle} ${phase}`] : [];
  });
  return texts.length > 0 ? `${[...new Set(texts)].join('; ')}.` : undefined;
}
