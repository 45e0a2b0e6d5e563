import type { PlanNode } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { element } from '../elements.js';
import type { ViewEvents } from './view.js';

/** Makes the statement of a node as a button, which selects the node and shows its source. */
export function nodeButton(node: PlanNode, events: ViewEvents): HTMLButtonElement {
  const title = node.title.trim() || node.name || say`Without a statement`;
  // A statement may be written from right to left.
  const button = element(
    'button',
    { type: 'button', class: node.draft ? 'node-link is-draft' : 'node-link', dir: 'auto' },
    title,
    ...(node.draft ? [element('span', { class: 'draft-mark' }, say`draft`)] : []),
  );
  button.dataset.node = node.id;
  button.addEventListener('click', () => {
    events.select(node.id);
    events.reveal(node);
  });
  return button;
}
