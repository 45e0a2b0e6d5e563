import type { PlanNodeKind } from '../language/protocol.js';
import type { Layout } from './layout/layout-types.js';
import { kindPlurals, kindWords, standing, titleOf } from './words.js';

/** How many cards are named one by one; a longer text is not listened to. */
const named = 12;

/**
 * Describes a drawing in words, for people who do not see it: the number of elements, then the first cards from the
 * top.
 */
export function descriptionOf({ nodes }: Layout): string {
  const kinds = Object.keys(kindWords) as PlanNodeKind[];
  const counts = kinds.flatMap((kind) => {
    const count = nodes.filter(({ node }) => node.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? kindWords[kind] : kindPlurals[kind]}`];
  });
  const cards = nodes.slice(0, named).map(({ node }) => {
    const stands = standing(node);
    const head = `${kindWords[node.kind]} “${titleOf(node)}”`;
    return `${head.charAt(0).toUpperCase()}${head.slice(1)}${stands ? `: ${stands}` : ''}.`;
  });
  const left = nodes.length > named ? [`And ${nodes.length - named} more.`] : [];
  return [`A tree of ${counts.join(', ')}.`, ...cards, ...left].join(' ');
}
