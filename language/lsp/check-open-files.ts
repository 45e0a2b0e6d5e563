import { type Cancellation, DocumentState, type LangiumDocument } from 'langium';
import type { OkrDocumentValidator } from '../lint/document-validator.js';
import type { OkrLspServices, OkrSharedLspServices } from './services.js';

/**
 * Checks the open files whose findings are those of an earlier run, as soon as the findings of all files are published. After that,
 * a keystroke checks one element, and fixes are known. An edit meanwhile ends the check and makes it useless.
 */
export function checkOpenFiles({ workspace, ServiceRegistry }: OkrSharedLspServices): void {
  const { DocumentBuilder, FactIndex, LangiumDocumentFactory, LangiumDocuments, TextDocuments } = workspace;
  const check = async (document: LangiumDocument, token: Cancellation.CancellationToken) => {
    const { validation } = ServiceRegistry.getServices(document.uri) as OkrLspServices;
    const diagnostics = await (validation.DocumentValidator as OkrDocumentValidator).check(document, token);
    if (JSON.stringify(diagnostics) === JSON.stringify(document.diagnostics)) return;
    document.diagnostics = diagnostics;
    await DocumentBuilder.tellChecked(document);
  };
  const isTakenOver = (document: LangiumDocument | undefined): document is LangiumDocument => {
    if (document?.state !== DocumentState.Validated) return false;
    const { lint } = ServiceRegistry.getServices(document.uri) as OkrLspServices;
    return lint.Linter.isAdopted(document);
  };
  DocumentBuilder.onBuildPhase(DocumentState.Validated, async (_, token) => {
    const open = TextDocuments.keys().map((uri) => LangiumDocuments.find(uri));
    for (const document of open.filter(isTakenOver)) {
      // The editor shows the file: its next keystroke reads the same trees.
      LangiumDocumentFactory.clock.countsChecks = true;
      await check(document, token);
      // An edit compares its facts with these.
      FactIndex.factsIn(document);
    }
  });
}
