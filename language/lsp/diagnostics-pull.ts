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

/**
 * Announces pulled diagnostics. A finding in one file may depend on another file, and files that are not open have
 * findings, too.
 */
export const diagnosticOptions: DiagnosticOptions = {
  identifier: 'okr',
  interFileDependencies: true,
  workspaceDiagnostics: true,
};

/**
 * Says whether the editor pulls findings instead of getting them pushed: if it sets the initialization option
 * `okr.diagnostics: "pull"`, or can only pull. The server never does both, because each finding would appear twice. For
 * editors that support both, the server pushes, because some of them pull only open files and would never show findings
 * in other files.
 */
export function pullsDiagnostics({ capabilities, initializationOptions }: InitializeParams): boolean {
  const { okr } = (initializationOptions ?? {}) as { okr?: { diagnostics?: unknown } | null };
  if (okr?.diagnostics === 'pull') return true;
  const { diagnostic, publishDiagnostics } = capabilities.textDocument ?? {};
  return diagnostic !== undefined && publishDiagnostics === undefined && okr?.diagnostics !== 'push';
}

/** Answers `textDocument/diagnostic` and `workspace/diagnostic`, even if the client did not announce the capability. */
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
