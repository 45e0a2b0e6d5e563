import { projectKeys } from '../observation/observation.js';
import type { Fact, FactGroups } from './fact.js';

/** The facts that differ between two states of some files. */
export class FactDifference {
  /** Keys of the names that are declared in one state and not in the other; see `observation/fact-keys.ts`. */
  readonly names = new Set<string>();
  /** The days of a cycle decide what `team.name` means in every check-in block: all files depend on them. */
  cyclesDiffer = false;
  private readonly contents = new Set<string>();

  /** Compares what one file said with what it says now. The order counts of facts with the same key: the first of two may decide. */
  add(before: FactGroups, after: FactGroups): void {
    const [groupsBefore, groupsAfter] = [new Set(before), new Set(after)];
    const gone = byKey(before.filter((group) => !groupsAfter.has(group)));
    const come = byKey(after.filter((group) => !groupsBefore.has(group)));
    for (const key of new Set([...gone.keys(), ...come.keys()])) {
      const [old, now] = [gone.get(key) ?? [], come.get(key) ?? []];
      if (old.length === now.length && old.every(({ signature }, at) => signature === now[at]?.signature))
        continue;
      for (const { about } of [...old, ...now]) {
        (about === 'content' ? this.contents : this.names).add(key);
        if (about === 'cycle') this.cyclesDiffer = true;
      }
    }
  }

  /** Returns the keys of all facts that differ, for the checks that rest on them. */
  keys(): Set<string> {
    const names = this.names.size > 0 ? [...this.names, projectKeys.names] : [];
    return new Set([...names, ...this.contents]);
  }
}

function byKey(groups: FactGroups): Map<string, Fact[]> {
  const facts = new Map<string, Fact[]>();
  for (const group of groups)
    for (const fact of group) {
      const present = facts.get(fact.key);
      if (present) present.push(fact);
      else facts.set(fact.key, [fact]);
    }
  return facts;
}
