import type { PlanNode } from '../../language/protocol.js';
import type { Camera } from '../state.js';
import type { ViewEvents } from '../views/view.js';

/** The events of the canvas, in addition to those of every view. */
export interface CanvasEvents extends ViewEvents {
  peek(node: PlanNode): void;
  /** The person folds or opens nodes. */
  fold(ids: readonly string[], isOpen: boolean): void;
  /** Only the line of sight of a node, or everything again. */
  focus(id: string): void;
  /** The camera rests somewhere else. */
  looked(project: string, camera: Camera): void;
  /** The keys `/` and Space, on a card. */
  search(): void;
  details(): void;
}
