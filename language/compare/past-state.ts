import { declarationsOf } from '../grammar/declarations.js';
import type { PlanFile } from '../grammar/generated/ast.js';
import { namedOwnerOf } from '../model/owner.js';
import { ElementIds } from './element-ids.js';
import { writtenLinks } from './element-links.js';
import type { ElementState } from './element-state.js';
import { writtenState } from './written-state.js';

/**
 * Returns the elements of an earlier text, with everything that a single file contains: links are not resolved, and no
 * status is computed.
 *
 * @param path the path of the file at that time
 * @param hasBegun says whether a cycle had begun at that time
 */
export function pastStates(
  file: PlanFile,
  path: string,
  hasBegun: (cycle: string) => boolean,
): ElementState[] {
  const ids = new ElementIds(() => '');
  return [...declarationsOf(file)].map((element) => {
    const written = writtenState(element, ids);
    return {
      ...written,
      place: { file: path, line: (element.$cstNode?.range.start.line ?? 0) + 1 },
      isSelected: true,
      owner: namedOwnerOf(element),
      hasBegun: written.plan !== undefined && hasBegun(written.plan.cycle),
      reading: undefined,
      way: undefined,
      ratioAt: undefined,
      standing: { status: undefined, progress: undefined },
      current: undefined,
      links: writtenLinks(element).map(({ type, reference, belief }) => ({
        type,
        target: undefined,
        text: reference.$refText,
        belief,
      })),
      serves: [],
      progressEntries: [],
    };
  });
}
