import { AstUtils, type LangiumDocument } from 'langium';
import { belongsToPlan, type Declaration, declarationsOf, declaredName } from '../grammar/declarations.js';
import { isPlanFile } from '../grammar/generated/ast.js';
import { planOf } from '../grammar/plan-identity.js';
import type { ElementType } from '../grammar/properties.js';
import type { Projects } from '../project/projects.js';
import { ElementIds } from './element-ids.js';
import type { ElementIdentity } from './element-state.js';

/** An element of one version, with the data that finds the same element in another version. */
export interface DeclaredElement extends ElementIdentity {
  node: Declaration;
  document: LangiumDocument;
}

/**
 * Returns all elements of some files, in the order of files and lines.
 *
 * @param version a prefix for the ids of elements without a name. Another element may be at their place in the other
 *   version, so these elements are matched by their statements alone
 */
export function declaredElements(
  documents: readonly LangiumDocument[],
  projects: Projects,
  version: string,
): DeclaredElement[] {
  const ids = new ElementIds((node) => projects.projectOf(AstUtils.getDocument(node).uri).root.toString());
  return documents.flatMap((document) => {
    const file = document.parseResult.value;
    if (!isPlanFile(file)) return [];
    return [...declarationsOf(file)].map((node) => {
      const name = declaredName(node);
      return {
        id: name === undefined ? `${version} ${ids.of(node)}` : (ids.of(node) as string),
        kind: node.$type as ElementType,
        name,
        title: 'title' in node ? node.title : undefined,
        plan: belongsToPlan(node.$type) ? planOf(node) : undefined,
        node,
        document,
      };
    });
  });
}
