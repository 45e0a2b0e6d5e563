import type { PlanGraph, PlanLink } from '../../language/protocol.js';
import { isServing, type Serving, servingOf } from './serving.js';

/**
 * Returns a plan of some of its nodes. A node that served a node that is left out now serves what that node served, up
 * to the next node that is drawn, with the kind of its own link. Other links stay if both their ends do. In time linear
 * in the nodes, the links, and the resulting links.
 */
export function withLevels<Plan extends PlanGraph>(plan: Plan, isDrawn: (id: string) => boolean): Plan {
  const nodes = plan.nodes.filter(({ id }) => isDrawn(id));
  const teams = new Map(nodes.map(({ id, team }) => [id, team]));
  const drawnAbove = nextDrawn(servingOf(plan), isDrawn);
  const tied = new Map<string, Set<string>>();
  /** Whether two ends have no link yet. */
  const isFirst = (from: string, to: string) => {
    const ends = tied.get(from) ?? new Set();
    const before = ends.size;
    tied.set(from, ends.add(to));
    return ends.size > before;
  };
  const bridged = (link: PlanLink): PlanLink[] =>
    (isDrawn(link.to) ? [link.to] : drawnAbove(link.to))
      .filter((to) => to !== link.from && isFirst(link.from, to))
      .map((to) => (to === link.to ? link : { ...link, to, crossTeam: isCrossTeam(link.from, to, teams) }));
  const links = plan.links
    .filter(({ from }) => isDrawn(from))
    .flatMap((link) => (isServing(link) ? bridged(link) : isDrawn(link.to) ? [link] : []));
  return { ...plan, nodes, links };
}

/** What belongs to nobody's plan, such as a priority, is everybody's. */
function isCrossTeam(from: string, to: string, teams: ReadonlyMap<string, string | undefined>): boolean {
  const [one, other] = [teams.get(from), teams.get(to)];
  return one !== undefined && other !== undefined && one !== other;
}

/** Returns the nearest drawn nodes that one left out serves; a circle is cut where it closes. */
function nextDrawn(serving: Serving, isDrawn: (id: string) => boolean): (id: string) => readonly string[] {
  const known: DrawnAbove = new Map();
  return (id) => {
    if (!known.has(id)) lookUp(id, serving, isDrawn, known);
    return [...(known.get(id) ?? [])];
  };
}

/** For nodes left out the nearest drawn ones that they serve. */
type DrawnAbove = Map<string, Set<string>>;

/** Notes the nearest drawn nodes above one left out, and above each one left out on the way there. */
function lookUp(
  start: string,
  { upwards }: Serving,
  isDrawn: (id: string) => boolean,
  known: DrawnAbove,
): void {
  // A stack of its own, each entry with how many of its links are followed: a plan may be deeper than the machine's.
  const stack: { id: string; above: Set<string>; followed: number }[] = [];
  const enter = (id: string) => {
    const above = new Set<string>();
    known.set(id, above);
    stack.push({ id, above, followed: 0 });
  };
  enter(start);
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const to = upwards.get(top.id)?.[top.followed]?.to;
    if (to === undefined) {
      stack.pop();
      continue;
    }
    const nearest = isDrawn(to) ? [to] : known.get(to);
    if (!nearest) {
      enter(to);
      continue;
    }
    for (const id of nearest) top.above.add(id);
    top.followed++;
  }
}
