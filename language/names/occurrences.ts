import {
  type AstNode,
  type CstNode,
  CstUtils,
  GrammarUtils,
  type LangiumDocument,
  type Reference,
} from 'langium';
import { declarationsOf, type Namespace, namespaceOf } from '../grammar/declarations.js';
import { isPlanFile, reflection } from '../grammar/generated/ast.js';
import type { OkrReference } from './okr-reference.js';
import { referencesOf } from './plan-record.js';

/** One place in a file with a name. A qualified name such as `team.2026-Q4.name` has one occurrence for each part. */
export interface Occurrence {
  namespace: Namespace;
  /** A qualifier is a part of a name that says where to look: its team or its cycle. */
  role: 'declaration' | 'reference' | 'qualifier';
  /** As written. */
  text: string;
  /** The name alone, without what qualifies it. */
  source: CstNode;
  document: LangiumDocument;
  /** The declaration, or the statement that refers. */
  node: AstNode;
  /** The reference of which this is a part; undefined for a declaration. */
  reference?: OkrReference;
  /** Which part of the reference it is, from 0. */
  part: number;
}

/** Returns all names in a file: first those that it declares, then those that it refers to. */
export function* occurrencesIn(document: LangiumDocument): Generator<Occurrence> {
  const file = document.parseResult.value;
  if (!isPlanFile(file)) return;
  for (const node of declarationsOf(file)) {
    const source = GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
    if (!source || !node.name) continue;
    const namespace = namespaceOf(node.$type);
    yield { namespace, role: 'declaration', text: node.name, source, document, node, part: 0 };
  }
  for (const reference of referencesOf(file)) yield* occurrencesOf(reference, document);
}

/**
 * Returns the name at an offset, in UTF-16 code units from the start of the file. An offset directly after a name
 * counts, too.
 */
export function occurrenceAt(document: LangiumDocument, offset: number): Occurrence | undefined {
  let ending: Occurrence | undefined;
  for (const occurrence of occurrencesIn(document)) {
    const { offset: start, end } = occurrence.source;
    if (start <= offset && offset < end) return occurrence;
    if (end === offset) ending = occurrence;
  }
  return ending;
}

/** Returns the namespace in which a reference is resolved. */
export function namespaceOfReference(container: AstNode, property: string, reference: Reference): Namespace {
  return namespaceOf(reflection.getReferenceType({ container, property, reference }));
}

/** Returns one occurrence for each part of a reference. */
export function* occurrencesOf(reference: OkrReference, document: LangiumDocument): Generator<Occurrence> {
  const { $refNode, container: node, property } = reference;
  if (!$refNode) return;
  const namespace = namespaceOfReference(node, property, reference);
  if (namespace !== 'goal') {
    const text = reference.$refText;
    yield { namespace, role: 'reference', text, source: $refNode, document, node, reference, part: 0 };
    return;
  }
  const leaves = CstUtils.flattenCst($refNode)
    .filter((leaf) => !leaf.hidden)
    .toArray();
  const last = leaves.filter((leaf) => leaf.text === '.').length;
  let part = 0;
  for (const source of leaves) {
    if (source.text === '.') {
      part++;
      continue;
    }
    const isCycle = (part === 1 && last === 2) || (part === 1 && source.tokenType.name === 'CYCLE_ID');
    const shared = { text: source.text, source, document, node, reference, part };
    if (isCycle) yield { namespace: 'cycle', role: 'qualifier', ...shared };
    else if (part === last) yield { namespace, role: 'reference', ...shared };
    else if (part === 0) yield { namespace: 'team', role: 'qualifier', ...shared };
  }
}
