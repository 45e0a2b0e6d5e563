import type { PreviewMessage } from '../language/protocol.js';

/** What the page remembers while it is hidden and over restarts of the editor. */
export interface PageState {
  /** Rows that the person opened (true) or closed (false), by their key. */
  expanded: Record<string, boolean>;
  /** Key of the row that the keyboard is on. */
  current?: string;
  /** How far the page is scrolled down, in pixels. */
  scroll: number;
}

/** The editor around the page. */
export interface Host {
  post(message: PreviewMessage): void;
  /** Undefined on the first showing. */
  load(): PageState | undefined;
  save(state: PageState): void;
}

declare function acquireVsCodeApi(): {
  postMessage(message: PreviewMessage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

/** The editor may be asked for once only: the page starts with this and hands it on. */
export function connectHost(): Host {
  const editor = acquireVsCodeApi();
  return {
    post: (message) => editor.postMessage(message),
    load: () => editor.getState(),
    save: (state) => editor.setState(state),
  };
}
