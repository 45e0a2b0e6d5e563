import { elementPath } from '../../picture/element-address.js';
import type { PictureView, PlanFilter } from '../../picture/view.js';
import { firstState, type PageState } from '../state.js';
import { isViewName } from '../views/view-names.js';

/** The part of the state of a page that an address contains. */
type Addressed = Pick<PageState, 'tab' | 'page' | 'current' | 'view'>;

/** The parameters of an address that are lists of the filter. */
const lists = {
  team: 'teams',
  owner: 'owners',
  status: 'statuses',
  tag: 'tags',
} as const satisfies Record<string, keyof PlanFilter>;

/**
 * Writes the address of what a page shows, after the `#`: `/table/objective/sales.2026-Q4.revenue?team=sales` for a view and
 * the element in it, `/objective/sales.2026-Q4.revenue` and `/team/sales` for a page. An address works on a server and for a
 * file on the disk.
 */
export function addressOf({ tab, page, current, view }: Addressed): string {
  const query = queryOf(view);
  const path = page === undefined ? viewPath(tab, current) : pagePath(page);
  return query === '' ? path : `${path}?${query}`;
}

/** Writes the address of a page. @param page as in `PageState` */
export function pagePath(page: string): string {
  return page === 'teams' ? '/teams' : `/${elementPath(page)}`;
}

function viewPath(tab: string, current: string | undefined): string {
  return current === undefined ? `/${tab}` : `/${tab}/${elementPath(current)}`;
}

function queryOf({ filter, focus, movedDays, countDrafts }: PictureView): string {
  const query = new URLSearchParams();
  for (const cycle of cyclesOf(filter)) query.append('cycle', cycle);
  for (const [name, field] of Object.entries(lists))
    for (const value of filter[field]) query.append(name, value);
  if (filter.findingsOnly) query.set('findings', 'true');
  if (filter.text.trim()) query.set('text', filter.text);
  if (countDrafts) query.set('drafts', 'true');
  if (movedDays !== undefined) query.set('moved', String(movedDays));
  if (focus !== undefined) query.set('focus', focus);
  return query.toString();
}

/** `current` and `all` are not names of cycles. The current cycles alone are the default. */
function cyclesOf({ cycles, current }: PlanFilter): readonly string[] {
  if (current) return cycles.length > 0 ? ['current', ...cycles] : [];
  return cycles.length > 0 ? cycles : ['all'];
}

/**
 * Reads an address. Values are not checked: `readState` leaves out what is not valid.
 *
 * @param hash the part of the address of the page from its `#` on
 * @returns undefined if the address names no view and no page
 */
export function readAddress(hash: string): Partial<Record<keyof PageState, unknown>> | undefined {
  const [, path = '', search = ''] = /^#?\/?([^?]*)\??(.*)$/s.exec(hash) ?? [];
  const [first = '', ...rest] = path.split('/');
  const view = readQuery(new URLSearchParams(search));
  if (isViewName(first)) {
    const [kind = '', name] = rest;
    const current = name === undefined ? undefined : `${kind} ${decoded(name)}`;
    return { tab: first, page: undefined, current, view };
  }
  if (first === 'teams') return { page: first, view };
  const [name] = rest;
  if (first === '' || name === undefined) return undefined;
  const page = `${first} ${decoded(name)}`;
  return { page, view, ...(first === 'team' ? {} : { current: page }) };
}

function readQuery(query: URLSearchParams): Partial<PictureView> {
  const named = query.getAll('cycle');
  const filter = {
    ...firstState.view.filter,
    cycles: named.filter((name) => name !== 'current' && name !== 'all'),
    current: named.length === 0 || named.includes('current'),
    findingsOnly: query.has('findings'),
    text: query.get('text') ?? '',
    ...Object.fromEntries(Object.entries(lists).map(([name, field]) => [field, query.getAll(name)])),
  };
  const focus = query.get('focus') ?? undefined;
  const moved = query.has('moved') ? Number(query.get('moved')) : undefined;
  return { filter, focus, movedDays: moved, countDrafts: query.has('drafts') };
}

/** Decodes a part of an address. A part that somebody typed with a single `%` is taken as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
