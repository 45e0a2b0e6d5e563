import { projectKeys } from '../observation/observation.js';
import type { Fact, FactGroups } from './fact.js';

/** The facts that differ between two states of some files. */
export class FactDifference {
  /** Keys of the names that are declared in one state and not in the other; see `observation/fact-keys.ts`. */
  readonly names = new Set<string>();
  /** The days of a cycle decide what `team.name` means in every check-in block: all files depend on them. */
  cyclesDiffer = false;
  private readonly contents = new Set<string>();

  /** Compares what one file said with what it says now; equal facts may be in another order. */
  add(before: FactGroups, after: FactGroups): void {
    const [groupsBefore, groupsAfter] = [new Set(before), new Set(after)];
    const gone = before.filter((group) => !groupsAfter.has(group));
    const come = after.filter((group) => !groupsBefore.has(group));
    const balances = new Map<string, { fact: Fact; balance: number }>();
    const count = (fact: Fact, change: number) => {
      const entry = balances.get(fact.signature) ?? { fact, balance: 0 };
      entry.balance += change;
      balances.set(fact.signature, entry);
    };
    for (const group of gone) for (const fact of group) count(fact, -1);
    for (const group of come) for (const fact of group) count(fact, 1);
    for (const { fact, balance } of balances.values()) {
      if (balance === 0) continue;
      (fact.about === 'content' ? this.contents : this.names).add(fact.key);
      if (fact.about === 'cycle') this.cyclesDiffer = true;
    }
  }

  /** Returns the keys of all facts that differ, for the checks that rest on them. */
  keys(): Set<string> {
    const names = this.names.size > 0 ? [...this.names, projectKeys.names] : [];
    return new Set([...names, ...this.contents]);
  }
}
