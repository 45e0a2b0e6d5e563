import type { LangiumDocument } from 'langium';
import type { SemanticTokenProvider } from 'langium/lsp';
import { SemanticTokensBuilder } from 'vscode-languageserver';
import type {
  Range,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensOptions,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver-protocol';
import {
  type SemanticToken,
  semanticTokenModifiers,
  semanticTokens,
  semanticTokenTypes,
} from './semantic-tokens.js';
import type { OkrLspServices } from './services.js';

/**
 * Computes semantic tokens for a whole file at once. It keeps only the last answer for each open file, because requests
 * for several files may overlap.
 */
export class OkrSemanticTokenProvider implements SemanticTokenProvider {
  readonly tokenTypes = Object.fromEntries(semanticTokenTypes.map((type, index) => [type, index]));
  readonly tokenModifiers = Object.fromEntries(
    semanticTokenModifiers.map((modifier, index) => [modifier, 1 << index]),
  );
  readonly semanticTokensOptions: SemanticTokensOptions = {
    legend: { tokenTypes: [...semanticTokenTypes], tokenModifiers: [...semanticTokenModifiers] },
    full: { delta: true },
    range: true,
  };
  private readonly builders = new Map<string, SemanticTokensBuilder>();

  constructor(services: OkrLspServices) {
    services.shared.workspace.TextDocuments.onDidClose(({ document }) => this.builders.delete(document.uri));
  }

  semanticHighlight(document: LangiumDocument, _params: SemanticTokensParams): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    this.builders.set(document.uri.toString(), builder);
    this.fill(builder, document);
    return builder.build();
  }

  semanticHighlightRange(document: LangiumDocument, { range }: SemanticTokensRangeParams): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    this.fill(builder, document, range);
    return builder.build();
  }

  semanticHighlightDelta(
    document: LangiumDocument,
    { previousResultId, ...params }: SemanticTokensDeltaParams,
  ): SemanticTokens | SemanticTokensDelta {
    const builder = this.builders.get(document.uri.toString());
    if (!builder) return this.semanticHighlight(document, params);
    builder.previousResult(previousResultId);
    this.fill(builder, document);
    return builder.buildEdits();
  }

  private fill(builder: SemanticTokensBuilder, document: LangiumDocument, range?: Range): void {
    for (const token of semanticTokens(document)) {
      const { start, end } = token.source.range;
      if (range && (end.line < range.start.line || start.line > range.end.line)) continue;
      for (const [line, character, length] of linesOf(token)) {
        builder.push(line, character, length, this.numberOf(token), this.modifiersOf(token));
      }
    }
  }

  private numberOf({ type }: SemanticToken): number {
    return this.tokenTypes[type] as number;
  }

  private modifiersOf({ modifiers }: SemanticToken): number {
    return modifiers.reduce((sum, modifier) => sum | (this.tokenModifiers[modifier] as number), 0);
  }
}

/** Returns a token for each line that it reaches over: not every editor takes tokens of several lines. */
function* linesOf({ source }: SemanticToken): Generator<[line: number, character: number, length: number]> {
  const { line, character } = source.range.start;
  for (const [index, text] of source.text.split(/\r?\n/).entries()) {
    if (text.length > 0) yield [line + index, index === 0 ? character : 0, text.length];
  }
}
