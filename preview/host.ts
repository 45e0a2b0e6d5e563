import type { PreviewMessage } from '../language/protocol.js';
import type { PageState } from './state.js';
import type { PageViews } from './views/page-views.js';

/** The surroundings of the page: an editor, or a site without one. */
export interface Host {
  post(message: PreviewMessage): void;
  /** What was saved last, perhaps by an older version of the page; undefined on the first showing. */
  load(): unknown;
  save(state: PageState): void;
  /** Present on a site, where plans are only read: goals have pages instead of a source, and nothing offers a change. */
  readonly site?: PageViews;
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
