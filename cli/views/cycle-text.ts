import type { CycleState } from '../../language/report/cycle-state.js';

/** Where a cycle stands that does not run: `ended on 2026-12-31`, `begins on 2027-01-01`. Undefined for all others. */
export function phaseText({ phase, begins, ends }: CycleState): string | undefined {
  if (phase === 'ended') return `ended on ${ends}`;
  return phase === 'ahead' ? `begins on ${begins}` : undefined;
}

/** The cycles of a report that do not run: `2026-Q4 ended on 2026-12-31; …`. Undefined where all do. */
export function otherCyclesText(cycles: readonly CycleState[]): string | undefined {
  const texts = cycles.flatMap((state) => {
    const phase = phaseText(state);
    return phase ? [`${state.cycle} ${phase}`] : [];
  });
  return texts.length > 0 ? `${[...new Set(texts)].join('; ')}.` : undefined;
}
