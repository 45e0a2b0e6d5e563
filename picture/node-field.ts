import type { PlanGraph, PlanNode } from '../language/protocol.js';

/** What is made of a field of a node, wherever nodes are told. */
export interface NodeField {
  /** The properties of the JSON document that tell it. */
  json: Readonly<Record<string, JsonProperty>>;
  /** How the details of the preview list it; `apart` where another part of the page shows it. */
  details: NodeFact | 'apart';
  /** Whether some card looks different because of it. */
  onCard: boolean;
}

export interface JsonProperty {
  /** A schema of JSON, draft 7; its definitions are those of `docs/tree.schema.json`. */
  schema: Readonly<Record<string, unknown>>;
  /** @returns the value; `null` where nothing is known */
  valueOf(node: PlanNode, place: DocumentPlace): unknown;
}

/** What a document knows of a node besides the node itself. */
export interface DocumentPlace {
  plan: PlanGraph;
  /** Whether the node stands there only so that what was asked for can be understood. */
  isContext: boolean;
}

/** A line in the details of a node. */
export interface NodeFact {
  /** What the fact is called in English, beginning with a capital: a marked text. */
  name: string;
  /** @returns undefined where nothing is known */
  valueOf(node: PlanNode): string | undefined;
  explanationOf?(node: PlanNode): string | undefined;
}
