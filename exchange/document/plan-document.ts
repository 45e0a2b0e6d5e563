import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import { type Declaration, declarationsOf } from '../../language/grammar/declarations.js';
import { isPlanFile } from '../../language/grammar/generated/ast.js';
import type { OkrReferences } from '../../language/names/references.js';
import type { PlanGraph, PlanNode } from '../../language/protocol.js';
import { compareText } from '../../language/values/text.js';
import { type DocumentComputed, documentFormat, documentVersion, type PlanDocument } from './document.js';
import { DocumentIds, documentElement } from './document-elements.js';
import { documentDefinitions, documentLinks, documentValues } from './document-lists.js';

/** A project, loaded, linked and checked. */
export interface ExportedPlans {
  documents: readonly LangiumDocument[];
  references: OkrReferences;
  /** What was computed of it. */
  graph: PlanGraph;
}

/** The plans of a project as data, in the order of files and lines. */
export function planDocument({ documents, references, graph }: ExportedPlans): PlanDocument {
  const sorted = [...documents].sort((left, right) => compareText(left.uri.path, right.uri.path));
  const declarations = sorted.flatMap(({ parseResult }) =>
    isPlanFile(parseResult.value) ? [...declarationsOf(parseResult.value)] : [],
  );
  const ids = new DocumentIds();
  // In the order of the text, so that of two elements of one name the first keeps it.
  for (const declaration of declarations) ids.of(declaration);
  const fileOf = (uri: string) => {
    const root = graph.project.endsWith('/') ? graph.project : `${graph.project}/`;
    return decodeURIComponent(uri.startsWith(root) ? uri.slice(root.length) : uri);
  };
  const nodes = new Map(
    graph.nodes.map((node) => [placeKey(node.location.uri, node.location.range.start), node]),
  );
  const nodeOf = (declaration: Declaration) => nodes.get(keyOf(declaration));
  return {
    format: documentFormat,
    schemaVersion: documentVersion,
    today: graph.today,
    elements: declarations.map((declaration) => ({
      ...documentElement(declaration, ids, (node) => fileOf(AstUtils.getDocument(node).uri.toString())),
      computed: computedOf(nodeOf(declaration)),
    })),
    links: declarations.flatMap((declaration) => documentLinks(declaration, ids)),
    values: declarations.flatMap((declaration) => documentValues(declaration, ids, references)),
    definitions: declarations.flatMap((declaration) => documentDefinitions(declaration, ids)),
    findings: declarations.flatMap((declaration) =>
      (nodeOf(declaration)?.findings ?? [])
        .filter(({ severity }) => severity !== 'hint')
        .map(({ rule, severity, message, range }) => ({
          element: ids.of(declaration),
          rule,
          severity,
          message,
          file: fileOf(AstUtils.getDocument(declaration).uri.toString()),
          line: range.start.line + 1,
        })),
    ),
  };
}

function keyOf(node: AstNode): string {
  const start = node.$cstNode?.range.start ?? { line: -1, character: -1 };
  return placeKey(AstUtils.getDocument(node).uri.toString(), start);
}

function placeKey(uri: string, { line, character }: { line: number; character: number }): string {
  return `${uri} ${line}:${character}`;
}

function computedOf(node: PlanNode | undefined): DocumentComputed | null {
  if (!node || node.kind === 'priority') return null;
  return {
    progress: rounded(node.progress.ratio),
    status: node.status ?? null,
    expected: rounded(node.expected),
    confidence: rounded(node.confidence),
    current: node.current ?? null,
    reading: node.reading ?? null,
  };
}

/** Without the last digits of binary fractions. */
function rounded(ratio: number | undefined): number | null {
  return ratio === undefined ? null : Number(ratio.toPrecision(12));
}
