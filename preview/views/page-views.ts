import type { PlanGraph } from '../../language/protocol.js';
import type { ViewEvents, ViewSelection } from './view.js';

/** The pages of a site: of each goal, of each team, and of all teams. They come in addition to the views. */
export interface PageViews {
  /** Links to pages, next to the tabs. */
  readonly navigation: HTMLElement;
  /** Returns the address of the documentation of a rule. */
  ruleAddress(rule: string): string;
  /** Marks the link to the page that is shown; undefined while a view is shown. */
  mark(page: string | undefined): void;
  makePages(events: ViewEvents): PageView;
}

/** Shows one page at a time. */
export interface PageView {
  readonly root: HTMLElement;
  /** @param page the id of a node, or the name of a page (see `PageState`) */
  update(plan: PlanGraph, selection: ViewSelection, page: string): void;
}
