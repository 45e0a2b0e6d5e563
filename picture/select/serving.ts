import type { PlanGraph, PlanLink } from '../../language/protocol.js';

/** The links of the line of sight: they lead from a goal that serves to the goal that is served. Other links are only relations. */
const serving: ReadonlySet<PlanLink['kind']> = new Set(['belongs-to', 'supports', 'drives']);

export function isServing({ kind }: Pick<PlanLink, 'kind'>): boolean {
  return serving.has(kind);
}

/** The lines of sight of a plan, upwards and downwards, in the order of its links. */
export interface Serving {
  /** By the id of what serves. */
  upwards: ReadonlyMap<string, readonly PlanLink[]>;
  /** By the id of what is served. */
  downwards: ReadonlyMap<string, readonly PlanLink[]>;
}

/** Computes the lines of sight. Links with an end outside of the plan are ignored. */
export function servingOf({ nodes, links }: Pick<PlanGraph, 'nodes' | 'links'>): Serving {
  const upwards = new Map<string, PlanLink[]>(nodes.map(({ id }) => [id, []]));
  const downwards = new Map<string, PlanLink[]>(nodes.map(({ id }) => [id, []]));
  for (const link of links) {
    const up = upwards.get(link.from);
    const down = downwards.get(link.to);
    if (!isServing(link) || !up || !down) continue;
    up.push(link);
    down.push(link);
  }
  return { upwards, downwards };
}

/** Returns everything that the given nodes serve, directly or not, including the nodes themselves. */
export function upwardsFrom(ids: Iterable<string>, { upwards }: Serving): Set<string> {
  return reached(ids, (id) => upwards.get(id)?.map(({ to }) => to));
}

/** Returns everything that serves the given nodes, directly or not, including the nodes themselves. */
export function downwardsFrom(ids: Iterable<string>, { downwards }: Serving): Set<string> {
  return reached(ids, (id) => downwards.get(id)?.map(({ from }) => from));
}

function reached(ids: Iterable<string>, next: (id: string) => readonly string[] | undefined): Set<string> {
  // A set hands out what is added while it is walked, each once: circles end.
  const found = new Set(ids);
  for (const id of found) for (const other of next(id) ?? []) found.add(other);
  return found;
}
