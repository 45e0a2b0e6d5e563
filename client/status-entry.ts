import { Disposable, languages, StatusBarAlignment, type TextEditor, ThemeColor, window } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type StatusParams, statusNotification } from '../language/protocol.js';
import { describeStatus, type StatusText } from './status-text.js';

/** Where the entry is shown: on plans and on the configuration. */
const documents = [{ language: 'okr' }, { pattern: '**/okr.config.json' }];

/** The entry in the status bar. It shows the state of the language server while a plan is in front. */
export class StatusEntry implements Disposable {
  readonly #item = window.createStatusBarItem('okr.status', StatusBarAlignment.Right, 100);
  readonly #subscriptions: Disposable;
  #server: State;
  #status: StatusParams | undefined;

  constructor(client: BaseLanguageClient) {
    this.#server = client.state;
    this.#item.name = 'OKR';
    this.#subscriptions = Disposable.from(
      this.#item,
      client.onNotification(statusNotification, (status: StatusParams) => {
        this.#status = status;
        this.#draw();
      }),
      client.onDidChangeState(({ newState }) => {
        this.#server = newState;
        // What a former server counted says nothing about the one that starts now.
        if (newState !== State.Running) this.#status = undefined;
        this.#draw();
      }),
      window.onDidChangeActiveTextEditor((editor) => this.#showFor(editor)),
    );
    this.#draw();
    this.#showFor(window.activeTextEditor);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #draw(): void {
    const text: StatusText = describeStatus(serverState(this.#server), this.#status);
    this.#item.text = text.label;
    this.#item.tooltip = text.tooltip;
    this.#item.command = text.command;
    this.#item.backgroundColor = text.alarm ? new ThemeColor('statusBarItem.errorBackground') : undefined;
    this.#item.accessibilityInformation = { label: text.spoken, role: 'button' };
  }

  #showFor(editor: TextEditor | undefined): void {
    if (editor && languages.match(documents, editor.document) > 0) this.#item.show();
    else this.#item.hide();
  }
}

function serverState(state: State): 'starting' | 'running' | 'stopped' {
  if (state === State.Running) return 'running';
  return state === State.Starting ? 'starting' : 'stopped';
}
