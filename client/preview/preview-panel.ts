import { type Disposable, Uri, type ViewColumn, type WebviewPanel, window } from 'vscode';
import type { PreviewCommand, PreviewMessage } from '../../language/protocol.js';
import { displayLanguage, say } from '../../language/values/say.js';
import { previewPage, randomNonce } from './preview-page.js';

export const viewType = 'okr.preview';

/** The webview around the page of `preview/`: its content security policy, and typed messages in both directions. */
export class PreviewPanel implements Disposable {
  readonly #panel: WebviewPanel;

  private constructor(panel: WebviewPanel, extension: Uri) {
    this.#panel = panel;
    panel.iconPath = {
      light: Uri.joinPath(extension, 'icons/file-light.svg'),
      dark: Uri.joinPath(extension, 'icons/file-dark.svg'),
    };
    panel.webview.options = webviewOptions(extension);
    const resource = (name: string) =>
      panel.webview.asWebviewUri(Uri.joinPath(extension, 'dist/preview', name)).toString();
    panel.webview.html = previewPage({
      styleSource: panel.webview.cspSource,
      styleUri: resource('preview.css'),
      scriptUri: resource('preview.js'),
      nonce: randomNonce(),
      language: displayLanguage(),
    });
  }

  static create(column: ViewColumn, extension: Uri): PreviewPanel {
    const place = { viewColumn: column, preserveFocus: true };
    const panel = window.createWebviewPanel(viewType, say`OKR preview`, place, webviewOptions(extension));
    return new PreviewPanel(panel, extension);
  }

  /** Takes over a panel that the editor kept over a restart. */
  static restore(panel: WebviewPanel, extension: Uri): PreviewPanel {
    return new PreviewPanel(panel, extension);
  }

  /** @param column where to; without one it is shown where it is */
  show(column?: ViewColumn): void {
    this.#panel.reveal(column, true);
  }

  /** A page that is hidden or still loading does not get the message; it asks with `ready` when it can. */
  post(command: PreviewCommand): void {
    void this.#panel.webview.postMessage(command);
  }

  onMessage(listener: (message: PreviewMessage) => void): void {
    this.#panel.webview.onDidReceiveMessage(listener);
  }

  /** Hidden, the page is gone; shown again it starts again from the state that it has kept, and says so. */
  onHidden(listener: () => void): void {
    this.#panel.onDidChangeViewState(({ webviewPanel }) => {
      if (!webviewPanel.visible) listener();
    });
  }

  onDisposed(listener: () => void): void {
    this.#panel.onDidDispose(listener);
  }

  dispose(): void {
    this.#panel.dispose();
  }
}

function webviewOptions(extension: Uri) {
  return { enableScripts: true, localResourceRoots: [Uri.joinPath(extension, 'dist/preview')] };
}
