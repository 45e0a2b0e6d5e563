import type { PlanNode } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import type { PlacedNode } from '../../picture/layout/layout-types.js';
import { linkKindOf } from '../edit/link-targets.js';
import type { CanvasEvents } from './canvas-events.js';
import type { MenuEntry } from './card-menu.js';

/** Returns the entries of the menu of a card. @param isOpen whether the node can have a check-in */
export function cardEntries(
  { node, children, isOpen: isUnfolded }: PlacedNode,
  isOpen: boolean,
  events: CanvasEvents,
): MenuEntry[] {
  return [
    ...(events.canEdit
      ? sourceEntries(node, isOpen, events)
      : [{ text: say`Open page`, keys: 'Enter', action: () => events.reveal(node) }]),
    { text: say`Line of sight`, keys: 'f', action: () => events.focus(node.id) },
    ...(children.length > 0
      ? [
          {
            text: isUnfolded ? say`Fold` : say`Unfold`,
            keys: isUnfolded ? '←' : '→',
            action: () => events.fold([node.id], !isUnfolded),
          },
        ]
      : []),
  ];
}

/** The entries that lead to the text of a node, or change the text. */
function sourceEntries(node: PlanNode, isOpen: boolean, events: CanvasEvents): MenuEntry[] {
  const kind = linkKindOf(node);
  return [
    { text: say`Open in editor`, keys: 'Enter', action: () => events.reveal(node) },
    { text: say`Peek`, keys: 'Alt Enter', action: () => events.peek(node) },
    ...(isOpen ? [{ text: say`Check in`, keys: 'Shift Enter', action: () => events.checkIn(node) }] : []),
    { text: say`Edit`, keys: 'e', action: () => events.openForm(node, 'fields') },
    ...(kind
      ? [
          {
            text: kind === 'drives' ? say`Drive another key result …` : say`Support another goal …`,
            keys: 'l',
            action: () => events.openForm(node, 'link'),
          },
        ]
      : []),
  ];
}
