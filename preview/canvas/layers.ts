import type { PlanGraph } from '../../language/protocol.js';
import { type CardDetail, cardShape } from '../../picture/card/card.js';
import { laneShape } from '../../picture/lane.js';
import type { Box, Layout, PlacedLane, PlacedLink, PlacedNode } from '../../picture/layout.js';
import { linkShape } from '../../picture/link.js';
import { setAttribute } from '../elements.js';
import { Layer, type LayerDrawing } from './layer.js';
import { spokenCard } from './spoken-card.js';

const svg = 'http://www.w3.org/2000/svg';
/** From here on, dashes take longer to paint than a frame may last. */
const long = 1500;

/** What cards and links are dressed by, besides what they are. */
export interface Highlights {
  current?: string;
  /** The card that Tab leads to. */
  tabStop?: string;
  hovered?: string;
  matches: ReadonlySet<string>;
  brokenFiles: ReadonlySet<string>;
}

/** The layers of the picture, from back to front: lanes, the tree's lines, the quiet links, and the cards upon them. */
export class Layers {
  readonly root = group('tree');
  readonly cards: Layer<PlacedNode>;
  readonly #lanes: Layer<PlacedLane>;
  readonly #treeLinks: Layer<PlacedLink>;
  readonly #quietLinks: Layer<PlacedLink>;
  #layout: Layout = { width: 0, height: 0, nodes: [], links: [], lanes: [] };
  #links: { tree: PlacedLink[]; quiet: PlacedLink[] } = { tree: [], quiet: [] };
  #plan: PlanGraph | undefined;
  #detail: CardDetail = 'full';
  highlights: Highlights = { matches: new Set(), brokenFiles: new Set() };

  constructor() {
    const links = group('links', { 'aria-hidden': 'true' });
    const quiet = group('links', { 'aria-hidden': 'true' });
    const cards = group('cards', { role: 'tree', 'aria-label': 'Outcome tree' });
    const lanes = group('lanes', { 'aria-hidden': 'true' });
    this.cards = new Layer(cards, {
      idOf: ({ node }) => node.id,
      boxOf: (placed) => placed,
      shapeOf: (placed) => cardShape(placed, this.#plan as PlanGraph, this.#detail),
      dress: (frame, placed) => this.#dressCard(frame, placed),
    });
    this.#lanes = new Layer(lanes, {
      idOf: ({ gap }) => gap,
      boxOf: (lane) => lane,
      shapeOf: laneShape,
      dress: () => {},
    });
    const drawing: LayerDrawing<PlacedLink> = {
      idOf: ({ id }) => id,
      boxOf: ({ box }) => box,
      shapeOf: linkShape,
      dress: (frame, link) => this.#dressLink(frame, link),
    };
    this.#treeLinks = new Layer(links, drawing);
    this.#quietLinks = new Layer(quiet, drawing);
    this.root.append(lanes, links, quiet, cards);
  }

  setLayout(layout: Layout, plan: PlanGraph): void {
    this.#layout = layout;
    this.#plan = plan;
    this.#links = {
      tree: layout.links.filter(({ isTree }) => isTree),
      quiet: layout.links.filter(({ isTree }) => !isTree),
    };
  }

  /** Says what is in sight; `work` draws it. What has the keyboard is kept wherever it is. */
  show(region: Box, detail: CardDetail): void {
    this.#detail = detail;
    const { tabStop } = this.highlights;
    this.#lanes.show(this.#layout.lanes, region, '', () => false);
    this.#treeLinks.show(this.#links.tree, region, '', () => false);
    this.#quietLinks.show(this.#links.quiet, region, '', () => false);
    this.cards.show(this.#layout.nodes, region, detail, ({ node }) => node.id === tabStop);
  }

  /** @returns whether anything is left to draw */
  work(deadline: number): boolean {
    const layers = [this.cards, this.#lanes, this.#treeLinks, this.#quietLinks];
    return layers.map((layer) => layer.work(deadline)).includes(true);
  }

  /** What has the keyboard when a card has it; undefined where the card is not drawn. */
  itemOf(id: string): SVGGElement | undefined {
    return this.cards.frameOf(id)?.querySelector<SVGGElement>('.item') ?? undefined;
  }

  /** Draws what is current and found, and what is lit. */
  dress(): void {
    this.cards.dress();
    this.dressLinks();
  }

  dressLinks(): void {
    this.#treeLinks.dress();
    this.#quietLinks.dress();
  }

  /**
   * What is drawn and what is read aloud stand beside each other: the item lies over its card, and is the frame that shows
   * where the keyboard is, and what is current or found.
   */
  #dressCard(frame: SVGGElement, placed: PlacedNode): void {
    const { node, children, isOpen } = placed;
    const { current, tabStop, matches, brokenFiles } = this.highlights;
    const isCurrent = node.id === current;
    const classes = [
      'item',
      isCurrent && 'is-current',
      matches.has(node.id) && 'is-match',
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
      'aria-expanded': children.length > 0 ? String(isOpen) : undefined,
      'aria-selected': String(isCurrent),
      'aria-label': spokenCard(placed),
    };
    for (const [name, value] of Object.entries(attributes)) setAttribute(item, name, value);
    placeHalo(item, placed);
  }

  #dressLink(frame: SVGGElement, { link, box }: PlacedLink): void {
    const { current, hovered } = this.highlights;
    const isLit = [link.from, link.to].some((end) => end === current || end === hovered);
    const isLong = Math.max(box.width, box.height) > long;
    setAttribute(frame, 'class', isLit ? 'is-lit' : isLong ? 'is-long' : undefined);
  }
}

function group(name: string, attributes: Record<string, string> = {}): SVGGElement {
  const made = document.createElementNS(svg, 'g');
  made.setAttribute('class', name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

function newItem(frame: SVGGElement): SVGGElement {
  const item = group('item');
  const halo = document.createElementNS(svg, 'rect');
  halo.setAttribute('class', 'halo');
  halo.setAttribute('rx', '12');
  item.append(halo);
  frame.setAttribute('class', 'frame');
  frame.append(item);
  return item;
}

function placeHalo(item: Element, { x, y, width, height }: PlacedNode): void {
  const halo = item.firstElementChild;
  const box = { x: x - 4, y: y - 4, width: width + 8, height: height + 8 };
  if (halo) for (const [name, value] of Object.entries(box)) setAttribute(halo, name, String(value));
}
