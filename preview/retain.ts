import type { PlanNode, PlanOutline } from '../language/protocol.js';

/**
 * Keeps what was last readable of files that are broken at the moment, so that nothing jumps or vanishes while someone
 * types: nodes of a broken file stay as they were drawn, but lead to where they are now; a broken file that was never
 * readable is shown as far as it can be.
 * @param drawn what the page shows now
 * @param next what the server sent
 */
export function retainReadable(drawn: PlanOutline | undefined, next: PlanOutline): PlanOutline {
  if (drawn?.project !== next.project || next.brokenFiles.length === 0) return next;
  const known = new Set([...walk(drawn.roots)].map(({ location }) => location.uri));
  const broken = new Set(next.brokenFiles.filter((uri) => known.has(uri)));
  const recovered = new Map([...walk(next.roots)].map((node) => [node.id, node]));
  const previous = new Map([...walk(drawn.roots)].map((node) => [node.id, node]));

  /** Children as they should stand below one node: the order of what is kept, then what healthy files add. */
  function merge(before: readonly PlanNode[], now: readonly PlanNode[]): PlanNode[] {
    const healthy = now.filter(({ location }) => !broken.has(location.uri));
    const stays = new Map(healthy.map((node) => [node.id, node]));
    const inOldOrder = before.flatMap((node) => {
      if (broken.has(node.location.uri)) return [keep(node)];
      const current = stays.get(node.id);
      stays.delete(node.id);
      return current ? [renew(current)] : [];
    });
    return [...inOldOrder, ...[...stays.values()].map(renew)];
  }
  function keep(node: PlanNode): PlanNode {
    const now = recovered.get(node.id);
    return {
      ...node,
      location: now?.location ?? node.location,
      children: merge(node.children, now?.children ?? []),
    };
  }
  function renew(node: PlanNode): PlanNode {
    return { ...node, children: merge(previous.get(node.id)?.children ?? [], node.children) };
  }
  return { ...next, roots: merge(drawn.roots, next.roots) };
}

/** Every node of an outline, parents first. */
export function* walk(nodes: readonly PlanNode[]): Generator<PlanNode> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.children);
  }
}
