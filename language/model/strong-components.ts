/** A node on the way, with its successors that are still to be visited. */
interface Frame<Node> {
  node: Node;
  rest: Iterator<Node>;
}

/**
 * Finds the strongly connected components of a graph: sets of nodes that can all reach each other (Tarjan 1972). The
 * effort is proportional to the nodes and edges that can be reached.
 *
 * @param roots the nodes to begin with
 * @returns the number of the component of each reachable node
 */
export function strongComponents<Node>(
  roots: Iterable<Node>,
  successors: (node: Node) => Iterable<Node>,
): Map<Node, number> {
  const order = new Map<Node, number>();
  const lowest = new Map<Node, number>();
  const component = new Map<Node, number>();
  const stack: Node[] = [];
  for (const root of roots) if (!order.has(root)) visit(root);
  return component;

  /** Without recursion: a chain of dependencies may be longer than the call stack. */
  function visit(root: Node): void {
    const open = [enter(root)];
    for (let frame = open.at(-1); frame; frame = open.at(-1)) {
      const next = frame.rest.next();
      if (next.done) leave(open);
      else if (!order.has(next.value)) open.push(enter(next.value));
      else if (!component.has(next.value)) lower(frame.node, order.get(next.value) as number);
    }
  }

  function enter(node: Node): Frame<Node> {
    order.set(node, order.size);
    lowest.set(node, order.size - 1);
    stack.push(node);
    return { node, rest: successors(node)[Symbol.iterator]() };
  }

  /** Goes back from a node all of whose successors are done. */
  function leave(open: Frame<Node>[]): void {
    const { node } = open.pop() as Frame<Node>;
    if (lowest.get(node) === order.get(node)) close(node);
    const around = open.at(-1);
    if (around && !component.has(node)) lower(around.node, lowest.get(node) as number);
  }

  function lower(node: Node, value: number): void {
    lowest.set(node, Math.min(lowest.get(node) as number, value));
  }

  function close(node: Node): void {
    let member: Node;
    do {
      member = stack.pop() as Node;
      component.set(member, order.get(node) as number);
    } while (member !== node);
  }
}
