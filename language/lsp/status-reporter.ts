import { DocumentState, type URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { InitializeParams } from 'vscode-languageserver-protocol';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import {
  type PlanChangedParams,
  planChangedNotification,
  type StatusParams,
  statusNotification,
} from '../protocol.js';
import type { OkrSharedLspServices } from './services.js';

/** Sends the editor the content of its status entry, and the plans that changed. */
export function reportStatus(connection: Connection, services: OkrSharedLspServices): void {
  const { DocumentBuilder, Projects, LangiumDocuments, TextDocuments } = services.workspace;
  const isReported = (uri: URI) => Projects.isReported(uri, TextDocuments.get(uri) !== undefined);
  let isWanted = false;
  services.lsp.LanguageServer.onInitialize((params) => {
    isWanted = wantsNotifications(params);
  });
  const counts = new Map<string, StatusParams['findings']>();

  DocumentBuilder.onUpdate((_changed, deleted) => {
    for (const uri of deleted) counts.delete(uri.toString());
  });
  DocumentBuilder.onDocumentPhase(DocumentState.Validated, (document) => {
    const diagnostics = document.diagnostics ?? [];
    const count = (severity: DiagnosticSeverity) =>
      diagnostics.filter((one) => one.severity === severity).length;
    counts.set(document.uri.toString(), {
      errors: count(DiagnosticSeverity.Error),
      warnings: count(DiagnosticSeverity.Warning),
      informations: count(DiagnosticSeverity.Information),
    });
  });
  DocumentBuilder.onBuildPhase(DocumentState.Validated, (documents) => {
    if (!isWanted) return;
    const findings = { errors: 0, warnings: 0, informations: 0 };
    for (const { errors, warnings, informations } of counts.values()) {
      findings.errors += errors;
      findings.warnings += warnings;
      findings.informations += informations;
    }
    const status: StatusParams = {
      state: 'ready',
      files: LangiumDocuments.all.filter(({ uri }) => isReported(uri)).count(),
      findings,
    };
    void connection.sendNotification(statusNotification, status);
    const projects = new Set(documents.map((document) => Projects.projectOf(document.uri).root.toString()));
    const changed: PlanChangedParams = { projects: [...projects].sort() };
    void connection.sendNotification(planChangedNotification, changed);
  });
}

/** Says whether the client knows our own notifications. Others report each of them as an error. */
function wantsNotifications({ initializationOptions }: InitializeParams): boolean {
  const { okr } = (initializationOptions ?? {}) as { okr?: { notifications?: unknown } | null };
  return okr?.notifications === true;
}
