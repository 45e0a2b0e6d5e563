import type { PlanGraph } from '../../language/protocol.js';
import { titleOf } from '../../picture/words.js';
import { projectName } from '../heading.js';
import type { Host } from '../host.js';
import { Page } from '../page.js';
import { firstState, type PageState, readState } from '../state.js';
import { viewTitles } from '../views/view-names.js';
import { teamTitle } from '../words.js';
import { addressOf, readAddress } from './address.js';
import { remember, remembered } from './memory.js';
import { SitePages } from './pages/site-pages.js';
import { saveFile } from './save-file.js';
import { siteData } from './site-data.js';
import { followSystemTheme } from './theme.js';

/** Shows the page as a site, from the plan in the page itself. */
export function startSite(): void {
  followSystemTheme(document.body);

  const { plan, rules } = siteData();
  const pages = new SitePages(rules);
  /** The address that the page shows; changes of it that the page made itself need no answer. */
  let shown = location.hash;

  const host: Host = {
    post: (message) => {
      if (message.type === 'save') saveFile(message);
    },
    load: () => {
      const details = { ...firstState.details, narrow: true };
      // The address of the site itself begins with the tree.
      const known = { ...firstState, details, ...(remembered() as object | undefined), page: undefined };
      const asked = readAddress(location.hash);
      return { ...known, ...asked, view: { ...known.view, ...(asked?.view as object | undefined) } };
    },
    save: (state) => {
      remember(state);
      document.title = titleOfPage(state, plan);
      const address = `#${addressOf(state)}`;
      if (address === shown) return;
      // Another view or page is a step that the browser can go back; what is selected in it is not.
      const isStep = placeOf(address) !== placeOf(shown);
      shown = address;
      if (isStep) location.hash = address;
      else location.replace(address);
    },
    site: pages,
  };

  const page = new Page(document.body, host);
  page.receive({ type: 'plan', plan });
  const first = readState(host.load());
  remember(first);
  document.title = titleOfPage(first, plan);
  if (first.current !== undefined) page.go({ current: first.current, page: first.page });

  window.addEventListener('hashchange', () => {
    if (location.hash === shown) return;
    shown = location.hash;
    const { tab, page: wanted, current: node, view } = readState(host.load());
    page.go({ tab, page: wanted, current: node, view });
  });
}

/** The title of the window: what is shown, and the title of the site. */
function titleOfPage({ page: id, tab }: PageState, plan: PlanGraph): string {
  const node = plan.nodes.find((each) => each.id === id);
  const team = id?.startsWith('team ') ? teamTitle(id.slice('team '.length), plan) : undefined;
  const part = node ? titleOf(node) : (team ?? (id === 'teams' ? 'Teams' : viewTitles[tab]));
  return `${part} – ${projectName(plan)}`;
}

/** The view or the page of an address, without the element and the filter in the view. */
function placeOf(address: string): string {
  const { tab, page } = readAddress(address) ?? firstState;
  return String(page ?? tab);
}
