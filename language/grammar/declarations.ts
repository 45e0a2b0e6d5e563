import type { AstNode, AstNodeDescription, LangiumDocument } from 'langium';
import { canonicalCycleName } from '../values/cycles.js';
import {
  type Cycle,
  type Initiative,
  isCycle,
  type KeyResult,
  type Metric,
  type Objective,
  type Person,
  type PlanFile,
  type Priority,
  type Team,
} from './generated/ast.js';
import type { PlanIdentity } from './plan-identity.js';

/** Every element that can be declared and referred to by name. */
export type Declaration = Cycle | Team | Person | Priority | Metric | Objective | KeyResult | Initiative;

/** Every element in the chain from work to strategy. */
export type Goal = Priority | Metric | Objective | KeyResult | Initiative;

/** Names are unique within a namespace; a team and a metric may share one. */
export type Namespace = 'goal' | 'team' | 'person' | 'cycle';

/** A declaration as the index stores it, without its syntax tree. Its node may be parsed when it is read. */
export interface DeclarationDescription extends AstNodeDescription {
  namespace: Namespace;
  /** Undefined for a global declaration. */
  plan: PlanIdentity | undefined;
  /** Changes whenever another file may have to be checked again. */
  signature: string;
  /** The statement of the declaration; undefined if it has none. */
  title: string | undefined;
  /** The handle of its owner, as written; undefined if it names none. */
  owner: string | undefined;
  /** The unit of a metric; undefined for everything else. */
  unit: string | undefined;
  /** The first and the last day of a cycle, as written; undefined for everything else. */
  days: [start: string | undefined, end: string | undefined] | undefined;
  /** The file that declares it, parsed or not. */
  document: LangiumDocument;
  /** Whether its file still has the text that it describes. */
  isCurrent: boolean;
}

/** The types of all declarations. A check asks for many nodes whether they are one. */
const declarationTypes: ReadonlySet<unknown> = new Set<Declaration['$type']>([
  'KeyResult',
  'Objective',
  'Initiative',
  'Metric',
  'Priority',
  'Person',
  'Team',
  'Cycle',
]);

export function isDeclaration(node: unknown): node is Declaration {
  return declarationTypes.has((node as Partial<AstNode> | null | undefined)?.$type);
}

/** Returns the innermost declaration that a node belongs to, itself included. */
export function enclosingDeclaration(node: AstNode): Declaration | undefined {
  let current: AstNode | undefined = node;
  while (current && !isDeclaration(current)) current = current.$container;
  return current;
}

const namespaces: Readonly<Partial<Record<string, Namespace>>> = {
  Team: 'team',
  Person: 'person',
  Cycle: 'cycle',
};

/** Returns the namespace of a declaration, by the type of its syntax node. */
export function namespaceOf(type: string): Namespace {
  return namespaces[type] ?? 'goal';
}

/** Says whether declarations of this type belong to the plan of their file; teams, persons and cycles never do. */
export function belongsToPlan(type: string): boolean {
  return namespaceOf(type) === 'goal';
}

/** Returns the name under which a declaration is found; undefined for an unnamed one. */
export function declaredName(node: Declaration): string | undefined {
  return isCycle(node) && node.name ? canonicalCycleName(node.name) : node.name;
}

/** Returns all declarations of a file in the order of the text, nested ones after their parent. */
export function declarationsOf(file: PlanFile): Declaration[] {
  const found: Declaration[] = [];
  collect(file.elements, found);
  return found;
}

function collect(nodes: readonly AstNode[], found: Declaration[]): void {
  for (const node of nodes) {
    if (!isDeclaration(node)) continue;
    found.push(node);
    collect(statementsOf(node), found);
  }
}

function statementsOf(node: AstNode): readonly AstNode[] {
  return (node as { statements?: AstNode[] }).statements ?? [];
}
