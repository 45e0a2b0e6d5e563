import { type InitializeParams, MarkupKind } from 'vscode-languageserver-protocol';

/** The forms of results that a client can read, as far as results differ for it. */
export interface ClientAbilities {
  /** Requests whose result may be links, which also say what is to be underlined. */
  links: ReadonlySet<string>;
  /** Symbols in their nesting. */
  hierarchicalSymbols: boolean;
  markdownInHover: boolean;
  markdownInCompletion: boolean;
  /** Finer texts next to the label of an item of completion. */
  labelDetails: boolean;
  relatedInformation: boolean;
  /** A link from the code of a finding to its page. */
  codeDescription: boolean;
  /** Actions with their edits, instead of commands only. */
  codeActionLiterals: boolean;
  /** Edits may create files, and may name the version of a text. */
  documentChanges: boolean;
  createsFiles: boolean;
  /** The server may ask to apply an edit. */
  appliesEdits: boolean;
  /** The server may ask to show a document. */
  showsDocuments: boolean;
}

/** Reads the abilities from what a client says of itself. What it does not announce, it does not have. */
export function clientAbilities({ capabilities }: Pick<InitializeParams, 'capabilities'>): ClientAbilities {
  const { textDocument = {}, workspace = {}, window = {} } = capabilities;
  const links = (['definition', 'declaration', 'typeDefinition', 'implementation'] as const)
    .filter((name) => textDocument[name]?.linkSupport === true)
    .map((name) => `textDocument/${name}`);
  const findings = { ...textDocument.diagnostic, ...textDocument.publishDiagnostics };
  const item = textDocument.completion?.completionItem;
  return {
    links: new Set(links),
    hierarchicalSymbols: textDocument.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    markdownInHover: textDocument.hover?.contentFormat?.[0] === MarkupKind.Markdown,
    markdownInCompletion: item?.documentationFormat?.[0] === MarkupKind.Markdown,
    labelDetails: item?.labelDetailsSupport === true,
    relatedInformation: findings.relatedInformation === true,
    codeDescription: findings.codeDescriptionSupport === true,
    codeActionLiterals: textDocument.codeAction?.codeActionLiteralSupport !== undefined,
    documentChanges: workspace.workspaceEdit?.documentChanges === true,
    createsFiles: workspace.workspaceEdit?.resourceOperations?.includes('create') === true,
    appliesEdits: workspace.applyEdit === true,
    showsDocuments: window.showDocument?.support === true,
  };
}
