import { reflection } from './generated/ast.js';

/**
 * Returns the types of the elements that the references of a syntax node may lead to, by the type of the node; empty if
 * the node has no references.
 */
export function referenceTargets(type: string): readonly string[] {
  const fields = Object.values(reflection.getTypeMetaData(type).properties);
  return fields.flatMap(({ referenceType }) =>
    referenceType ? reflection.getAllSubTypes(referenceType).filter(isElement) : [],
  );
}

/** A union such as `SupportTarget` is a type of its own, which no node has. */
function isElement(type: string): boolean {
  return reflection.getAllSubTypes(type).length === 1;
}
