import type { LangiumDocument } from 'langium';
import type { ReferencesProvider } from 'langium/lsp';
import type { Location, ReferenceParams } from 'vscode-languageserver-protocol';
import { Symbols } from '../names/symbols.js';
import type { OkrLspServices } from './services.js';

/**
 * Finds all places that name the same thing, in all files of the project. The parts of qualified names count as
 * references to the team and the cycle. Handles and teams without a declaration are found as well.
 */
export class OkrReferencesProvider implements ReferencesProvider {
  private readonly symbols: Symbols;

  constructor(services: OkrLspServices) {
    this.symbols = new Symbols(services.shared);
  }

  findReferences(document: LangiumDocument, { position, context }: ReferenceParams): Location[] {
    const symbol = this.symbols.at(document, document.textDocument.offsetAt(position))?.symbol;
    if (!symbol) return [];
    return this.symbols
      .occurrencesOf(symbol)
      .filter(({ role }) => context.includeDeclaration || role !== 'declaration')
      .map(({ document: { uri }, source }) => ({ uri: uri.toString(), range: source.range }));
  }
}
