import {
  Disposable,
  type ExtensionContext,
  type Memento,
  type TextEditor,
  Uri,
  type ViewColumn,
  window,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  type PlanChangedParams,
  type PreviewMessage,
  planChangedNotification,
} from '../../language/protocol.js';
import { isPlanEditor } from '../plan-documents.js';
import { PlanSource } from './plan-source.js';
import { PreviewPanel, viewType } from './preview-panel.js';
import { reveal } from './reveal.js';

/** Where the document that the preview follows is remembered, for the next start of the editor. */
const documentKey = 'okr.preview.document';

/** The preview: at most one panel, which shows the project of the plan that was last in front. */
export class Preview implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #extension: Uri;
  readonly #memory: Memento;
  readonly #source: PlanSource;
  readonly #subscriptions: Disposable;
  #panel: PreviewPanel | undefined;
  #document: Uri | undefined;
  /** Root folder of the project on show, once known. */
  #project: string | undefined;

  constructor(client: BaseLanguageClient, context: ExtensionContext) {
    this.#client = client;
    this.#extension = context.extensionUri;
    this.#memory = context.workspaceState;
    this.#source = new PlanSource(client, (plan) => {
      this.#project = plan?.project;
      this.#panel?.post({ type: 'plan', plan });
      this.#showSelection(window.activeTextEditor);
    });
    this.#subscriptions = Disposable.from(
      client.onNotification(planChangedNotification, (params: PlanChangedParams) =>
        this.#planChanged(params),
      ),
      client.onDidChangeState(() => this.#update()),
      window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#showSelection(textEditor)),
      window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (restored) => {
          const remembered = this.#memory.get<string>(documentKey);
          this.#document ??= remembered ? Uri.parse(remembered) : undefined;
          this.#adopt(PreviewPanel.restore(restored, this.#extension));
        },
      }),
    );
  }

  /** Shows the project that a plan belongs to; a panel that is already open moves there. */
  open(document: Uri, column: ViewColumn): void {
    this.#setDocument(document);
    if (this.#panel) {
      this.#panel.show(column);
      this.#update();
    } else this.#adopt(PreviewPanel.create(column, this.#extension));
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#panel?.dispose();
  }

  #adopt(panel: PreviewPanel): void {
    this.#panel?.dispose();
    this.#panel = panel;
    panel.onMessage((message) => this.#answer(message));
    panel.onShown(() => this.#update());
    panel.onDisposed(() => {
      if (this.#panel === panel) this.#panel = undefined;
    });
  }

  #answer(message: PreviewMessage): void {
    if (message.type === 'reveal') void reveal(message.location);
    else this.#update();
  }

  #follow(editor: TextEditor | undefined): void {
    if (!isPlanEditor(editor) || editor.document.uri.toString() === this.#document?.toString()) return;
    this.#setDocument(editor.document.uri);
    this.#update();
  }

  #setDocument(document: Uri): void {
    this.#document = document;
    void this.#memory.update(documentKey, document.toString());
  }

  #planChanged({ projects }: PlanChangedParams): void {
    if (this.#project === undefined || projects.includes(this.#project)) this.#update();
  }

  /** Asks for the plan anew, if anybody would see it: a hidden page asks when it is shown again. */
  #update(): void {
    if (!this.#panel?.visible) return;
    if (this.#client.state === State.Running) {
      if (this.#document) this.#source.request(this.#document.toString());
      else this.#panel.post({ type: 'plan', plan: null });
    } else if (this.#client.state !== State.Starting) {
      this.#panel.post({ type: 'disconnected', reason: 'The OKR language server is stopped.' });
    }
  }

  #showSelection(editor: TextEditor | undefined): void {
    if (!this.#panel?.visible || !isPlanEditor(editor)) return;
    const range = this.#client.code2ProtocolConverter.asRange(editor.selection);
    this.#panel.post({ type: 'select', location: { uri: editor.document.uri.toString(), range } });
  }
}
