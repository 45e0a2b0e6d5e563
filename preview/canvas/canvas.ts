import type { PlanGraph, PlanNode } from '../../language/protocol.js';
import { drawPlan } from '../../picture/draw.js';
import { parentsOf } from '../../picture/forest/parents.js';
import type { Layout, PlacedNode } from '../../picture/layout.js';
import { iconButton } from '../controls.js';
import { element, setAttribute, setText } from '../elements.js';
import type { Camera } from '../state.js';
import type { View, ViewEvents, ViewSelection } from '../view.js';
import { CameraControl } from './camera-control.js';
import { listenToCards } from './card-input.js';
import { firstLook, fitting, keeping, showing } from './framing.js';
import { Layers } from './layers.js';
import { contains, overlaps, seenBy, widened } from './region.js';

/** Below this scale cards are drawn as from afar. */
const afar = 0.4;
/** Below this scale no letter can be told from another, and none is painted. */
const tiny = 0.16;
/** How long cards may be drawn within one frame of a movement, in milliseconds: from afar, thousands come at once. */
const budgets = { full: 6, compact: 24 };
/** How long the camera is still before its place is remembered, in milliseconds. */
const patience = 150;

/** What the canvas tells the page, besides what every view tells. */
export interface CanvasEvents extends ViewEvents {
  peek(node: PlanNode): void;
  /** The person folds or opens nodes. */
  fold(ids: readonly string[], isOpen: boolean): void;
  /** Only the line of sight of a node, or everything again. */
  focus(id: string): void;
  /** The camera rests somewhere else. */
  looked(camera: Camera): void;
  /** The keys `/` and Space, on a card. */
  search(): void;
  details(): void;
}

/** The outcome tree as a picture to move in. */
export class Canvas implements View {
  readonly root = element('div', { class: 'canvas-view' });
  readonly #viewport = element('div', { class: 'viewport' });
  readonly #picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  readonly #layers = new Layers();
  readonly #camera: CameraControl;
  readonly #events: CanvasEvents;
  readonly #scale = element('span', { class: 'scale', 'aria-hidden': 'true' });
  #layout: Layout | undefined;
  #byId: ReadonlyMap<string, PlacedNode> = new Map();
  #drawnFor: { plan: PlanGraph; view: ViewSelection['view'] } | undefined;
  /** Region that the layers were last asked to show. */
  #region = { x: 0, y: 0, width: 0, height: 0 };
  #detail: 'full' | 'compact' = 'full';
  #frame: number | undefined;
  #rest: number | undefined;
  #start: Camera | undefined;
  /** A node to bring into sight as soon as it is drawn. */
  #wanted: string | undefined;

  /** @param camera where it was when the page was last on show */
  constructor(events: CanvasEvents, camera: Camera | undefined) {
    this.#events = events;
    this.#start = camera;
    this.#picture.setAttribute('class', 'picture okr-picture');
    this.#picture.append(this.#layers.root);
    this.#viewport.append(this.#picture);
    this.#camera = new CameraControl(
      this.#viewport,
      () => this.#schedule(),
      () => this.#looked(),
    );
    listenToCards(this.#viewport, events, {
      placed: (id) => this.#placed(id),
      nodes: () => this.#layout?.nodes ?? [],
      current: () => this.#current,
      goTo: (placed) => this.#goTo(placed),
      hover: (id) => this.#hover(id),
      pan: (dx, dy) => this.#camera.panBy(dx, dy, true),
      zoomBy: (factor) => this.#camera.zoomBy(factor),
      fit: () => this.fit(),
    });
    this.root.append(this.#viewport, this.#controls());
    new ResizeObserver(() => this.#resized()).observe(this.#viewport);
  }

  /** What is drawn, with its places. */
  get layout(): Layout | undefined {
    return this.#layout;
  }

  update(plan: PlanGraph, { view, current }: ViewSelection): void {
    if (this.#drawnFor?.plan !== plan || this.#drawnFor.view !== view) this.#setPlan(plan, view);
    const drawn = this.#nearestDrawn(plan, current);
    this.#layers.highlights = {
      ...this.#layers.highlights,
      current: drawn,
      // The keyboard has to find a way in, whether or not anything is current.
      tabStop: drawn ?? this.#layout?.nodes[0]?.node.id,
      brokenFiles: new Set(plan.brokenFiles),
    };
    this.#redraw();
    if (this.#wanted !== undefined) this.show(this.#wanted);
  }

  /** Lights up what was searched for. */
  setMatches(matches: ReadonlySet<string>): void {
    this.#layers.highlights = { ...this.#layers.highlights, matches };
    this.#layers.dress();
  }

  /** Brings a node into sight, now or as soon as it is drawn; the camera stays where it is seen already. */
  show(id: string): void {
    const placed = this.#placed(id);
    const isReady = placed !== undefined && this.#hasSize && this.#start === undefined;
    this.#wanted = isReady ? undefined : id;
    if (!isReady) return;
    const { camera, size } = this.#camera;
    const target = showing(placed, camera, size);
    if (target !== camera) this.#camera.moveTo(target, true);
  }

  /** Gives the keyboard to the current card. */
  focus(): void {
    const current = this.#current;
    if (current) this.#layers.itemOf(current.node.id)?.focus({ preventScroll: true });
  }

  /** Shows everything. */
  fit(): void {
    if (this.#layout) this.#camera.moveTo(fitting(this.#layout, this.#camera.size), true);
  }

  /** Shows what a first look shows. */
  reset(): void {
    if (this.#layout) this.#camera.moveTo(firstLook(this.#layout, this.#camera.size), true);
  }

  /** The card that Tab leads to: the current one, or the first. */
  get #current(): PlacedNode | undefined {
    return this.#placed(this.#layers.highlights.tabStop);
  }

  #placed(id: string | undefined): PlacedNode | undefined {
    return id === undefined ? undefined : this.#byId.get(id);
  }

  /** A node that is folded away is looked for where it would be unfolded. */
  #nearestDrawn(plan: PlanGraph, id: string | undefined): string | undefined {
    if (id === undefined || this.#byId.has(id)) return id;
    const parents = parentsOf(plan);
    let at = parents.get(id)?.to;
    while (at !== undefined && !this.#byId.has(at)) at = parents.get(at)?.to;
    return at;
  }

  get #hasSize(): boolean {
    return this.#camera.size.width > 0 && this.#camera.size.height > 0;
  }

  #setPlan(plan: PlanGraph, view: ViewSelection['view']): void {
    const before = this.#layout;
    const isTurned = this.#drawnFor !== undefined && this.#drawnFor.view.direction !== view.direction;
    this.#drawnFor = { plan, view };
    this.#layout = drawPlan(plan, view);
    this.#byId = new Map(this.#layout.nodes.map((placed) => [placed.node.id, placed]));
    this.#layers.setLayout(this.#layout, plan);
    this.#camera.setSizes(this.#camera.size, this.#layout);
    if (!this.#hasSize || this.#start !== undefined || before === undefined) this.#look();
    else if (isTurned) this.#camera.moveTo(firstLook(this.#layout, this.#camera.size));
    else {
      const { camera, size } = this.#camera;
      const kept = keeping(before, this.#layout, camera, size, this.#layers.highlights.current);
      if (kept.x !== camera.x || kept.y !== camera.y) this.#camera.moveTo(kept);
    }
  }

  /** Takes the first look at a plan, or the remembered one, once there is a window to look through. */
  #look(): void {
    if (!this.#layout || !this.#hasSize || this.#layout.nodes.length === 0) return;
    this.#camera.moveTo(this.#start ?? firstLook(this.#layout, this.#camera.size));
    this.#start = undefined;
  }

  #resized(): void {
    const { width, height } = this.#viewport.getBoundingClientRect();
    const isFirst = !this.#hasSize;
    const current = this.#placed(this.#layers.highlights.current);
    const { camera, size } = this.#camera;
    const wasSeen = !isFirst && current !== undefined && overlaps(seenBy(camera, size), current);
    this.#camera.setSizes({ width, height }, this.#layout ?? { width: 0, height: 0 });
    if (width === 0 || height === 0) return;
    if (isFirst && this.#region.width === 0) this.#look();
    this.#redraw();
    if (this.#wanted !== undefined) this.show(this.#wanted);
    else if (wasSeen) this.show(current.node.id);
  }

  #goTo(placed: PlacedNode): void {
    this.#events.select(placed.node.id);
    this.show(placed.node.id);
    this.focus();
  }

  #hover(id: string | undefined): void {
    if (this.#layers.highlights.hovered === id) return;
    this.#layers.highlights = { ...this.#layers.highlights, hovered: id };
    this.#layers.dressLinks();
  }

  /** Tells where the camera has come to rest: not at every step of a wheel. */
  #looked(): void {
    window.clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => this.#events.looked(this.#camera.camera), patience);
  }

  /** Draws everything that is in sight at once: what is shown must not lag behind what is known. */
  #redraw(): void {
    if (!this.#layout || !this.#hasSize) return;
    const hadFocus = this.#viewport.contains(document.activeElement);
    this.#aim();
    this.#layers.show(this.#region, this.#detail);
    this.#layers.work(Number.POSITIVE_INFINITY);
    this.#layers.dress();
    if (hadFocus && !this.#viewport.contains(document.activeElement)) this.focus();
  }

  /** While the camera moves, what comes into sight is drawn a little in every frame. */
  #schedule(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#step();
    });
  }

  #step(): void {
    if (!this.#layout || !this.#hasSize) return;
    const { camera, size } = this.#camera;
    const detail = camera.scale < afar ? 'compact' : 'full';
    if (detail !== this.#detail || !contains(this.#region, seenBy(camera, size))) {
      this.#aim();
      this.#layers.show(this.#region, this.#detail);
    } else this.#place();
    if (this.#layers.work(performance.now() + budgets[this.#detail])) this.#schedule();
  }

  #aim(): void {
    const { camera, size } = this.#camera;
    this.#detail = camera.scale < afar ? 'compact' : 'full';
    this.#region = widened(seenBy(camera, size), 0.25);
    this.#place();
  }

  /**
   * Moved by its style, not by an attribute, which the browser would lay out anew. It is no layer of its own: to keep one
   * of thousands of cards costs more in every frame than to paint them.
   */
  #place(): void {
    const { x, y, scale } = this.#camera.camera;
    this.#picture.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    setAttribute(this.#layers.root, 'transform', `scale(${scale})`);
    this.#picture.classList.toggle('is-tiny', scale < tiny);
    setText(this.#scale, `${Math.round(scale * 100)}%`);
  }

  #controls(): HTMLElement {
    return element(
      'div',
      { class: 'canvas-controls', role: 'group', 'aria-label': 'Zoom' },
      iconButton('minus', 'Zoom out (-)', () => this.#camera.zoomBy(1 / 1.3)),
      this.#scale,
      iconButton('plus', 'Zoom in (+)', () => this.#camera.zoomBy(1.3)),
      iconButton('fit', 'Show everything (0)', () => this.fit()),
      iconButton('reset', 'Back to the first look', () => this.reset()),
    );
  }
}
