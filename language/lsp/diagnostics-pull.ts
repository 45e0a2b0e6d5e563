import { DocumentState, URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import {
  type DiagnosticOptions,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import type { Diagnostic } from 'vscode-languageserver-types';
import { findingsOfConfiguration } from '../lint/configuration-findings.js';
import { diagnosticOf } from '../lint/document-validator.js';
import { compareText } from '../values/text.js';
import { cancellable } from './cancellable.js';
import type { OkrSharedLspServices } from './services.js';

/** A finding in one file may come or go with a change in another; files that nobody opened have findings too. */
export const diagnosticOptions: DiagnosticOptions = {
  identifier: 'okr',
  interFileDependencies: true,
  workspaceDiagnostics: true,
};

/**
 * Whether the editor asks for findings instead of having them pushed: where it asks for that with the initialization
 * option `okr.diagnostics: "pull"`, or can only pull. One of the two, never both, or each finding would be shown
 * twice. Pushing is the rule even for editors that can do both: some of these pull open files alone, and would never
 * show what is wrong in the others.
 */
export function pullsDiagnostics({ capabilities, initializationOptions }: InitializeParams): boolean {
  const { okr } = (initializationOptions ?? {}) as { okr?: { diagnostics?: unknown } | null };
  if (okr?.diagnostics === 'pull') return true;
  const { diagnostic, publishDiagnostics } = capabilities.textDocument ?? {};
  return diagnostic !== undefined && publishDiagnostics === undefined && okr?.diagnostics !== 'push';
}

/** Answers `textDocument/diagnostic` and `workspace/diagnostic`: whoever asks is told, announced or not. */
export function answerDiagnosticRequests(connection: Connection, services: OkrSharedLspServices): void {
  const { DocumentBuilder, LangiumDocuments, Projects, TextDocuments, WorkspaceManager } = services.workspace;
  const results = new ResultIds();
  DocumentBuilder.onUpdate((_changed, deleted) => {
    for (const uri of deleted) results.forget(uri.toString());
  });

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    await WorkspaceManager.ready;
    const known = LangiumDocuments.hasDocument(URI.parse(uri)) || TextDocuments.get(uri) !== undefined;
    if (!known) return results.report(uri, [], previousResultId);
    await cancellable(DocumentBuilder.waitUntil(DocumentState.Validated, URI.parse(uri), token));
    const document = LangiumDocuments.getDocument(URI.parse(uri));
    return results.report(uri, document?.diagnostics ?? [], previousResultId);
  });

  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    await WorkspaceManager.ready;
    await cancellable(DocumentBuilder.waitUntil(DocumentState.Validated, token));
    const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const files = new Map<string, readonly Diagnostic[]>();
    // A file that was deleted is told once that it has no findings any more.
    for (const uri of previous.keys()) files.set(uri, []);
    for (const { uri, diagnostics = [] } of LangiumDocuments.all) {
      const isReported = Projects.isReported(uri, TextDocuments.get(uri) !== undefined);
      if (isReported) files.set(uri.toString(), diagnostics);
    }
    for (const { configurationFiles } of Projects.all) {
      for (const [uri, problems] of configurationFiles) {
        files.set(uri, findingsOfConfiguration(uri, problems).map(diagnosticOf));
      }
    }
    const items = [...files]
      .sort(([left], [right]) => compareText(left, right))
      .map(
        ([uri, diagnostics]): WorkspaceDocumentDiagnosticReport => ({
          ...results.report(uri, diagnostics, previous.get(uri)),
          uri,
          version: TextDocuments.get(uri)?.version ?? null,
        }),
      );
    return { items };
  });
}

/** Numbers the findings of each file: the number changes when they do, and not when the same ones are found again. */
class ResultIds {
  private readonly last = new Map<string, { id: number; content: string }>();
  private latest = 0;

  report(
    uri: string,
    diagnostics: readonly Diagnostic[],
    previousResultId: string | undefined,
  ): DocumentDiagnosticReport {
    const content = JSON.stringify(diagnostics);
    let result = this.last.get(uri);
    if (result?.content !== content) {
      this.latest += 1;
      result = { id: this.latest, content };
      this.last.set(uri, result);
    }
    const resultId = String(result.id);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...diagnostics] };
  }

  forget(uri: string): void {
    this.last.delete(uri);
  }
}
