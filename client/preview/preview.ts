import {
  Disposable,
  type Event,
  type ExtensionContext,
  type Memento,
  type TextEditor,
  Uri,
  type ViewColumn,
  window,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import type {
  PlanChangedParams,
  PlanUpdate,
  PreviewCommand,
  PreviewMessage,
} from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { currentPerson } from '../goals/person.js';
import { isPlanEditor, locationOf } from '../plan-documents.js';
import { answerPage } from './page-requests.js';
import { PlanSource } from './plan-source.js';
import { PreviewPanel, viewType } from './preview-panel.js';

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
  /** The version of the plan that the page has; undefined before the first, and for a new page. */
  #version: number | undefined;
  /** Whether a page is loaded and listens: a hidden one does not. */
  #listens = false;
  /** What the page is told as soon as it has a plan. */
  #pending: PreviewCommand[] = [];

  constructor(
    client: BaseLanguageClient,
    context: ExtensionContext,
    onPlansChanged: Event<PlanChangedParams>,
  ) {
    this.#client = client;
    this.#extension = context.extensionUri;
    this.#memory = context.workspaceState;
    this.#source = new PlanSource(
      client,
      (plan) => {
        this.#project = plan?.project;
        if (!this.#listens) return;
        this.#panel?.post(planCommand(plan));
        this.#version = plan?.version;
        this.#showSelection(window.activeTextEditor);
        for (const command of this.#pending.splice(0)) this.#panel?.post(command);
      },
      () => this.#version,
    );
    this.#subscriptions = Disposable.from(
      onPlansChanged((params) => this.#planChanged(params)),
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

  get isOpen(): boolean {
    return this.#panel !== undefined;
  }

  /** Brings the open preview to the front, where it is, and tells its page something once it shows the plan of today. */
  tell(command: PreviewCommand): void {
    this.#pending.push(command);
    this.#panel?.show();
    this.#update();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#panel?.dispose();
  }

  #adopt(panel: PreviewPanel): void {
    this.#panel?.dispose();
    this.#panel = panel;
    this.#listens = false;
    panel.onMessage((message) => this.#answer(message));
    panel.onHidden(() => {
      this.#listens = false;
    });
    panel.onDisposed(() => {
      if (this.#panel !== panel) return;
      this.#panel = undefined;
      this.#listens = false;
      this.#pending = [];
    });
  }

  #answer(message: PreviewMessage): void {
    if (message.type === 'ready' || message.type === 'refresh') {
      this.#listens = true;
      this.#version = undefined;
      this.#update();
      return;
    }
    void answerPage(message, {
      client: this.#client,
      project: this.#project === undefined ? undefined : Uri.parse(this.#project),
      post: (command) => this.#panel?.post(command),
    });
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

  /** Asks for the plan again, if anybody would see it: a hidden page says when it is shown again. */
  #update(): void {
    if (!this.#listens) return;
    if (this.#client.state === State.Running) {
      if (this.#document) this.#source.request(this.#document.toString());
      else this.#panel?.post({ type: 'plan', plan: null });
    } else if (this.#client.state !== State.Starting) {
      this.#pending = [];
      this.#panel?.post({ type: 'disconnected', reason: say`The OKR language server is stopped.` });
    }
  }

  #showSelection(editor: TextEditor | undefined): void {
    if (this.#listens && isPlanEditor(editor))
      this.#panel?.post({ type: 'select', location: locationOf(editor) });
  }
}

/** Returns the message that brings a plan, or what differs from the plan before, to the page. */
function planCommand(plan: PlanUpdate): PreviewCommand {
  if (plan && 'base' in plan) return { type: 'planDelta', delta: plan };
  const person = currentPerson();
  return { type: 'plan', plan, ...(person && { person }) };
}
