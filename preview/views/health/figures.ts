import type { PlanGraph, PlanNode, PlanReading } from '../../../language/protocol.js';
import { readings } from '../../../picture/words.js';

/** Counts of one team's key results, or of all. */
export interface Figures {
  /** Undefined for those that belong to no team. */
  team?: string;
  keyResults: number;
  readings: Record<PlanReading, number>;
  leading: number;
  lagging: number;
  /** Those that do not say whether they lead or lag. */
  unsaid: number;
}

/**
 * Counts the key results of each team, in the order of the plan. Dropped ones do not count.
 *
 * @returns one entry for each team with key results
 */
export function figuresByTeam(nodes: readonly PlanNode[]): Figures[] {
  const byTeam = new Map<string | undefined, PlanNode[]>();
  for (const node of openKeyResults(nodes)) {
    const own = byTeam.get(node.team);
    if (own) own.push(node);
    else byTeam.set(node.team, [node]);
  }
  return [...byTeam].map(([team, own]) => ({ ...(team !== undefined && { team }), ...countOf(own) }));
}

/** Returns the counts of all teams together. */
export function figuresOfAll(nodes: readonly PlanNode[]): Figures {
  return countOf(openKeyResults(nodes));
}

function openKeyResults(nodes: readonly PlanNode[]): PlanNode[] {
  return nodes.filter(({ kind, dropped }) => kind === 'key-result' && !dropped);
}

function countOf(keyResults: readonly PlanNode[]): Figures {
  const counts = Object.fromEntries(
    readings.map((reading) => [
      reading,
      keyResults.filter((keyResult) => (keyResult.reading ?? 'unclear') === reading).length,
    ]),
  ) as Record<PlanReading, number>;
  const leading = keyResults.filter(({ timing }) => timing === 'leading').length;
  const lagging = keyResults.filter(({ timing }) => timing === 'lagging').length;
  const unsaid = keyResults.length - leading - lagging;
  return { keyResults: keyResults.length, readings: counts, leading, lagging, unsaid };
}

/** A node that needs attention, with the reason. */
export interface Concern {
  node: PlanNode;
  text: string;
}

/** A kind of concern: its name, its meaning, and the text for each node. */
export interface ConcernKind {
  id: string;
  /** These are marked texts. */
  title: string;
  /** The word after a count of one, and after any other. */
  noun: readonly [one: string, many: string];
  /** One sentence that defines the word. */
  explanation: string;
  /** What to say where there is none. */
  none: string;
  concernsOf(node: PlanNode): string[];
}

/** Returns the nodes of a kind of concern, in the order of the plan. */
export function concernsIn(plan: PlanGraph, { concernsOf }: ConcernKind): Concern[] {
  return plan.nodes.flatMap((node) => concernsOf(node).map((text) => ({ node, text })));
}
