import type { KeyResult } from '../grammar/generated/ast.js';
import { planOf } from '../grammar/plan-identity.js';
import { type KeyResultReading, readKeyResult } from '../model/statement-reading.js';
import { keyResultStatus, type StatusContext } from '../model/status.js';
import type { PhraseReader } from '../phrasing/reading.js';
import type { PlanStatus } from '../protocol.js';
import { compareText } from '../values/text.js';

/** The totals of the key results of one team in one cycle. */
export interface Totals {
  team: string;
  cycle: string;
  keyResults: number;
  /** How many have each status; those with none are absent. */
  byStatus: Partial<Record<PlanStatus, number>>;
  /** How many are read as each class: outcome, bridge, output …; those with none are absent. */
  byReading: Partial<Record<KeyResultReading['class'], number>>;
}

/**
 * Counts key results by team and cycle. The counts are topics to discuss, not a grade: there is no mean over teams,
 * because their numbers have nothing in common.
 *
 * @returns by cycle, then team; key results without a plan are left out
 */
export function totals(
  keyResults: Iterable<KeyResult>,
  context: StatusContext,
  reader: PhraseReader,
): Totals[] {
  const byPlan = new Map<string, Totals>();
  for (const keyResult of keyResults) {
    const plan = planOf(keyResult);
    if (!plan) continue;
    const key = `${plan.team} ${plan.cycle}`;
    const entry = byPlan.get(key) ?? { ...plan, keyResults: 0, byStatus: {}, byReading: {} };
    byPlan.set(key, entry);
    entry.keyResults++;
    count(entry.byStatus, keyResultStatus(keyResult, context).status);
    count(entry.byReading, readKeyResult(keyResult, reader).class);
  }
  return [...byPlan.values()].sort(
    (left, right) => compareText(left.cycle, right.cycle) || compareText(left.team, right.team),
  );
}

/** Adds one to a count. */
export function count<Key extends string>(counts: Partial<Record<Key, number>>, key: Key): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
