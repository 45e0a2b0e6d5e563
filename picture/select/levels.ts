import type { PlanGraph, PlanLink } from '../../language/protocol.js';
import { isServing, type Serving, servingOf } from './serving.js';

/**
 * A plan of some of its nodes. What served a node left out serves what that one served, and so on up to the next that is
 * drawn, by the kind of link that it served with; the other links stay where both their ends do. In time linear in nodes,
 * links, and the links that come of it.
 */
export function withLevels<Plan extends PlanGraph>(plan: Plan, isDrawn: (id: string) => boolean): Plan {
  const nodes = plan.nodes.filter(({ id }) => isDrawn(id));
  const teams = new Map(nodes.map(({ id, team }) => [id, team]));
  const drawnAbove = nextDrawn(servingOf(plan), isDrawn);
  const tied = new Set<string>();
  const links: PlanLink[] = [];

  for (const link of plan.links) {
    if (!isDrawn(link.from)) continue;
    if (!isServing(link)) {
      if (isDrawn(link.to)) links.push(link);
      continue;
    }
    for (const to of isDrawn(link.to) ? [link.to] : drawnAbove(link.to)) {
      const ends = JSON.stringify([link.from, to]);
      if (to === link.from || tied.has(ends)) continue;
      tied.add(ends);
      links.push(
        to === link.to ? link : { ...link, to, crossTeam: isCrossTeam(teams.get(link.from), teams.get(to)) },
      );
    }
  }
  return { ...plan, nodes, links };
}

/** What belongs to nobody's plan, such as a priority, is everybody's. */
function isCrossTeam(from: string | undefined, to: string | undefined): boolean {
  return from !== undefined && to !== undefined && from !== to;
}

/** The nearest drawn nodes that one left out serves; a circle is cut where it closes. */
function nextDrawn(
  { upwards }: Serving,
  isDrawn: (id: string) => boolean,
): (id: string) => readonly string[] {
  const known = new Map<string, Set<string>>();
  return (start) => {
    // A stack of its own, each entry with how many of its links are followed: a plan may be deeper than the machine's.
    const stack = known.has(start) ? [] : [{ id: start, followed: 0 }];
    if (stack.length > 0) known.set(start, new Set());
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const link = upwards.get(top.id)?.[top.followed];
      const above = known.get(top.id) as Set<string>;
      if (!link) {
        stack.pop();
      } else if (isDrawn(link.to)) {
        above.add(link.to);
        top.followed++;
      } else if (known.has(link.to)) {
        for (const id of known.get(link.to) ?? []) above.add(id);
        top.followed++;
      } else {
        known.set(link.to, new Set());
        stack.push({ id: link.to, followed: 0 });
      }
    }
    return [...(known.get(start) ?? [])];
  };
}
