import { fitOf, givenRole, type LayerRole, layerRoles } from './features.js';
import type { OutlineNode } from './outline.js';

/**
 * Finds out what the lines of a page are. Lines of one depth mean the same, mostly: so roles are given to depths, from context
 * over objectives and key results to work, such that all lines together fit best; a marker such as `KR 1:` says more than its
 * depth.
 *
 * @returns the role of a line
 */
export function rolesOf(root: OutlineNode): (node: OutlineNode) => LayerRole {
  const layers = new Map<number, number[]>();
  const visit = (node: OutlineNode): void => {
    for (const child of node.children) {
      // What a label announces is known without its depth, and so is what stands directly below it.
      if (child.announces === undefined && node.announces === undefined) add(layers, child);
      visit(child);
    }
  };
  visit(root);
  const depths = [...layers.keys()].sort((left, right) => left - right).slice(0, mostDepths);
  const best = bestRoles(depths.map((depth) => layers.get(depth) as number[]));
  const byDepth = new Map(
    depths.map((depth, index) => [depth, layerRoles[best[index] as number] as LayerRole]),
  );
  return (node) => {
    const given = givenRole(node);
    return given === undefined || given === 'priority' ? (byDepth.get(node.depth) ?? 'detail') : given;
  };
}

function add(layers: Map<number, number[]>, node: OutlineNode): void {
  const fit = fitOf(node);
  const sum = layers.get(node.depth);
  layers.set(node.depth, sum ? sum.map((points, index) => points + (fit[index] as number)) : fit);
}

/** What is nested deeper than this says details. */
const mostDepths = 12;

/** A plan has one depth of key results and one of work; context and details may take several, objectives two. */
const most: readonly number[] = [9, 2, 1, 1, 9];
/** Without a goal there is no plan; a second depth of objectives is rare. */
const secondObjective = -3;

/** The roles of depths, never upward, with the most points. */
function bestRoles(layers: readonly (readonly number[])[]): number[] {
  let best = { points: Number.NEGATIVE_INFINITY, roles: layers.map(() => 0) };
  const search = (index: number, roles: number[], points: number): void => {
    if (index === layers.length) {
      const isPlan = roles.includes(1) || roles.includes(2);
      const total =
        points + (isPlan ? 0 : -6) + (roles.filter((role) => role === 1).length > 1 ? secondObjective : 0);
      if (total > best.points) best = { points: total, roles };
      return;
    }
    for (let role = roles.at(-1) ?? 0; role < layerRoles.length; role++) {
      if (roles.filter((one) => one === role).length >= (most[role] as number)) continue;
      search(index + 1, [...roles, role], points + ((layers[index] as number[])[role] as number));
    }
  };
  search(0, [], 0);
  return best.roles;
}
