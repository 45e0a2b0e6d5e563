import { type Disposable, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { CheckInChoice, CheckInFormCommand, CheckInFormMessage } from '../../language/protocol.js';
import { displayLanguage, say } from '../../language/values/say.js';
import { previewPage, randomNonce } from '../preview/preview-page.js';

/** The lines that a person filled in. */
export type FormEntries = Extract<CheckInFormMessage, { type: 'write' }>['entries'];

/** The form *My check-ins*: a webview with one line for each key result. */
export class CheckInForm implements Disposable {
  readonly #panel: WebviewPanel;

  /**
   * @param write takes the filled lines; returns the problems of those that cannot be written
   */
  constructor(
    extension: Uri,
    person: string,
    choices: CheckInChoice[],
    write: (entries: FormEntries) => Promise<{ index: number; problem: string }[]>,
  ) {
    const folder = Uri.joinPath(extension, 'dist/preview');
    const options = { enableScripts: true, localResourceRoots: [folder], retainContextWhenHidden: true };
    this.#panel = window.createWebviewPanel('okr.checkIns', say`My check-ins`, ViewColumn.Active, options);
    const { webview } = this.#panel;
    webview.onDidReceiveMessage(async (message: CheckInFormMessage) => {
      if (message.type === 'ready') return this.#post({ type: 'show', person, choices });
      const problems = await write(message.entries);
      if (problems.length === 0) this.#panel.dispose();
      else this.#post({ type: 'problems', problems });
    });
    const resource = (name: string) => webview.asWebviewUri(Uri.joinPath(folder, name)).toString();
    webview.html = previewPage({
      styleSource: webview.cspSource,
      styleUri: resource('check-ins.css'),
      scriptUri: resource('check-ins.js'),
      nonce: randomNonce(),
      language: displayLanguage(),
    });
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #post(command: CheckInFormCommand): void {
    void this.#panel.webview.postMessage(command);
  }
}
