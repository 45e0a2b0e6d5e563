import { AstUtils, type LangiumDocument } from 'langium';
import type { DefinitionProvider } from 'langium/lsp';
import type { DefinitionParams, LocationLink } from 'vscode-languageserver-protocol';
import type { Occurrence } from '../names/occurrences.js';
import { type PlanSymbol, Symbols } from '../names/symbols.js';
import type { OkrLspServices } from './services.js';

/**
 * Finds the declaration of a name, for each part of a qualified name: `platform.2026-Q4.event-stream` leads to the
 * team, the cycle and the element. A declaration leads to itself; editors then show its references.
 */
export class OkrDefinitionProvider implements DefinitionProvider {
  private readonly symbols: Symbols;

  constructor(services: OkrLspServices) {
    this.symbols = new Symbols(services.shared);
  }

  getDefinition(document: LangiumDocument, { position }: DefinitionParams): LocationLink[] | undefined {
    const found = this.symbols.at(document, document.textDocument.offsetAt(position));
    if (!found?.symbol) return undefined;
    const links = this.targets(found.occurrence, found.symbol).map((target) => ({
      originSelectionRange: found.occurrence.source.range,
      targetUri: target.document.uri.toString(),
      targetRange: target.node.$cstNode?.range ?? target.source.range,
      targetSelectionRange: target.source.range,
    }));
    return links.length > 0 ? links : undefined;
  }

  private targets(occurrence: Occurrence, symbol: PlanSymbol): Occurrence[] {
    const declared = this.symbols.declarationsOf(symbol);
    if (declared.length > 0 || symbol.namespace === 'person') return declared;
    const plans = this.symbols.plansOf(symbol);
    // Of several plans of the team, the one that holds what the qualified name leads to.
    const target = occurrence.role === 'qualifier' ? occurrence.reference?.ref : undefined;
    const near = target ? plans.filter(({ document }) => document === AstUtils.getDocument(target)) : [];
    const own = plans.filter(({ node }) => node === occurrence.node);
    return [own, near, plans].find((candidates) => candidates.length > 0) ?? [];
  }
}
