import type {
  CodeAction,
  Command,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentSymbol,
  Hover,
  Location,
  LocationLink,
  MarkupContent,
  PublishDiagnosticsParams,
  SymbolInformation,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol';
import type { ClientAbilities } from './client-abilities.js';
import { plainText } from './plain-text.js';

/** The command that applies an edit, for clients that read no actions with edits. Its argument is the edit. */
export const applyEditCommand = 'okr.applyEdit';

type Fit<Value> = (value: Value, abilities: ClientAbilities, uri: string) => unknown;

/** For each method the function that writes its result in a form that every client reads. The result is never null. */
const fits: Readonly<Record<string, Fit<never>>> = {
  'textDocument/definition': fitLinks('textDocument/definition'),
  'textDocument/declaration': fitLinks('textDocument/declaration'),
  'textDocument/typeDefinition': fitLinks('textDocument/typeDefinition'),
  'textDocument/implementation': fitLinks('textDocument/implementation'),
  'textDocument/documentSymbol': ((symbols, { hierarchicalSymbols }, uri) =>
    hierarchicalSymbols ? symbols : flat(symbols, uri)) satisfies Fit<DocumentSymbol[]>,
  'textDocument/hover': ((hover, { markdownInHover }) =>
    markdownInHover
      ? hover
      : { ...hover, contents: plain(hover.contents as MarkupContent) }) satisfies Fit<Hover>,
  'textDocument/completion': ((list, abilities) => ({
    ...list,
    items: list.items.map((item) => fitItem(item, abilities)),
  })) satisfies Fit<CompletionList>,
  'completionItem/resolve': fitItem satisfies Fit<CompletionItem>,
  'textDocument/codeAction': ((actions, abilities) =>
    abilities.codeActionLiterals
      ? actions
      : actions.flatMap((one) => commandOf(one, abilities))) satisfies Fit<CodeAction[]>,
  'textDocument/publishDiagnostics': ((params, abilities) => ({
    ...params,
    diagnostics: fitFindings(params.diagnostics, abilities),
  })) satisfies Fit<PublishDiagnosticsParams>,
  'textDocument/diagnostic': fitReport satisfies Fit<DocumentDiagnosticReport>,
  'workspace/diagnostic': ((report, abilities) => ({
    ...report,
    items: report.items.map((item) => fitReport(item, abilities)),
  })) satisfies Fit<WorkspaceDiagnosticReport>,
};

/**
 * Writes the result of a request, or the parameters of a notification, in the form that the client reads.
 *
 * @param uri the document of the request
 */
export function fitted(method: string, value: unknown, abilities: ClientAbilities, uri: string): unknown {
  const fitting = fits[method] as Fit<unknown> | undefined;
  return fitting && value !== null && value !== undefined ? fitting(value, abilities, uri) : value;
}

function fitLinks(method: string): Fit<(LocationLink | Location)[]> {
  return (found, { links }) => (links.has(method) ? found : found.map(locationOf));
}

function locationOf(place: LocationLink | Location): Location {
  return 'targetUri' in place ? { uri: place.targetUri, range: place.targetSelectionRange } : place;
}

function flat(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, tags, range, children = [] }) => [
    { name, kind, ...(tags && { tags }), ...(containerName && { containerName }), location: { uri, range } },
    ...flat(children, uri, name),
  ]);
}

function plain({ value }: MarkupContent): MarkupContent {
  return { kind: 'plaintext', value: plainText(value) };
}

function fitItem(
  item: CompletionItem,
  { markdownInCompletion, labelDetails }: ClientAbilities,
): CompletionItem {
  const { documentation, labelDetails: details, ...rest } = item;
  const shown =
    typeof documentation === 'object' && !markdownInCompletion ? plain(documentation).value : documentation;
  return {
    ...rest,
    ...(labelDetails && details && { labelDetails: details }),
    ...(shown && { documentation: shown }),
  };
}

function commandOf({ title, edit, command }: CodeAction, { appliesEdits }: ClientAbilities): Command[] {
  if (command) return [command];
  return edit && appliesEdits ? [{ title, command: applyEditCommand, arguments: [edit] }] : [];
}

function fitFindings(findings: readonly Diagnostic[], abilities: ClientAbilities): Diagnostic[] {
  if (abilities.relatedInformation && abilities.codeDescription) return [...findings];
  return findings.map(({ relatedInformation, codeDescription, ...rest }) => ({
    ...rest,
    ...(abilities.relatedInformation && relatedInformation && { relatedInformation }),
    ...(abilities.codeDescription && codeDescription && { codeDescription }),
  }));
}

function fitReport<Report extends { kind: string }>(report: Report, abilities: ClientAbilities): Report {
  const { items } = report as { items?: Diagnostic[] };
  return items ? { ...report, items: fitFindings(items, abilities) } : report;
}
