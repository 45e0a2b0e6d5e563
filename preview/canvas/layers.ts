import type { PlanGraph } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { type CardDetail, cardShape } from '../../picture/card/card.js';
import { overviewOf } from '../../picture/card/overview-sizes.js';
import type { Overview } from '../../picture/card/tile.js';
import { laneShape } from '../../picture/lane.js';
import type { Box, Layout, PlacedLane, PlacedLink, PlacedNode } from '../../picture/layout/layout-types.js';
import { linkShape } from '../../picture/link.js';
import type { Shape } from '../../picture/shape.js';
import { setAttribute } from '../elements.js';
import { isOpenKeyResult } from '../open-key-result.js';
import { styleCard } from './card-frame.js';
import type { Detail } from './detail.js';
import type { Highlights } from './highlights.js';
import { Layer, type LayerDrawing } from './layer.js';
import { svgElement } from './svg-element.js';

/** From here on, dashes take longer to paint than a frame may last. */
const long = 1500;

/** The layers of the picture, from back to front: lanes, the tree's lines, the other links, and the cards. */
export class Layers {
  readonly root = svgElement('g', { class: 'tree' });
  readonly cards: Layer<PlacedNode>;
  readonly #lanes: Layer<PlacedLane>;
  readonly #treeLinks: Layer<PlacedLink>;
  readonly #quietLinks: Layer<PlacedLink>;
  #layout: Pick<Layout, 'nodes' | 'lanes'> = { nodes: [], lanes: [] };
  /** The cards that an overview shows as tiles. */
  #tiles: readonly PlacedNode[] = [];
  #links: { tree: PlacedLink[]; quiet: PlacedLink[] } = { tree: [], quiet: [] };
  readonly #canEdit: boolean;
  #plan: PlanGraph | undefined;
  #detail: CardDetail = 'full';
  /** For each size of a pixel that was drawn. */
  readonly #overviews = new Map<number, Overview>();
  #since: string | undefined;
  #region: Box = { x: 0, y: 0, width: 0, height: 0 };
  highlights: Highlights = { matches: new Set(), brokenFiles: new Set() };

  /** @param canEdit whether the plans can be changed */
  constructor(canEdit: boolean) {
    this.#canEdit = canEdit;
    const links = svgElement('g', { class: 'links', 'aria-hidden': 'true' });
    const quiet = svgElement('g', { class: 'links', 'aria-hidden': 'true' });
    const cards = svgElement('g', { class: 'cards', role: 'tree', 'aria-label': say`Outcome tree` });
    const lanes = svgElement('g', { class: 'lanes', 'aria-hidden': 'true' });
    this.cards = new Layer(cards, {
      idOf: ({ node }) => node.id,
      boxOf: (placed) => (placed.columns ? { ...placed, ...placed.columns } : placed),
      shapeOf: (placed) => this.#cardShape(placed),
      applyStyle: (frame, placed) =>
        styleCard(frame, placed, this.highlights, this.isOpen(placed), this.#isOverview),
    });
    this.#lanes = new Layer(lanes, {
      idOf: ({ gap }) => gap,
      boxOf: (lane) => lane,
      shapeOf: laneShape,
      applyStyle: () => {},
    });
    const drawing: LayerDrawing<PlacedLink> = {
      idOf: ({ id }) => id,
      boxOf: ({ box }) => box,
      shapeOf: linkShape,
      applyStyle: (frame, link) => this.#styleLink(frame, link),
    };
    this.#treeLinks = new Layer(links, drawing);
    this.#quietLinks = new Layer(quiet, drawing);
    this.root.append(lanes, links, quiet, cards);
  }

  /** Says whether a card can have a check-in. */
  isOpen({ node }: PlacedNode): boolean {
    return this.#canEdit && this.#plan !== undefined && isOpenKeyResult(node, this.#plan);
  }

  /** The elements that hold the lines. */
  get lines(): SVGGElement[] {
    return [this.#treeLinks.root, this.#quietLinks.root];
  }

  setLayout(layout: Layout, plan: PlanGraph, since: string | undefined): void {
    this.#layout = layout;
    this.#tiles = layout.nodes.filter(({ isInColumn }) => !isInColumn);
    this.#since = since;
    this.#plan = plan;
    this.#overviews.clear();
    this.#links = {
      tree: layout.links.filter(({ isTree }) => isTree),
      quiet: layout.links.filter(({ isTree }) => !isTree),
    };
  }

  /** Says what is in sight; `work` draws it. What has the keyboard is kept wherever it is. */
  show(region: Box, detail: Detail): void {
    this.#detail = typeof detail === 'number' ? this.#overview(detail) : detail;
    const { tabStop } = this.highlights;
    this.#lanes.show(this.#layout.lanes, region, '', () => false);
    this.#treeLinks.show(this.#links.tree, region, '', () => false);
    this.#region = region;
    this.#showQuietLinks();
    const isPinned = ({ node }: PlacedNode) => node.id === tabStop;
    const nodes = this.#isOverview
      ? this.#layout.nodes.filter((placed) => !placed.isInColumn || isPinned(placed))
      : this.#layout.nodes;
    this.cards.show(nodes, region, `${detail} ${this.#since ?? ''}`, isPinned);
  }

  /** Draws all that `show` has named, and what is current, found and lit. */
  drawAll(): void {
    for (const layer of [this.cards, this.#lanes, this.#treeLinks, this.#quietLinks]) layer.drawAll();
  }

  /** @returns whether anything is left to draw */
  work(deadline: number): boolean {
    const layers = [this.cards, this.#lanes, this.#treeLinks, this.#quietLinks];
    return layers.map((layer) => layer.work(deadline)).includes(true);
  }

  /** What has the keyboard when a card has it; undefined if the card is not drawn. */
  itemOf(id: string): SVGGElement | undefined {
    return this.cards.frameOf(id)?.querySelector<SVGGElement>('.item') ?? undefined;
  }

  /** Draws what is current and found, and what is lit. */
  applyStyle(): void {
    this.cards.applyStyle();
    this.styleLinks();
  }

  styleLinks(): void {
    this.#showQuietLinks();
    this.#quietLinks.work(Number.POSITIVE_INFINITY);
    this.#treeLinks.applyStyle();
    this.#quietLinks.applyStyle();
  }

  /** A card in a column is part of the tile of its head; if it has the keyboard, it is drawn over the tile. */
  #cardShape(placed: PlacedNode): Shape {
    const detail = placed.isInColumn && this.#isOverview ? 'compact' : this.#detail;
    return cardShape(placed, this.#plan as PlanGraph, detail, this.#since);
  }

  get #isOverview(): boolean {
    return typeof this.#detail === 'object';
  }

  #overview(pixel: number): Overview {
    let overview = this.#overviews.get(pixel);
    if (!overview) {
      overview = overviewOf(this.#tiles, this.#plan as PlanGraph, pixel, this.#since !== undefined);
      this.#overviews.set(pixel, overview);
    }
    return overview;
  }

  /** A link that passes many cards is drawn while one of its ends is current or below the pointer. */
  #showQuietLinks(): void {
    const shown = this.#links.quiet.filter((link) => !link.isFar || this.#isLit(link));
    this.#quietLinks.show(shown, this.#region, '', () => false);
  }

  #isLit({ link }: PlacedLink): boolean {
    const { current, hovered } = this.highlights;
    return [link.from, link.to].some((end) => end === current || end === hovered);
  }

  #styleLink(frame: SVGGElement, placed: PlacedLink): void {
    const { box } = placed;
    const isLit = this.#isLit(placed);
    const isLong = Math.max(box.width, box.height) > long;
    setAttribute(frame, 'class', isLit ? 'is-lit' : isLong ? 'is-long' : undefined);
  }
}
