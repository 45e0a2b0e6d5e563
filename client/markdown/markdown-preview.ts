import { ColorThemeKind, commands, Disposable, type Event, window } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type PictureResult, pictureRequest } from '../../language/protocol.js';
import { drawFences, type PictureTheme } from './fence-rule.js';
import type { MarkdownIt } from './markdown-it.js';
import { PictureSource } from './picture-source.js';

const themes: Readonly<Record<ColorThemeKind, PictureTheme>> = {
  [ColorThemeKind.Light]: 'light',
  [ColorThemeKind.Dark]: 'dark',
  [ColorThemeKind.HighContrastLight]: 'high-contrast-light',
  [ColorThemeKind.HighContrast]: 'high-contrast-dark',
};

/** Milliseconds: VS Code renders 300 after it was asked to, and then takes its time. */
const renderingTime = 800;

/** Milliseconds after which VS Code should be done with what it does itself, on a quick machine and on a busy one. */
const settlingTimes = [renderingTime, 2_000, 6_000, 12_000];

/** Draws plans in VS Code's own Markdown preview. The server draws them, and this class keeps the pictures. */
export class MarkdownPreview implements Disposable {
  readonly #pictures: PictureSource;
  readonly #subscriptions: Disposable;
  /** Whether anybody has looked at Markdown yet. */
  #isUsed = false;

  /** @param onPlansChanged fires when *today* or a configuration may be another one, too */
  constructor(client: BaseLanguageClient, onPlansChanged: Event<unknown>) {
    const refresh = () => {
      if (this.#isUsed) void commands.executeCommand('markdown.preview.refresh');
    };
    const refreshLater = () => {
      for (const time of settlingTimes) setTimeout(refresh, time);
    };
    this.#pictures = new PictureSource({
      // Waits for a server that is starting, and fails if it is stopped.
      request: (params) => client.sendRequest<PictureResult>(pictureRequest, params),
      failed: (error) => client.warn(`A plan in Markdown was not drawn: ${error}`, undefined, false),
      refresh,
      later: (task, tries) => setTimeout(task, renderingTime * 2 ** (tries - 1)),
      opened: refreshLater,
    });
    this.#subscriptions = Disposable.from(
      onPlansChanged(() => this.#pictures.doubt()),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) refresh();
      }),
      window.onDidChangeActiveColorTheme(() => {
        refresh();
        // VS Code drops the request while it renders for the new theme itself, with the pictures of the old one.
        refreshLater();
      }),
    );
  }

  /** What VS Code calls for its preview: the contribution `markdown.markdownItPlugins`. */
  readonly extendMarkdownIt = (markdown: MarkdownIt): MarkdownIt => {
    this.#isUsed = true;
    return drawFences(markdown, this.#pictures, () => themes[window.activeColorTheme.kind]);
  };

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
