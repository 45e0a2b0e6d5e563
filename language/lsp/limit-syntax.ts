import { URI } from 'langium';
import type { OkrServices } from '../lint/services.js';
import type { OkrSharedLspServices } from './services.js';

/** Keeps the concrete syntax of open files only, and of a few more, for a server that runs all day. */
export function limitSyntax({ workspace, ServiceRegistry }: OkrSharedLspServices): void {
  const { SyntaxLimit, TextDocuments } = workspace;
  SyntaxLimit.onRelease((document) => {
    const { lint } = ServiceRegistry.getServices(document.uri) as OkrServices;
    lint.Linter.forgetFixes(document);
  });
  TextDocuments.onDidClose(({ document }) => SyntaxLimit.closed(URI.parse(document.uri)));
  SyntaxLimit.start();
}
