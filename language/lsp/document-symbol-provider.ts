import { type AstNode, CstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import { type DocumentSymbol, type Range, SymbolTag } from 'vscode-languageserver-protocol';
import { type Declaration, isDeclaration } from '../grammar/declarations.js';
import {
  type CheckInBlock,
  type CheckInEntry,
  isCheckInBlock,
  isCheckInEntry,
  isDropped,
  isPlanFile,
  isPlanHeader,
  type PlanHeader,
} from '../grammar/generated/ast.js';
import { reportedText } from '../model/check-ins.js';
import { symbolDetail, symbolName } from './element-text.js';
import { symbolKinds } from './symbol-kinds.js';

type Outlined = PlanHeader | Declaration | CheckInBlock | CheckInEntry;

/** Lists the elements of a file in their nesting, including half-typed and unnamed ones. */
export class OkrDocumentSymbolProvider implements DocumentSymbolProvider {
  getSymbols(document: LangiumDocument): DocumentSymbol[] {
    const file = document.parseResult.value;
    return isPlanFile(file) ? symbolsOf(file.elements) : [];
  }
}

function symbolsOf(nodes: readonly AstNode[]): DocumentSymbol[] {
  return nodes.filter(isOutlined).flatMap((node) => symbolOf(node) ?? []);
}

function isOutlined(node: AstNode): node is Outlined {
  return isPlanHeader(node) || isDeclaration(node) || isCheckInBlock(node) || isCheckInEntry(node);
}

function symbolOf(node: Outlined): DocumentSymbol | undefined {
  if (!node.$cstNode) return undefined;
  const children = symbolsOf(childrenOf(node));
  return {
    ...textsOf(node),
    kind: symbolKinds[node.$type],
    range: node.$cstNode.range,
    selectionRange: selectionOf(node),
    ...(isGivenUp(node) && { tags: [SymbolTag.Deprecated] }),
    ...(children.length > 0 && { children }),
  };
}

function textsOf(node: Outlined): { name: string; detail: string } {
  if (isPlanHeader(node)) {
    return {
      name: ['plan', node.team?.$refText].filter(Boolean).join(' '),
      detail: node.cycle?.$refText ?? '',
    };
  }
  if (isCheckInBlock(node)) {
    return { name: ['check-ins', node.date].filter(Boolean).join(' '), detail: node.person?.$refText ?? '' };
  }
  if (isCheckInEntry(node)) {
    return { name: node.target?.$refText || 'check-in', detail: reportedText(node) ?? '' };
  }
  return { name: symbolName(node), detail: symbolDetail(node) };
}

function childrenOf(node: Outlined): readonly AstNode[] {
  if (isPlanHeader(node) || isCheckInEntry(node)) return [];
  return isCheckInBlock(node) ? node.entries : node.statements;
}

function isGivenUp(node: Outlined): boolean {
  return isDeclaration(node) && (node.statements as readonly AstNode[]).some(isDropped);
}

/** What to select in an element: its name, else its text, else its first word. */
const selectedProperties = ['name', 'title', 'target', 'team', 'date'];

function selectionOf({ $cstNode }: Outlined): Range {
  const found = selectedProperties
    .map((property) => GrammarUtils.findNodeForProperty($cstNode, property))
    .find(Boolean);
  const first = $cstNode && CstUtils.flattenCst($cstNode).find((leaf) => !leaf.hidden);
  return (found ?? first ?? ($cstNode as NonNullable<typeof $cstNode>)).range;
}
