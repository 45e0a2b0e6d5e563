import type { Project } from '../../project/project.js';
import type { PlanGraph, PlanLink, PlanNode } from '../../protocol.js';
import type { GoalPart } from './file-part.js';
import type { Goal } from './goals.js';
import { identifiers, namesOf } from './identifiers.js';
import { isAcrossTeams } from './names.js';

/** The nodes and links of one file in a plan. The same object stands for the same nodes and links. */
export interface PlanPiece {
  parts: readonly GoalPart[];
  /** All that other nodes and links of the plan take from these nodes: names, which decide about ids, and teams. */
  seen: string;
  nodes: readonly PlanNode[];
  links: readonly PlanLink[];
  /** One node for each combination of cycle, team and kind that the nodes have, in their order. */
  examples: readonly PlanNode[];
}

/** Gives nodes their ids, and links the ids of their targets, for all files or for those that changed. */
export class PlanPieces {
  #pieces: readonly PlanPiece[] = [];
  #nodes = new WeakMap<Goal, PlanNode>();

  /**
   * Returns the pieces of a plan. Pieces of files whose parts are those of the last plan stay, if every other file shows the same names
   * and teams as before. Else all pieces are made again.
   *
   * @param files the parts of each file; the same list stands for the same parts
   */
  of(files: readonly (readonly GoalPart[])[], project: Project): readonly PlanPiece[] {
    const before = this.#pieces;
    const seen = files.map((parts, index) =>
      before[index]?.parts === parts ? before[index].seen : seenOf(parts, project),
    );
    const isKept =
      before.length === files.length && before.every((piece, index) => piece.seen === seen[index]);
    if (!isKept) this.#nodes = new WeakMap();
    const ids = isKept
      ? undefined
      : identifiers(
          files.flatMap((parts) => parts.map(({ goal }) => goal)),
          project,
        );
    const pieces = files.map((parts, index): PlanPiece | readonly PlanNode[] => {
      const piece = before[index];
      if (isKept && piece?.parts === parts) return piece;
      return parts.map((part, place) =>
        this.#identified(part, ids?.get(part.goal) ?? piece?.nodes[place]?.id ?? ''),
      );
    });
    // Links come after all nodes: they lead to nodes of later files, too.
    this.#pieces = pieces.map((piece, index) => {
      if ('parts' in piece) return piece;
      const parts = files[index] ?? [];
      const links = parts.flatMap((part) => this.#linksFrom(part));
      return { parts, seen: seen[index] ?? '', nodes: piece, links, examples: examplesOf(piece) };
    });
    return this.#pieces;
  }

  /** Returns the same object as in the last plan, as long as it is the same node. */
  #identified(part: GoalPart, id: string): PlanNode {
    // No plan contains a node without an id yet.
    if (part.node.id === '') part.node.id = id;
    else if (part.node.id !== id) part.node = { ...part.node, id };
    this.#nodes.set(part.goal, part.node);
    return part.node;
  }

  #linksFrom({ node: from, links }: GoalPart): PlanLink[] {
    return links.flatMap(({ kind, to, evidence }) => {
      const target = this.#nodes.get(to);
      if (!target) return [];
      const crossTeam = isAcrossTeams(from, target);
      return [{ kind, from: from.id, to: target.id, crossTeam, ...(evidence && { evidence }) }];
    });
  }
}

function seenOf(parts: readonly GoalPart[], project: Project): string {
  const names = namesOf(
    parts.map(({ goal }) => goal),
    project,
  );
  return JSON.stringify(parts.map(({ node: { team } }, place) => [names[place], team]));
}

function examplesOf(nodes: readonly PlanNode[]): PlanNode[] {
  const examples = new Map<string, PlanNode>();
  for (const node of nodes) {
    const key = JSON.stringify([node.cycle, node.team, node.kind]);
    if (!examples.has(key)) examples.set(key, node);
  }
  return [...examples.values()];
}

const piecesOfPlans = new WeakMap<PlanGraph, readonly PlanPiece[]>();

/** Notes which pieces a plan was made of. */
export function rememberPieces(plan: PlanGraph, pieces: readonly PlanPiece[]): void {
  piecesOfPlans.set(plan, pieces);
}

/** Returns the pieces that a plan was made of; undefined for a plan from elsewhere, such as a file. */
export function piecesOf(plan: PlanGraph): readonly PlanPiece[] | undefined {
  return piecesOfPlans.get(plan);
}
