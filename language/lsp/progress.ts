import { DocumentState } from 'langium';
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { OkrSharedLspServices } from './services.js';

/** Fewer files are checked before anybody could read a message. */
const fewestFiles = 50;

/**
 * Shows in an editor that announces progress how many files are checked, whenever many are. Who cancels gets the findings
 * of the other files after the next edit.
 */
export function reportProgress(connection: Connection, services: OkrSharedLspServices): void {
  const { DocumentBuilder, LangiumDocuments, WorkspaceLock } = services.workspace;
  let isWanted = false;
  services.lsp.LanguageServer.onInitialize(({ capabilities }) => {
    isWanted = capabilities.window?.workDoneProgress === true;
  });
  let running: Running | undefined;

  DocumentBuilder.onBuildPhase(DocumentState.IndexedReferences, (documents) => {
    if (!isWanted || running || documents.length < fewestFiles) return;
    running = new Running(documents.length);
    const own = running;
    connection.window
      .createWorkDoneProgress()
      .then((reporter) => {
        own.show(reporter);
        reporter.token.onCancellationRequested(() => {
          WorkspaceLock.cancelWrite();
          own.end();
          if (running === own) running = undefined;
        });
      })
      .catch((error: unknown) => console.error('Progress cannot be shown:', error));
  });
  DocumentBuilder.onDocumentPhase(DocumentState.Validated, () => {
    running?.checked(LangiumDocuments.unfinished.length);
  });
  DocumentBuilder.onBuildPhase(DocumentState.Validated, () => {
    running?.end();
    running = undefined;
  });
}

/** One run over many files; an update that interrupts it goes on with it. */
class Running {
  private reporter: WorkDoneProgressServerReporter | undefined;
  private percentage = 0;
  private isOver = false;

  constructor(private total: number) {}

  show(reporter: WorkDoneProgressServerReporter): void {
    reporter.begin('OKR', this.percentage, this.text, true);
    this.reporter = reporter;
    if (this.isOver) reporter.done();
  }

  /** @param left how many files are still to be checked */
  checked(left: number): void {
    this.total = Math.max(this.total, left);
    const percentage = Math.floor(((this.total - left) / this.total) * 100);
    if (percentage === this.percentage || this.isOver) return;
    this.percentage = percentage;
    this.reporter?.report(percentage, this.text);
  }

  end(): void {
    if (!this.isOver) this.reporter?.done();
    this.isOver = true;
  }

  private get text(): string {
    return `Checking ${this.total} files`;
  }
}
