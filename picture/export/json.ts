import type { PlanGraph, PlanNode } from '../../language/protocol.js';
import { fileOf } from '../file-path.js';
import type { DocumentPlace, JsonProperty, NodeField } from '../node-field.js';
import { nodeFields } from '../node-fields.js';
import { selectPlan } from '../select/select.js';
import type { PictureView } from '../view.js';

/** Raised when a reader of the document has to change; new properties alone do not raise it. */
export const treeSchemaVersion = 1;

/**
 * A plan as data, as `docs/tree.schema.json` describes it: each property stands on each node, `null` where nothing is known.
 * Places are files from the project's root with lines from 1, so that the same plan is the same document everywhere.
 */
export function jsonDocument(plan: PlanGraph, view: PictureView): string {
  const { plan: drawn, context } = selectPlan(plan, view);
  const document = {
    schemaVersion: treeSchemaVersion,
    today: plan.today,
    cycles: plan.cycles,
    teams: plan.teams.map(({ name, title }) => ({ name, title: title ?? null })),
    nodes: drawn.nodes.map((node) => nodeOf(node, { plan, isContext: context.has(node.id) })),
    links: drawn.links.map(({ kind, from, to, crossTeam, evidence }) => ({
      ...{ kind, from, to, crossTeam },
      evidence: evidence ?? null,
    })),
    brokenFiles: plan.brokenFiles.map((uri) => fileOf(uri, plan)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The properties of a node in the document, in their order. */
export const nodeProperties: Readonly<Record<string, JsonProperty>> = {
  ...Object.assign({}, ...Object.values<NodeField>(nodeFields).map(({ json }) => json)),
  isContext: {
    schema: {
      type: 'boolean',
      description: 'Whether it stands here only so that what was asked for can be understood.',
    },
    valueOf: (_node, { isContext }) => isContext,
  },
};

function nodeOf(node: PlanNode, place: DocumentPlace): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(nodeProperties).map(([name, { valueOf }]) => [name, valueOf(node, place)]),
  );
}
