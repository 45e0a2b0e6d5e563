import type {
  ExportFormat,
  GoalChange,
  PlanDelta,
  PlanGraph,
  PlanNode,
  PreviewCommand,
} from '../language/protocol.js';
import { say } from '../language/values/say.js';
import { Announcer } from './announcer.js';
import { Banner, brokenText } from './banner.js';
import type { CanvasEvents } from './canvas/canvas-events.js';
import { Details } from './details/details.js';
import { Fixes } from './details/fixes.js';
import { element } from './elements.js';
import { exportView } from './export/export-view.js';
import { Heading } from './heading.js';
import type { Host } from './host.js';
import { Navigation } from './navigation.js';
import { Notice } from './notice.js';
import { listenToPage } from './page-keys.js';
import { withDelta } from './plan-delta.js';
import { retainReadable } from './retain.js';
import { narrow } from './room.js';
import { Search } from './search/search.js';
import { setFolded } from './search/unfold.js';
import type { PageState } from './state.js';
import { Store } from './store.js';
import { ActiveFilters } from './toolbar/active-filters.js';
import { QuickFilters } from './toolbar/quick-filters.js';
import { Tabs } from './toolbar/tabs.js';
import { Toolbar } from './toolbar/toolbar.js';
import { ViewPanel } from './views/view-panel.js';

/** The whole page: its content depends only on the messages that it received and on its stored state. */
export class Page {
  readonly #host: Host;
  readonly #store: Store;
  readonly #heading = new Heading();
  readonly #tabs: Tabs;
  readonly #search: Search;
  readonly #toolbar: Toolbar;
  readonly #activeFilters: ActiveFilters;
  readonly #quickFilters: QuickFilters;
  readonly #banner = new Banner();
  readonly #views: ViewPanel;
  readonly #navigation: Navigation;
  readonly #details: Details;
  readonly #notice: Notice;
  readonly #announcer = new Announcer();
  readonly #fixes: Fixes;
  readonly #header: HTMLElement;
  readonly #content: HTMLElement;
  /** The plan as it was received: what a delta applies to. */
  #received: PlanGraph | undefined;
  /** The plan on show, which may retain readable parts of earlier plans. */
  #plan: PlanGraph | undefined;
  /** The handle of the user, if the editor knows it. */
  #person: string | undefined;

  /**
   * The parts are made in the order in which one needs another; events reach parts that are made later, so no part may raise
   * an event while it is made.
   */
  constructor(body: HTMLElement, host: Host) {
    this.#host = host;
    this.#store = new Store(host, () => this.#draw());
    const store = this.#store;
    this.#fixes = new Fixes((message) => host.post(message));
    const { site } = host;
    const showPage = ({ id }: PlanNode) => store.change({ page: id, current: id });
    const showSource = ({ location }: PlanNode) => host.post({ type: 'reveal', location });
    const nodeEvents = {
      canEdit: site === undefined,
      reveal: site ? showPage : showSource,
      peek: site ? showPage : ({ location }: PlanNode) => host.post({ type: 'peek', location }),
      checkIn: ({ location }: PlanNode) => host.post({ type: 'checkIn', location }),
    };
    const canvasEvents: CanvasEvents = {
      ...nodeEvents,
      // On a site, the details next to the tree say what a click on a card asks for.
      clicked: site ? () => {} : showSource,
      select: (current) => store.change({ current }),
      fold: (ids, isOpen) => store.changeView(setFolded(store.state.view, ids, isOpen)),
      focus: (id) => this.#navigation.focus(id),
      looked: (project, camera) => store.rememberCamera(project, camera),
      edit: (node, change) => this.#edit(node, change),
      openForm: (node, part) => this.#openForm(node, part),
      search: () => this.#search.focus(),
      details: () => store.toggleDetails(),
    };
    this.#views = new ViewPanel(store, canvasEvents, site);
    this.#navigation = new Navigation(store, this.#views.canvas, this.#announcer);
    this.#details = new Details(
      {
        ...nodeEvents,
        ...(site && { ruleAddress: (rule: string) => site.ruleAddress(rule) }),
        focus: ({ id }) => this.#navigation.focus(id),
        select: (id) => this.#navigation.reach(id),
        change: (node, change) => this.#edit(node, change),
        explain: (rule) => host.post({ type: 'explainRule', rule }),
        close: () => {
          store.toggleDetails();
          this.#views.canvas.focus();
        },
      },
      this.#fixes,
    );
    this.#tabs = new Tabs((tab) => store.change({ tab, page: undefined }));
    this.#search = new Search(store, this.#views.canvas, this.#announcer, (id) => this.#navigation.reach(id));
    this.#toolbar = new Toolbar(store, {
      focus: () => this.#navigation.focus(store.state.view.focus ?? store.state.current ?? ''),
      foldAll: (isOpen) => this.#navigation.foldAll(isOpen),
      exportAs: (format) => void this.#export(format),
    });
    this.#activeFilters = new ActiveFilters(store);
    this.#quickFilters = new QuickFilters(store);
    this.#notice = new Notice(() => host.post({ type: 'refresh' }));
    this.#header = element(
      'header',
      { hidden: '' },
      element('div', { class: 'bar' }, this.#heading.root, this.#toolbar.root),
      element(
        'div',
        { class: 'bar' },
        this.#tabs.root,
        ...(site ? [site.navigation] : []),
        this.#quickFilters.root,
        this.#search.root,
      ),
      this.#activeFilters.root,
      this.#banner.root,
    );
    this.#content = element('div', { class: 'content', hidden: '' }, this.#views.root, this.#details.root);
    const main = element('main', {}, this.#notice.root, this.#content);
    body.append(this.#header, main, this.#announcer.root);
    this.#notice.show('loading');
    listenToPage(body, {
      search: () => this.#search.focus(),
      focus: () => this.#navigation.focus(store.state.view.focus ?? store.state.current ?? ''),
      enterTree: () => {
        const isTree = store.state.tab === 'tree';
        if (isTree) this.#views.canvas.focus();
        return isTree;
      },
    });
    narrow.addEventListener('change', () => this.#draw());
  }

  /** Goes to a view, a page or a node, as an address asks for it. */
  go(part: Partial<PageState>): void {
    this.#store.change(part);
    if (part.current !== undefined && part.page === undefined) this.#navigation.reach(part.current);
  }

  receive(command: PreviewCommand): void {
    if (command.type === 'plan') {
      this.#person = command.person;
      this.#receivePlan(command.plan);
    } else if (command.type === 'planDelta') this.#receiveDelta(command.delta);
    else if (command.type === 'select') this.#navigation.follow(command.location, command.seek === true);
    else if (command.type === 'fixes') this.#fixes.receive(command.request, command.fixes);
    else if (command.type === 'export') void this.#export(command.format);
    else this.#disconnect(command.reason);
  }

  /** Without the plan that the delta is for, the page asks for the whole plan. */
  #receiveDelta(delta: PlanDelta): void {
    const next = withDelta(this.#received, delta);
    if (next) this.#receivePlan(next);
    else this.#host.post({ type: 'refresh' });
  }

  #receivePlan(next: PlanGraph | null): void {
    this.#received = next ?? undefined;
    this.#plan = next ? retainReadable(this.#plan, next) : undefined;
    const isEmpty = (this.#plan?.nodes.length ?? 0) === 0;
    if (isEmpty) this.#notice.show('empty');
    else this.#notice.hide();
    this.#header.hidden = this.#plan === undefined;
    this.#content.hidden = isEmpty;
    this.#banner.show(this.#plan ? brokenText(this.#plan) : '');
    this.#draw();
  }

  #draw(): void {
    const plan = this.#plan;
    if (!plan) return;
    this.#navigation.update(plan);
    const { tab, page, current } = this.#store.state;
    this.#heading.update(plan);
    this.#host.site?.mark(page);
    this.#tabs.update(page === undefined ? tab : undefined);
    this.#toolbar.update(plan, this.#person);
    this.#activeFilters.update(plan);
    this.#quickFilters.update(plan, this.#person);
    this.#search.update(plan);
    const hasDetails = this.#store.hasDetails && page === undefined;
    const node = hasDetails ? plan.nodes.find(({ id }) => id === current) : undefined;
    this.#details.update(plan, node);
    this.#views.update(plan);
  }

  #edit({ location }: PlanNode, change: GoalChange): void {
    this.#host.post({ type: 'edit', location, change });
  }

  #openForm({ id }: PlanNode, part: 'fields' | 'link'): void {
    this.#store.change({ current: id });
    if (!this.#store.hasDetails) this.#store.toggleDetails();
    this.#details.openForm(part);
  }

  async #export(format: ExportFormat): Promise<void> {
    if (!this.#plan) return;
    const { canvas } = this.#views;
    this.#host.post(
      await exportView(format, this.#plan, this.#store.state.view, canvas.root, canvas.proportion),
    );
    this.#announcer.say(say`The file is ready.`);
  }

  /** What was drawn last stays, marked as old; without it, the whole page says what is the matter. */
  #disconnect(reason: string): void {
    if (this.#plan) this.#banner.show(say`${reason} The last known plan is shown.`);
    else this.#notice.show('disconnected', reason);
  }
}
