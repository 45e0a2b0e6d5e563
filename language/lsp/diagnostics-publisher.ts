import { DocumentState } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver-types';
import { findingsOfConfiguration } from '../lint/configuration-findings.js';
import { diagnosticOf } from '../lint/document-validator.js';
import { configurationFileName } from '../project/configuration.js';
import { pullsDiagnostics } from './diagnostics-pull.js';
import type { OkrSharedLspServices } from './services.js';

/**
 * Pushes the findings of all files of the projects, open or not, each with the version of its text. An editor that
 * pulls findings gets none, because it would show each finding twice.
 */
export function publishDiagnostics(connection: Connection, services: OkrSharedLspServices): void {
  const { DocumentBuilder, TextDocuments, Projects } = services.workspace;
  /** Files that show findings: only those have to be told when there are none any more. */
  const shown = new Set<string>();
  const isConfiguration = (uri: string) => uri.endsWith(`/${configurationFileName}`);
  /** Those of them that are configurations. */
  const shownConfigurations = new Set<string>();

  let pushes = true;
  services.lsp.LanguageServer.onInitialize((params) => {
    pushes = !pullsDiagnostics(params);
  });

  const send = (uri: string, diagnostics: Diagnostic[]) => {
    if (!pushes) return;
    const open = TextDocuments.get(uri);
    if (diagnostics.length === 0 && !shown.delete(uri) && !open) return;
    if (diagnostics.length > 0) shown.add(uri);
    if (isConfiguration(uri)) {
      if (diagnostics.length > 0) shownConfigurations.add(uri);
      else shownConfigurations.delete(uri);
    }
    connection.sendDiagnostics({ uri, version: open?.version, diagnostics });
  };

  DocumentBuilder.onUpdate((_changed, deleted) => {
    for (const uri of deleted) send(uri.toString(), []);
  });
  DocumentBuilder.onDocumentPhase(DocumentState.Validated, (document) => {
    send(document.uri.toString(), document.diagnostics ?? []);
  });
  DocumentBuilder.onBuildPhase(DocumentState.Validated, () => {
    const configurations = new Map(Projects.all.flatMap((project) => [...project.configurationFiles]));
    // In a configuration that is gone nothing is wrong any more.
    for (const uri of shownConfigurations) if (!configurations.has(uri)) configurations.set(uri, []);
    for (const [uri, problems] of configurations) {
      if (problems.length > 0 || shown.has(uri))
        send(uri, findingsOfConfiguration(uri, problems).map(diagnosticOf));
    }
  });
}
