import type { PlanGraph } from '../../language/protocol.js';
import { drawPlan } from '../../picture/draw.js';
import { parentsOf } from '../../picture/forest/parents.js';
import type { Packing, PlacedNode } from '../../picture/layout/layout-types.js';
import { sinceOf } from '../../picture/movement.js';
import type { PictureView } from '../../picture/view.js';
import { element } from '../elements.js';
import type { Camera } from '../state.js';
import type { View, ViewSelection } from '../views/view.js';
import { CameraOperator } from './camera-operator.js';
import type { CanvasEvents } from './canvas-events.js';
import { listenToCards } from './card-input.js';
import { CardTools } from './card-tools.js';
import type { Highlights } from './highlights.js';
import { Scene } from './scene.js';
import { TreeKey } from './tree-key.js';
import { ZoomControls } from './zoom-controls.js';

/** How long the camera is still before its place is remembered, in milliseconds. */
const patience = 150;

/** Shows the outcome tree as a picture with a camera. */
export class Canvas implements View {
  readonly root = element('div', { class: 'canvas-view' });
  readonly #scene: Scene;
  readonly #operator: CameraOperator;
  readonly #tools: CardTools;
  readonly #key = new TreeKey();
  readonly #events: CanvasEvents;
  readonly #cameraOf: (project: string) => Camera | undefined;
  #byId: ReadonlyMap<string, PlacedNode> = new Map();
  #drawnFor: { plan: PlanGraph; view: ViewSelection['view'] } | undefined;
  #rest: number | undefined;
  /** Moves the cards from their last places to the new ones, after the next drawing. */
  #glide: (() => void) | undefined;

  /** @param cameraOf returns the camera of a project when its plan was last shown */
  constructor(events: CanvasEvents, cameraOf: (project: string) => Camera | undefined) {
    this.#events = events;
    this.#cameraOf = cameraOf;
    const controls = new ZoomControls(
      {
        zoomBy: (factor) => this.#scene.camera.zoomBy(factor),
        fit: () => this.#fit(),
        reset: () => this.#operator.reset(),
      },
      this.#key.button,
    );
    this.#scene = new Scene(
      events.canEdit,
      () => this.#looked(),
      (scale, isAll) => controls.show(scale, isAll),
    );
    this.#operator = new CameraOperator(this.#scene, (id) => this.#placed(id));
    const { viewport, layers } = this.#scene;
    this.#tools = new CardTools(this.#scene, events, {
      placed: (id) => this.#placed(id),
      current: () => this.#current,
      take: (id) => this.#take(id),
      focus: () => this.focus(),
    });
    listenToCards(viewport, events, {
      placed: (id) => this.#placed(id),
      nodes: () => this.#scene.layout?.nodes ?? [],
      current: () => this.#current,
      take: ({ node }) => this.#take(node.id),
      goTo: (placed) => this.#goTo(placed),
      hover: (id) => this.#hover(id),
      pan: (dx, dy) => this.#scene.camera.panBy(dx, dy, true),
      zoomBy: (factor) => this.#operator.zoomAt(this.#current, factor),
      fit: () => this.#fit(),
      isOpen: (placed) => layers.isOpen(placed),
    });
    this.root.append(viewport, this.#key.root, controls.root, this.#tools.menu);
    // The cursor may have gone on in the text meanwhile; the keyboard comes back to where it is now.
    window.addEventListener('focus', () => {
      if (viewport.contains(document.activeElement)) this.focus();
    });
    new ResizeObserver(() => this.#resize()).observe(viewport);
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

  /** The width of the window divided by its height. */
  get proportion(): number {
    return this.#scene.proportion;
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
    const drawnFor = this.#drawnFor;
    const isOther = drawnFor?.plan.project !== plan.project;
    const before = isOther ? undefined : this.#scene.layout;
    const isTurned = !isOther && drawnFor?.view.direction !== view.direction;
    this.#drawnFor = { plan, view };
    if (isOther && drawnFor) this.#tellCamera(drawnFor.plan.project);
    if (isOther) this.#operator.open(this.#cameraOf(plan.project));
    const isPart = !isOther && drawnFor !== undefined && isOtherPart(drawnFor.view, view);
    const glide = before && !isTurned ? this.#scene.startGlide() : undefined;
    this.#layOut(isTurned || isPart ? undefined : before?.packing);
    if (isTurned) this.#operator.reset(false);
    else if (isPart) this.#operator.lookAgain(this.#scene.layers.highlights.current);
    else if (before)
      this.#operator.keep(before, this.#scene.layers.highlights.current, drawnFor?.view !== view);
    this.#operator.look();
    this.#glide = glide;
  }

  /**
   * Lays out the plan for the window.
   *
   * @param before a packing that is kept while it fills the window well
   */
  #layOut(before: Packing | undefined): void {
    if (!this.#drawnFor) return;
    const { plan, view } = this.#drawnFor;
    const layout = drawPlan(plan, view, { proportion: this.#scene.proportion, ...(before && { before }) });
    this.#byId = new Map(layout.nodes.map((placed) => [placed.node.id, placed]));
    this.#scene.setLayout(layout, plan, sinceOf(plan, view));
    this.#key.update(layout);
  }

  /** Shows everything; cards are packed again if they do not fill the window. */
  #fit(): void {
    const glide = this.#scene.startGlide();
    if (this.#packAgain()) {
      this.#operator.fit(false);
      this.#draw();
      glide();
    } else this.#operator.fit(true);
  }

  /** Packs the cards to the shape of the window. @returns whether any of them moved */
  #packAgain(): boolean {
    const before = this.#scene.layout;
    if (!before || !this.#scene.hasSize) return false;
    this.#layOut(before.packing);
    const { packing } = this.#scene.layout ?? before;
    return packing !== before.packing;
  }

  #resize(): void {
    const { current } = this.#scene.layers.highlights;
    this.#operator.resize(
      current,
      () => this.#packAgain(),
      () => this.#draw(),
    );
  }

  #draw(): void {
    const { viewport } = this.#scene;
    const hadFocus = viewport.contains(document.activeElement);
    this.#scene.draw();
    this.#glide?.();
    this.#glide = undefined;
    this.#tools.place();
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
    this.#tools.place();
  }

  /** Tells where the camera has come to rest: not at every step of a wheel. */
  #looked(): void {
    window.clearTimeout(this.#rest);
    const project = this.#drawnFor?.plan.project;
    if (project !== undefined) this.#rest = window.setTimeout(() => this.#tellCamera(project), patience);
  }

  /** Tells the camera of a project now, if that is still to be told. */
  #tellCamera(project: string): void {
    if (this.#rest === undefined) return;
    window.clearTimeout(this.#rest);
    this.#rest = undefined;
    this.#events.looked(project, this.#scene.camera.camera);
  }
}

/** Says whether filters, focus or levels choose something else of the plan. */
function isOtherPart(one: PictureView, other: PictureView): boolean {
  return one.filter !== other.filter || one.focus !== other.focus || one.kinds !== other.kinds;
}
