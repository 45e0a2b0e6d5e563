import type { PlanGraph } from '../../../language/protocol.js';
import { say, translated } from '../../../language/values/say.js';
import { element, setAttribute } from '../../elements.js';
import { HealthView } from '../../views/health/health.js';
import type { PageView, PageViews } from '../../views/page-views.js';
import { TableView } from '../../views/table/table.js';
import type { ViewEvents, ViewSelection } from '../../views/view.js';
import { viewTitles } from '../../views/view-names.js';
import { pagePath } from '../address.js';
import { elementPage } from './element-page.js';
import { heading } from './page-parts.js';
import { type TeamViews, teamPage } from './team-page.js';
import { teamsPage } from './teams-page.js';

/** All pages of a site. */
export class SitePages implements PageViews {
  readonly #teams = element('a', { href: `#${pagePath('teams')}`, class: 'tab' }, say`Teams`);
  readonly navigation = element('nav', { class: 'pages', 'aria-label': say`Pages` }, this.#teams);
  readonly #rules: Readonly<Record<string, string>>;

  /** @param rules the address of the documentation of each rule */
  constructor(rules: Readonly<Record<string, string>>) {
    this.#rules = rules;
  }

  ruleAddress(rule: string): string {
    return this.#rules[rule] ?? '';
  }

  mark(page: string | undefined): void {
    setAttribute(this.#teams, 'aria-current', page === 'teams' ? 'page' : undefined);
  }

  makePages(events: ViewEvents): PageView {
    return new SitePage(events, (rule) => this.ruleAddress(rule));
  }
}

/** The place where one page after another is shown. */
class SitePage implements PageView {
  readonly root = element('div', { class: 'site-page okr-picture' });
  readonly #ruleAddress: (rule: string) => string;
  readonly #teamViews: TeamViews;
  #drawn: { page: string; plan: PlanGraph; view: ViewSelection['view'] } | undefined;

  constructor(events: ViewEvents, ruleAddress: (rule: string) => string) {
    this.#ruleAddress = ruleAddress;
    this.#teamViews = [
      { title: say`Goals`, view: new TableView(events, { load: () => undefined, save: () => {} }) },
      { title: viewTitles.health, view: new HealthView(events) },
    ];
  }

  update(plan: PlanGraph, selection: ViewSelection, page: string): void {
    const { view } = selection;
    const drawn = this.#drawn;
    if (drawn?.page !== page || drawn.plan !== plan || drawn.view !== view) {
      this.#drawn = { page, plan, view };
      const content = this.#content(plan, selection, page);
      this.root.replaceChildren(element('div', { class: 'site-page-content' }, ...content));
    }
    // The page that a link from elsewhere leads to begins at the top of the site.
    if (document.readyState === 'loading') return;
    if (drawn?.page !== page || hasLostKeyboard()) this.#begin();
  }

  #content(plan: PlanGraph, selection: ViewSelection, page: string): HTMLElement[] {
    if (page === 'teams') return teamsPage(plan, selection);
    const team = page.startsWith('team ') ? page.slice('team '.length) : undefined;
    if (team !== undefined && plan.nodes.some((node) => node.team === team))
      return teamPage(team, plan, selection, this.#teamViews, this.#ruleAddress);
    const node = plan.nodes.find(({ id }) => id === page);
    return node ? elementPage(node, plan, this.#ruleAddress) : missing(page);
  }

  /** Begins to read at the heading of the page. */
  #begin(): void {
    this.root.closest('.view-panel')?.scrollTo(0, 0);
    this.root.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }
}

/** What was pressed to come here may be gone. */
function hasLostKeyboard(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Links to a page stay in messages after the goal got another name. */
function missing(page: string): HTMLElement[] {
  return [
    heading(say`This page is not in the plan`),
    element(
      'p',
      { dir: 'auto' },
      say`There is no ${inWords(page)} in the plan of today. The name may have changed.`,
    ),
    element('p', {}, element('a', { href: `#${pagePath('teams')}` }, say`All teams`)),
  ];
}

/** Writes the kind of a page in words: `key result sales.2026-Q4.revenue`. */
function inWords(page: string): string {
  return page.replace(/^[a-z-]+/, (kind) => translated(kind.replace('-', ' ')));
}
