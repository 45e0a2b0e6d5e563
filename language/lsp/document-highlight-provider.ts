import type { LangiumDocument } from 'langium';
import type { DocumentHighlightProvider } from 'langium/lsp';
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from 'vscode-languageserver-protocol';
import { Symbols } from '../names/symbols.js';
import type { OkrLspServices } from './services.js';

/** Marks all places of a file that name the element at the cursor; the declaration is marked as a write access. */
export class OkrDocumentHighlightProvider implements DocumentHighlightProvider {
  private readonly symbols: Symbols;

  constructor(services: OkrLspServices) {
    this.symbols = new Symbols(services.shared);
  }

  getDocumentHighlight(
    document: LangiumDocument,
    { position }: DocumentHighlightParams,
  ): DocumentHighlight[] | undefined {
    const symbol = this.symbols.at(document, document.textDocument.offsetAt(position))?.symbol;
    if (!symbol) return undefined;
    return this.symbols.occurrencesOf(symbol, document).map(({ role, source }) => ({
      range: source.range,
      kind: role === 'declaration' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  }
}
