import type { PlanGraph, PlanNode } from '../../language/protocol.js';
import { fileOf } from '../file-path.js';
import type { DocumentPlace, JsonProperty, NodeField } from '../node-field.js';
import { nodeFields } from '../node-fields.js';
import { selectPlan } from '../select/select.js';
import type { PictureView } from '../view.js';

/**
 * The version of the document; it rises when readers of the format have to change, and new properties alone do not
 * raise it.
 */
export const treeSchemaVersion = 1;

/**
 * Returns a plan as data, as `docs/tree.schema.json` describes it: each node has each property, with `null` for unknown
 * values. Places are files relative to the project's root with lines from 1, so that the same plan gives the same
 * document everywhere.
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
  return `${JSON.stringify(document, null, 2).replace(changing, escapedCharacter)}\n`;
}

/** Characters that change how the text around them is shown, which JSON can hold in another spelling. */
const changing = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/g;

function escapedCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The properties of a node in the document, in order. */
export const nodeProperties: Readonly<Record<string, JsonProperty>> = {
  ...Object.assign({}, ...Object.values<NodeField>(nodeFields).map(({ json }) => json)),
  isContext: {
    schema: {
      type: 'boolean',
      description: 'Whether the node is only context for selected nodes.',
    },
    valueOf: (_node, { isContext }) => isContext,
  },
};

function nodeOf(node: PlanNode, place: DocumentPlace): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(nodeProperties).map(([name, { valueOf }]) => [name, valueOf(node, place)]),
  );
}
