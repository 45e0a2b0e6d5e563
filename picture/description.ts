import { say } from '../language/values/say.js';
import type { Layout } from './layout/layout-types.js';
import { capitalised, countedKinds, kindWords, standing, titleOf } from './words.js';

/** How many cards are named one by one; a longer text is not listened to. */
const named = 12;

/**
 * Describes a drawing in words, for people who do not see it: the number of elements, then the first cards from the
 * top.
 */
export function descriptionOf({ nodes }: Layout): string {
  const counts = countedKinds(nodes.map(({ node }) => node));
  const cards = nodes.slice(0, named).map(({ node }) => {
    const stands = standing(node);
    const kind = capitalised(kindWords[node.kind]);
    return stands ? say`${kind} “${titleOf(node)}”: ${stands}.` : say`${kind} “${titleOf(node)}”.`;
  });
  const left = nodes.length > named ? [say`And ${nodes.length - named} more.`] : [];
  return [say`A tree of ${counts.join(', ')}.`, ...cards, ...left].join(' ');
}
