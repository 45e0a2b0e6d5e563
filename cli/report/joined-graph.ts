import type { DocumentElement, DocumentLink, PlanDocument } from '../../exchange/document/document.js';
import type { Project } from '../../language/project/project.js';
import type { PlanGraph, PlanLink, PlanNode } from '../../language/protocol.js';
import { currentCyclesOf, cyclesOf, isAcrossTeams } from '../../language/report/plan-graph/names.js';
import { compareText } from '../../language/values/text.js';
import { fileOf } from '../../picture/file-path.js';
import { kinds } from '../../picture/words.js';
import { type PlanIndex, targetOf } from '../load/plan-indexes.js';
import { periodIn } from './index-periods.js';
import { indexedNode } from './indexed-node.js';

/** A project of our own: as a graph, and as the document that `okr index` writes of it. */
export interface OwnPlan {
  graph: PlanGraph;
  document: PlanDocument;
  project: Pick<Project, 'periodOf'>;
}

/** Kinds of links in an index that a graph draws. */
const linkKinds: Readonly<Partial<Record<DocumentLink['kind'], PlanLink['kind']>>> = {
  supports: 'supports',
  drives: 'drives',
  predicts: 'predicts',
  'depends on': 'depends-on',
};

const nodeKinds: ReadonlySet<string> = new Set(kinds);

/**
 * Adds the goals of indexes to a plan, and the links between all of them, joined by qualified names. Of a goal that is declared
 * more than once, our own counts, then the one of the first index.
 */
export function joinedGraph(own: OwnPlan, indexes: readonly PlanIndex[]): PlanGraph {
  const { graph, document, project } = own;
  const ours = ownNodes(own);
  const byId = new Map(ours);
  const added: PlanNode[] = [];
  const links = new LinkList(graph.links);
  for (const index of indexes)
    for (const element of index.elements) {
      if (!nodeKinds.has(element.kind) || byId.has(element.id)) continue;
      const node = indexedNode({ index, element });
      byId.set(element.id, node);
      added.push(node);
    }
  links.addAll(document, ours, byId);
  for (const index of indexes) {
    const inIndex = new Map(
      index.elements.flatMap(({ id }) => {
        const node = byId.get(id);
        return node?.index === index.source ? [[id, node] as const] : [];
      }),
    );
    links.addAll(index, inIndex, byId);
  }
  const replaced = new Set(added.map(({ id }) => id));
  const nodes = [...graph.nodes.filter(({ id }) => !replaced.has(id)), ...added];
  const linked = links.all;
  const cycles = cyclesOf(nodes, { periodOf: (name) => project.periodOf(name) ?? periodIn(indexes, name) });
  return {
    ...graph,
    nodes: withoutFilledGaps(nodes, linked),
    links: linked,
    cycles,
    current: currentCyclesOf(nodes, cycles, graph.today),
    teams: teamsOf(graph, indexes, added),
  };
}

/** Our own nodes, by the ids of the document. */
function ownNodes({ graph, document }: OwnPlan): Map<string, PlanNode> {
  const placeOf = (file: string, line: number, kind: string) => `${file}:${line}:${kind}`;
  const byPlace = new Map(
    graph.nodes
      .filter((node) => node.package === undefined)
      .map((node) => {
        const { uri, range } = node.location;
        return [placeOf(fileOf(uri, graph), range.start.line + 1, node.kind), node];
      }),
  );
  return new Map(
    document.elements.flatMap(({ id, file, line, kind }) => {
      const node = byPlace.get(placeOf(file, line, kind));
      return node ? [[id, node] as const] : [];
    }),
  );
}

/** Links of a graph, each once. */
class LinkList {
  private readonly byKey = new Map<string, PlanLink>();

  constructor(known: readonly PlanLink[]) {
    for (const link of known) this.add(link);
  }

  get all(): PlanLink[] {
    return [...this.byKey.values()];
  }

  /**
   * Adds what the elements of a document belong to and link to.
   *
   * @param own the nodes of the document, by their ids in it
   * @param all the nodes of all documents, by qualified names
   */
  addAll(
    document: Pick<PlanDocument, 'elements' | 'links'>,
    own: ReadonlyMap<string, PlanNode>,
    all: ReadonlyMap<string, PlanNode>,
  ): void {
    const elements = new Map(document.elements.map((element) => [element.id, element]));
    const driving = new Set(document.links.filter(({ kind }) => kind === 'drives').map(({ from }) => from));
    for (const element of document.elements) {
      const node = own.get(element.id);
      const parent = element.parent === null ? undefined : own.get(element.parent);
      if (node && parent && belongs(element, parent, driving)) this.join('belongs-to', node, parent, null);
    }
    for (const link of document.links) {
      const [kind, node, element] = [linkKinds[link.kind], own.get(link.from), elements.get(link.from)];
      const target = element && (own.get(link.to ?? '') ?? all.get(targetOf(link, element)));
      if (kind && node && target && node !== target) this.join(kind, node, target, link.evidence);
    }
  }

  private join(kind: PlanLink['kind'], from: PlanNode, to: PlanNode, evidence: string | null): void {
    const crossTeam = isAcrossTeams(from, to);
    this.add({ kind, from: from.id, to: to.id, crossTeam, ...(evidence !== null && { evidence }) });
  }

  private add(link: PlanLink): void {
    const key = `${link.kind} ${link.from} ${link.to}`;
    if (!this.byKey.has(key)) this.byKey.set(key, link);
  }
}

/** Work that drives something measured belongs to that, and not to the objective around it. */
function belongs({ id, kind }: DocumentElement, parent: PlanNode, driving: ReadonlySet<string>): boolean {
  if (kind === 'initiative' && parent.kind === 'objective') return !driving.has(id);
  return parent.kind === 'objective' || (kind === 'initiative' && parent.kind === 'initiative');
}

/** A goal without a connection here may have one with another repository. */
function withoutFilledGaps(nodes: readonly PlanNode[], links: readonly PlanLink[]): PlanNode[] {
  const serving = new Set(links.map(({ from }) => from));
  const served = new Set(links.filter(({ kind }) => kind === 'supports').map(({ to }) => to));
  return nodes.map((node) => {
    const isFilled = node.gap === 'unsupported' ? served.has(node.id) : serving.has(node.id);
    if (!node.gap || !isFilled) return node;
    const { gap: _, ...others } = node;
    return others;
  });
}

function teamsOf(graph: PlanGraph, indexes: readonly PlanIndex[], added: readonly PlanNode[]) {
  const teams = new Map(graph.teams.map((team) => [team.name, team]));
  const titles = new Map(
    indexes.flatMap(({ elements }) =>
      elements.filter(({ kind }) => kind === 'team').map(({ name, title }) => [name, title]),
    ),
  );
  for (const { team } of added) {
    if (team === undefined || teams.has(team)) continue;
    const title = titles.get(team);
    teams.set(team, { name: team, ...(title && { title }) });
  }
  return [...teams.values()].sort((left, right) => compareText(left.name, right.name));
}
