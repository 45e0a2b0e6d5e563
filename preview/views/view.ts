import type { PlanGraph, PlanNode } from '../../language/protocol.js';
import type { PictureView } from '../../picture/view.js';

/** What is selected: the part of the plan, and the node that the person selected or that the editor's cursor is on. */
export interface ViewSelection {
  view: PictureView;
  /** Id of a node, which may stand outside of what the view shows. */
  current?: string;
}

/** The events of a view. */
export interface ViewEvents {
  /** Whether the plans can be changed; if not, nothing offers a change. */
  readonly canEdit: boolean;
  /** The person asks for the source of a node; on a site, for its page. */
  reveal(node: PlanNode): void;
  /** The person wants to check in a key result. */
  checkIn(node: PlanNode): void;
  /** The person turned to a node, by its id. */
  select(id: string): void;
}

/** A view of a plan: a tab of the page. Hidden views are not updated. */
export interface View {
  readonly root: HTMLElement;
  /** Draws what differs from the last time and leaves the rest, with its scroll and focus, alone. */
  update(plan: PlanGraph, selection: ViewSelection): void;
}
