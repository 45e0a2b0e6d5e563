import type { PlacedNode } from '../../picture/layout/layout-types.js';
import { setAttribute } from '../elements.js';
import type { Highlights } from './highlights.js';
import { spokenCard } from './spoken-card.js';
import { svgElement } from './svg-element.js';

/**
 * Updates the frame of a card. The drawing and the item for screen readers are separate: the item is over its card,
 * and its frame shows the keyboard focus, the current node and matches.
 *
 * @param isOpen whether the node can have a check-in
 * @param isTile whether the card covers the cards below it
 */
export function styleCard(
  frame: SVGGElement,
  placed: PlacedNode,
  highlights: Highlights,
  isOpen: boolean,
  isTile: boolean,
): void {
  const { node, children, isOpen: isUnfolded } = placed;
  const { current, tabStop, matches, brokenFiles, target } = highlights;
  const isCurrent = node.id === current;
  const classes = [
    'item',
    isCurrent && 'is-current',
    matches.has(node.id) && 'is-match',
    node.id === target && 'is-target',
    brokenFiles.has(node.location.uri) && 'is-old',
  ];
  const item = frame.querySelector('.item') ?? newItem(frame);
  const attributes = {
    class: classes.filter(Boolean).join(' '),
    'data-id': node.id,
    role: 'treeitem',
    tabindex: node.id === tabStop ? '0' : '-1',
    'aria-level': String(placed.level),
    'aria-posinset': String(placed.position),
    'aria-setsize': String(placed.siblings),
    'aria-expanded': children.length > 0 ? String(isUnfolded) : undefined,
    'aria-selected': String(isCurrent),
    'aria-keyshortcuts': isOpen ? 'Shift+Enter' : undefined,
    'aria-label': spokenCard(placed),
  };
  for (const [name, value] of Object.entries(attributes)) setAttribute(item, name, value);
  placeHalo(item, isTile && placed.columns ? { ...placed, ...placed.columns } : placed);
}

function newItem(frame: SVGGElement): SVGGElement {
  const item = svgElement('g');
  item.append(svgElement('rect', { class: 'halo', rx: '12' }));
  frame.setAttribute('class', 'frame');
  frame.append(item);
  return item;
}

function placeHalo(item: Element, { x, y, width, height }: PlacedNode): void {
  const halo = item.firstElementChild;
  const box = { x: x - 4, y: y - 4, width: width + 8, height: height + 8 };
  if (halo) for (const [name, value] of Object.entries(box)) setAttribute(halo, name, String(value));
}
