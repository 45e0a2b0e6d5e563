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
  const findings = { errors: 0, warnings: 0, informations: 0 };
  /** Keeps the sums, so that a keystroke does not count the findings of all files. */
  const setCounts = (uri: string, now: StatusParams['findings'] | undefined) => {
    const before = counts.get(uri);
    for (const kind of ['errors', 'warnings', 'informations'] as const)
      findings[kind] += (now?.[kind] ?? 0) - (before?.[kind] ?? 0);
    if (now) counts.set(uri, now);
    else counts.delete(uri);
  };
  /** How many files are reported; undefined when that may have changed. */
  let files: number | undefined;
  let open = '';

  DocumentBuilder.onUpdate((changed, deleted) => {
    for (const uri of deleted) setCounts(uri.toString(), undefined);
    const nowOpen = TextDocuments.keys().join(' ');
    const isEdit = deleted.length === 0 && changed.length === 1 && counts.has(String(changed[0]));
    // Of a single file, an edit looks like a project that is read again.
    if (!isEdit || counts.size === 1 || nowOpen !== open) files = undefined;
    open = nowOpen;
  });
  DocumentBuilder.onDocumentPhase(DocumentState.Validated, (document) => {
    const diagnostics = document.diagnostics ?? [];
    const count = (severity: DiagnosticSeverity) =>
      diagnostics.filter((one) => one.severity === severity).length;
    setCounts(document.uri.toString(), {
      errors: count(DiagnosticSeverity.Error),
      warnings: count(DiagnosticSeverity.Warning),
      informations: count(DiagnosticSeverity.Information),
    });
  });
  DocumentBuilder.onBuildPhase(DocumentState.Validated, (documents) => {
    if (!isWanted) return;
    files ??= LangiumDocuments.all.filter(({ uri }) => isReported(uri)).count();
    const status: StatusParams = { state: 'ready', files, findings: { ...findings } };
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
