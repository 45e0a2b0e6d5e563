import type { PreviewMessage } from '../language/protocol.js';
import type { PageState } from './state.js';

/** The editor around the page. */
export interface Host {
  post(message: PreviewMessage): void;
  /** What was saved last, perhaps by an older version of the page; undefined on the first showing. */
  load(): unknown;
  save(state: PageState): void;
}

declare function acquireVsCodeApi(): {
  postMessage(message: PreviewMessage): void;
  getState(): unknown;
  setState(state: PageState): void;
};

/** Connects to the editor. This is allowed only once, so the page calls it at the start and passes the result on. */
export function connectHost(): Host {
  const editor = acquireVsCodeApi();
  return {
    post: (message) => editor.postMessage(message),
    load: () => editor.getState(),
    save: (state) => editor.setState(state),
  };
}
