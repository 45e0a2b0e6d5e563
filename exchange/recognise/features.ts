import { findCycle } from '../reading/cycles.js';
import { measureInStatement } from '../reading/measures.js';
import { isAside } from '../vocabulary/sections.js';
import type { OutlineNode } from './outline.js';

/** What a line of a page may be, from the top of a plan down. */
export const layerRoles = ['context', 'objective', 'key-result', 'initiative', 'detail'] as const;
export type LayerRole = (typeof layerRoles)[number];

/** The role that a line says itself, by its marker or by what announces it. */
export type GivenRole = LayerRole | 'priority' | undefined;

/** What speaks for a role, in points: each row is a trait of a line, each column one of `layerRoles`. */
const traits: readonly (readonly [
  trait: (node: OutlineNode, text: string) => boolean,
  ...points: number[],
])[] = [
  // trait                                            context objective key-result initiative detail
  [(_node, text) => findCycle(text) !== undefined && text.length < 60, 4, -2, -3, -3, -1],
  [(_node, text) => isAside(text), 0, -6, -6, -5, 5],
  [(node, text) => node.depth < 10 && words(text) <= 3 && !/\d/.test(text), 1.5, -0.5, -1.5, -1, 0],
  [(_node, text) => words(text) >= 4, -1, 0.7, 0.5, 0.3, 0],
  [(_node, text) => measureInStatement(text, undefined) !== undefined, -4, -0.7, 2.5, -0.7, -0.5],
  [(_node, text) => /\d/.test(text), -0.5, -0.3, 0.6, 0, 0],
  [(node) => node.checked !== undefined, -4, -1, 0.5, 1, -0.5],
  [(node) => node.children.length > 0, 0.5, 1, 0, -0.5, -1],
  [(node) => node.children.some((child) => child.children.length > 0), 1, 0.5, -0.5, -1, -1],
  [(node) => node.children.length === 0 && node.tables.length === 0, -1.5, -1, 0.6, 0.5, 0.2],
  [(node) => node.depth === 1, 2, -1.5, -3, -4, -1],
  [(node) => node.depth < 10, 0.5, 0.6, -0.6, -1.5, -0.6],
  [(node) => node.depth >= 10, -2.5, 0, 0.5, 0.3, 0],
  [(node) => node.depth >= 12, -2, -1, -0.5, 0.5, 0.7],
  [(node) => hasChild(node, 'objective'), 5, -4, -5, -5, -3],
  [(node) => hasChild(node, 'key-result'), -3, 6, -4, -5, -4],
  [(node) => hasChild(node, 'initiative'), -1, 2, 2, -4, -3],
  [(_node, text) => /[.!?]$/.test(text) && words(text) > 14, -2, -0.5, -0.3, 0, 1],
];

/** How well each role fits a line, in the order of `layerRoles`. */
export function fitOf(node: OutlineNode): number[] {
  const text = node.text;
  const given = givenRole(node);
  const rows = traits.flatMap(([trait, ...row]) => (trait(node, text) ? [row] : []));
  return layerRoles.map((role, index) => {
    const points = rows.reduce((sum, row) => sum + (row[index] ?? 0), 0);
    if (given === undefined) return points;
    return points + (given === role || (given === 'priority' && role === 'context') ? 8 : -8);
  });
}

/** What a marker or label says of the line itself. */
export function givenRole({ marker, announces }: OutlineNode): GivenRole {
  if (announces) return undefined;
  return marker?.kind;
}

function hasChild(node: OutlineNode, kind: string): boolean {
  return node.children.some(
    (child) => child.marker?.kind === kind || (child.announces === kind && child.marker === undefined),
  );
}

function words(text: string): number {
  // A sign of a script without spaces is about half a word.
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return (
    Math.round(dense / 2) +
    text
      .replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ' ')
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  );
}
