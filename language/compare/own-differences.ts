import type { Change } from './change.js';
import { changeTypeOf, type Difference } from './element-diff.js';
import type { ElementState } from './element-state.js';

/**
 * Leaves out the differences that reached the trunk in the meantime, for example in a squashed commit. A difference
 * belongs to the branch if the trunk differs from the branch in the same way.
 *
 * @param found the differences from the start of the branch
 * @param fromTrunk the differences of the same later version from the trunk
 */
export function ownDifferences(found: readonly Difference[], fromTrunk: readonly Difference[]): Difference[] {
  const others = new Map(fromTrunk.map((one) => [keyOf(one), one]));
  return found.flatMap((one): Difference[] => {
    const other = others.get(keyOf(one));
    if (!other) return [];
    if (one.changeType === 'added' || one.changeType === 'removed') return [other];
    // The trunk may contain neither the new element nor the removed one.
    if (other.changeType === 'added' || other.changeType === 'removed') return [one];
    const open = new Set(other.changes.map(changeKey));
    const changes = one.changes.filter((change) => open.has(changeKey(change)));
    if (changes.length === 0) return [];
    const metByChange = other.metByChange && one.metByChange;
    return [{ ...one, changeType: changeTypeOf(changes), changes, metByChange }];
  });
}

/** An element of the later version is the same object in both comparisons; a removed one is known by its id. */
function keyOf({ changeType, state }: Difference): ElementState | string {
  return changeType === 'removed' ? state.id : state;
}

/** The trunk may have moved the value that a change starts from, so only the result counts. */
function changeKey({ kind, about, to }: Change): string {
  return JSON.stringify([kind, about, to]);
}
