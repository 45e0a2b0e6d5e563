import { commands, Disposable, type Event } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type PictureResult, pictureRequest } from '../../language/protocol.js';
import { drawFences } from './fence-rule.js';
import type { MarkdownIt } from './markdown-it.js';
import { PictureSource } from './picture-source.js';

/** Plans in Markdown, drawn in VS Code's own preview of it. The server draws; here is only what it has drawn. */
export class MarkdownPreview implements Disposable {
  readonly #pictures: PictureSource;
  readonly #subscriptions: Disposable;
  /** Whether a fence was shown for which the server could not be asked. */
  #isWaiting = false;

  /** @param onPlansChanged fires when *today* or a configuration may be another one, too */
  constructor(client: BaseLanguageClient, onPlansChanged: Event<unknown>) {
    const refresh = () => void commands.executeCommand('markdown.preview.refresh');
    this.#pictures = new PictureSource({
      request: async (params) => {
        if (client.state !== State.Running) {
          this.#isWaiting = true;
          throw new Error('The OKR language server does not run.');
        }
        return client.sendRequest<PictureResult>(pictureRequest, params);
      },
      refresh,
    });
    this.#subscriptions = Disposable.from(
      onPlansChanged(() => this.#pictures.doubt()),
      client.onDidChangeState(({ newState }) => {
        if (newState !== State.Running || !this.#isWaiting) return;
        this.#isWaiting = false;
        refresh();
      }),
    );
  }

  /** What VS Code calls for its preview: the contribution `markdown.markdownItPlugins`. */
  readonly extendMarkdownIt = (markdown: MarkdownIt): MarkdownIt => drawFences(markdown, this.#pictures);

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
