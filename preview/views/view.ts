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
  /** The person asks for the source of a node. */
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
