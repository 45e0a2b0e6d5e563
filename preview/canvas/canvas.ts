import type { PlanGraph } from '../../language/protocol.js';
import { drawPlan } from '../../picture/draw.js';
import { parentsOf } from '../../picture/forest/parents.js';
import type { PlacedNode } from '../../picture/layout/layout-types.js';
import type { PictureView } from '../../picture/view.js';
import { element } from '../elements.js';
import type { Camera } from '../state.js';
import type { View, ViewSelection } from '../views/view.js';
import { CameraOperator } from './camera-operator.js';
import type { CanvasEvents } from './canvas-events.js';
import { listenToCards } from './card-input.js';
import { CheckInMark } from './check-in-mark.js';
import type { Highlights } from './highlights.js';
import { Scene } from './scene.js';
import { ZoomControls } from './zoom-controls.js';

/** How long the camera is still before its place is remembered, in milliseconds. */
const patience = 150;

/** Shows the outcome tree as a picture with a camera. */
export class Canvas implements View {
  readonly root = element('div', { class: 'canvas-view' });
  readonly #scene: Scene;
  readonly #operator: CameraOperator;
  readonly #mark: CheckInMark;
  readonly #events: CanvasEvents;
  #byId: ReadonlyMap<string, PlacedNode> = new Map();
  #drawnFor: { plan: PlanGraph; view: ViewSelection['view'] } | undefined;
  #rest: number | undefined;

  /** @param camera where it was when the page was last on show */
  constructor(events: CanvasEvents, camera: Camera | undefined) {
    this.#events = events;
    const controls = new ZoomControls({
      zoomBy: (factor) => this.#scene.camera.zoomBy(factor),
      fit: () => this.#operator.fit(),
      reset: () => this.#operator.reset(),
    });
    this.#scene = new Scene(
      () => this.#looked(),
      (scale) => controls.showScale(scale),
    );
    this.#operator = new CameraOperator(this.#scene, camera, (id) => this.#placed(id));
    const { viewport, layers } = this.#scene;
    this.#mark = new CheckInMark(layers.root);
    listenToCards(viewport, events, {
      placed: (id) => this.#placed(id),
      nodes: () => this.#scene.layout?.nodes ?? [],
      current: () => this.#current,
      take: ({ node }) => this.#take(node.id),
      goTo: (placed) => this.#goTo(placed),
      hover: (id) => this.#hover(id),
      pan: (dx, dy) => this.#scene.camera.panBy(dx, dy, true),
      zoomBy: (factor) => this.#scene.camera.zoomBy(factor),
      fit: () => this.#operator.fit(),
      isOpen: (placed) => layers.isOpen(placed),
    });
    this.root.append(viewport, controls.root);
    // The cursor may have gone on in the text meanwhile; the keyboard comes back to where it is now.
    window.addEventListener('focus', () => {
      if (viewport.contains(document.activeElement)) this.focus();
    });
    new ResizeObserver(() =>
      this.#operator.resize(this.#scene.layers.highlights.current, () => this.#draw()),
    ).observe(viewport);
  }

  update(plan: PlanGraph, { view, current }: ViewSelection): void {
    if (this.#drawnFor?.plan !== plan || this.#drawnFor.view !== view) this.#setPlan(plan, view);
    const drawn = this.#nearestDrawn(plan, current);
    this.#highlight({
      current: drawn,
      // The keyboard has to find a way in, whether or not anything is current.
      tabStop: drawn ?? this.#scene.layout?.nodes[0]?.node.id,
      brokenFiles: new Set(plan.brokenFiles),
    });
    this.#draw();
    this.#operator.catchUp();
  }

  /** Lights up what was searched for. */
  setMatches(matches: ReadonlySet<string>): void {
    this.#highlight({ matches });
    this.#scene.layers.applyStyle();
  }

  /** Brings a node into sight, now or as soon as it is drawn; the camera stays if the node is already visible. */
  show(id: string): void {
    this.#operator.show(id);
  }

  /** Shows everything if it can be read at once. */
  survey(): void {
    this.#operator.survey();
  }

  /** Gives the keyboard to the current card. */
  focus(): void {
    const current = this.#current;
    if (current) this.#scene.layers.itemOf(current.node.id)?.focus({ preventScroll: true });
  }

  /** Returns the card that Tab leads to: the current one, or the first. */
  get #current(): PlacedNode | undefined {
    return this.#placed(this.#scene.layers.highlights.tabStop);
  }

  #placed(id: string | undefined): PlacedNode | undefined {
    return id === undefined ? undefined : this.#byId.get(id);
  }

  /** A node that is folded away is searched where it would be unfolded. */
  #nearestDrawn(plan: PlanGraph, id: string | undefined): string | undefined {
    if (id === undefined || this.#byId.has(id)) return id;
    const parents = parentsOf(plan);
    let at = parents.get(id)?.to;
    while (at !== undefined && !this.#byId.has(at)) at = parents.get(at)?.to;
    return at;
  }

  #setPlan(plan: PlanGraph, view: ViewSelection['view']): void {
    const before = this.#scene.layout;
    const drawnFor = this.#drawnFor;
    const isTurned = drawnFor !== undefined && drawnFor.view.direction !== view.direction;
    this.#drawnFor = { plan, view };
    const layout = drawPlan(plan, view);
    this.#byId = new Map(layout.nodes.map((placed) => [placed.node.id, placed]));
    this.#scene.setLayout(layout, plan);
    if (isTurned) this.#operator.reset(false);
    else if (drawnFor && isOtherPart(drawnFor.view, view))
      this.#operator.lookAnew(this.#scene.layers.highlights.current);
    else if (before)
      this.#operator.keep(before, this.#scene.layers.highlights.current, drawnFor?.view !== view);
    this.#operator.look();
  }

  #draw(): void {
    const { viewport } = this.#scene;
    const hadFocus = viewport.contains(document.activeElement);
    this.#scene.draw();
    this.#placeMark();
    if (hadFocus && !viewport.contains(document.activeElement)) this.focus();
  }

  #highlight(part: Partial<Highlights>): void {
    this.#scene.layers.highlights = { ...this.#scene.layers.highlights, ...part };
  }

  #take(id: string): void {
    if (this.#scene.layers.highlights.current !== id) this.#events.select(id);
  }

  #goTo({ node }: PlacedNode): void {
    this.#events.select(node.id);
    this.show(node.id);
    this.focus();
  }

  #hover(hovered: string | undefined): void {
    if (this.#scene.layers.highlights.hovered === hovered) return;
    this.#highlight({ hovered });
    this.#scene.layers.styleLinks();
    this.#placeMark();
  }

  /** The mouse moves the mark to the card below the pointer, but never takes it from the keyboard. */
  #placeMark(): void {
    const { layers } = this.#scene;
    const hovered = this.#mark.hasFocus ? undefined : this.#placed(layers.highlights.hovered);
    this.#mark.show([hovered, this.#current].find((placed) => placed && layers.isOpen(placed)));
  }

  /** Tells where the camera has come to rest: not at every step of a wheel. */
  #looked(): void {
    window.clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => this.#events.looked(this.#scene.camera.camera), patience);
  }
}

/** Says whether filters, focus or levels choose something else of the plan. */
function isOtherPart(one: PictureView, other: PictureView): boolean {
  return one.filter !== other.filter || one.focus !== other.focus || one.kinds !== other.kinds;
}
