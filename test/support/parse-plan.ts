import {
  type AstNode,
  CstUtils,
  EmptyFileSystem,
  isAstNode,
  isReference,
  type LangiumDocument,
  URI,
} from 'langium';
import type { PlanFile } from '../../language/grammar/generated/ast.js';
import { createOkrServices } from '../../language/index.js';
import { learnedTables } from './learned-tables.js';

const { shared } = createOkrServices({
  learnedTables,
  ...EmptyFileSystem,
  today: { override: () => undefined, local: () => '2026-11-16' },
});

/** A file by itself, parsed, neither linked nor checked. */
export function parsePlan(text: string): LangiumDocument<PlanFile> {
  return shared.workspace.LangiumDocumentFactory.fromString<PlanFile>(text, URI.file('/plans/plan.okr'));
}

/** What a file says, without where it says it: two files with the same description mean the same. */
export function describeSyntax(document: LangiumDocument<PlanFile>): unknown {
  return describe(document.parseResult.value);
}

/** What a node says, with all that is in it. */
export function describeNode(node: AstNode): unknown {
  return describe(node);
}

function describe(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(describe);
  if (isReference(value)) return { $refText: value.$refText };
  if (!isAstNode(value)) return value;
  const entries = Object.entries(value as AstNode).filter(([key]) => key === '$type' || !key.startsWith('$'));
  return Object.fromEntries(entries.map(([key, property]) => [key, describe(property)]));
}

/** All comments in their order; white space at the end of a line is no part of them. */
export function commentsOf(document: LangiumDocument<PlanFile>): string[] {
  const root = document.parseResult.value.$cstNode;
  if (!root) throw new Error('A parsed file has a concrete syntax tree.');
  return CstUtils.flattenCst(root)
    .filter((leaf) => leaf.hidden)
    .map((leaf) => leaf.text.trimEnd())
    .toArray();
}
