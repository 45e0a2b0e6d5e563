import type { GoalChange, PlanNode } from '../../language/protocol.js';
import type { Camera } from '../state.js';
import type { ViewEvents } from '../views/view.js';

/** The events of the canvas, in addition to those of every view. */
export interface CanvasEvents extends ViewEvents {
  /** The person clicked a card once. */
  clicked(node: PlanNode): void;
  peek(node: PlanNode): void;
  /** The person folds or opens nodes. */
  fold(ids: readonly string[], isOpen: boolean): void;
  /** Only the line of sight of a node, or everything again. */
  focus(id: string): void;
  /** The camera rests somewhere else. */
  looked(project: string, camera: Camera): void;
  /** The person changes a goal in its text. */
  edit(node: PlanNode, change: GoalChange): void;
  /** Opens the form for changes of a node. */
  openForm(node: PlanNode, part: 'fields' | 'link'): void;
  /** The keys `/` and Space, on a card. */
  search(): void;
  details(): void;
}
