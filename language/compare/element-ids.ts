import { type AstNode, AstUtils, isAstNode } from 'langium';
import {
  belongsToPlan,
  type Declaration,
  declaredName,
  isDeclaration,
  namespaceOf,
} from '../grammar/declarations.js';
import { planOf, qualifiedName } from '../grammar/plan-identity.js';

/**
 * Gives each element an id that stays the same while its name and its plan stay, in any line and any file. Names are
 * only unique in a project, so the folder of the project is part of the id.
 */
export class ElementIds {
  private readonly known = new Map<AstNode, string>();
  private readonly taken = new Map<string, number>();

  /** @param projectOf something that tells the project of a node from others */
  constructor(private readonly projectOf: (node: AstNode) => string) {}

  /** @returns undefined for what is no element */
  of(node: unknown): string | undefined {
    if (!isAstNode(node) || !isDeclaration(node)) return undefined;
    const known = this.known.get(node);
    if (known) return known;
    const id = this.unique(this.base(node));
    this.known.set(node, id);
    return id;
  }

  private base(node: Declaration): string {
    const name = declaredName(node);
    const project = this.projectOf(node);
    if (!name) return `${project} ${AstUtils.getDocument(node).uri.path}#${node.$cstNode?.offset ?? 0}`;
    const plan = belongsToPlan(node.$type) ? planOf(node) : undefined;
    return `${project} ${namespaceOf(node.$type)} ${qualifiedName(plan, name)}`;
  }

  /** Two elements of one name are a mistake, but still two elements. */
  private unique(base: string): string {
    const count = this.taken.get(base) ?? 0;
    this.taken.set(base, count + 1);
    return count === 0 ? base : `${base}~${count + 1}`;
  }
}
