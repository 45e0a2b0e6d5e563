import { commands, type Disposable, type TextDocumentContentProvider, Uri, workspace } from 'vscode';
import { say } from '../../language/values/say.js';

const scheme = 'okr-import';

/** The report of the last import as a read-only document. */
export class ImportReport implements TextDocumentContentProvider, Disposable {
  readonly #registration = workspace.registerTextDocumentContentProvider(scheme, this);
  #reports: string[] = [];

  dispose(): void {
    this.#registration.dispose();
  }

  /** @param report in Markdown */
  async show(report: string): Promise<void> {
    this.#reports.push(report);
    // A number for each: the editor keeps what it has read under an address.
    const path = `/${this.#reports.length}/Import report.md`;
    await commands.executeCommand('markdown.showPreview', Uri.from({ scheme, path }));
  }

  provideTextDocumentContent({ path }: Uri): string {
    return this.#reports[Number(path.split('/')[1]) - 1] ?? say`This report is not available.`;
  }
}
