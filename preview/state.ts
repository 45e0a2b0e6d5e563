import type { PlanNodeKind, PlanStatus } from '../language/protocol.js';
import { statusLooks } from '../picture/statuses.js';
import { everything, type PictureView, type PlanFilter } from '../picture/view.js';
import { kindWords } from '../picture/words.js';
import { isViewName, type SecondViewName, type ViewName } from './views/view-names.js';

/** The camera of the canvas: a point `p` of the picture is shown at `p * scale + (x, y)`, in CSS pixels. */
export interface Camera {
  x: number;
  y: number;
  scale: number;
}

/** The width of the page. A choice made at one width does not count for the other. */
export type Room = 'narrow' | 'wide';

/** The state that the page stores while it is hidden and when the editor restarts. */
export interface PageState {
  /** The view on show. */
  tab: ViewName;
  /**
   * The page on show instead of the view, on a site: the id of a node, `team NAME`, or `teams`. No id of a node begins with
   * `team`.
   */
  page?: string;
  view: PictureView;
  /** The camera of each project by its URI, the last used project last. */
  cameras: Readonly<Record<string, Camera>>;
  /** Id of the node that the person, or the editor's cursor, is on. */
  current?: string;
  /** Whether the panel with the details of that node is open, next to the text and where there is more room. */
  details: Readonly<Record<Room, boolean>>;
  search: string;
  /** What each of the other views remembers for itself, by its name. */
  views: Readonly<Partial<Record<SecondViewName, unknown>>>;
}

export const firstState: PageState = {
  tab: 'tree',
  view: { ...everything, foldWork: true, filter: { ...everything.filter, current: true } },
  cameras: {},
  details: { narrow: false, wide: true },
  search: '',
  views: {},
};

/**
 * Reads the state that any version of the page stored. Invalid parts are left out.
 *
 * @param saved any value
 */
export function readState(saved: unknown): PageState {
  const given = record(saved);
  return {
    // An older page may have had views that this one has not.
    tab: isViewName(given.tab) ? given.tab : firstState.tab,
    ...optional('page', string(given.page)),
    view: readView(record(given.view)),
    cameras: readCameras(record(given.cameras)),
    ...optional('current', string(given.current)),
    details: readDetails(record(given.details)),
    search: string(given.search) ?? firstState.search,
    views: record(given.views),
  };
}

function readDetails({ narrow, wide }: Record<string, unknown>): PageState['details'] {
  const first = firstState.details;
  return { narrow: boolean(narrow) ?? first.narrow, wide: boolean(wide) ?? first.wide };
}

function readView(given: Record<string, unknown>): PictureView {
  const first = firstState.view;
  const kinds = strings(given.kinds).filter((kind): kind is PlanNodeKind => Object.hasOwn(kindWords, kind));
  return {
    direction: given.direction === 'right' ? 'right' : first.direction,
    kinds: kinds.length > 0 ? kinds : first.kinds,
    foldWork: boolean(given.foldWork) ?? first.foldWork,
    countDrafts: boolean(given.countDrafts) ?? first.countDrafts,
    folded: strings(given.folded),
    opened: strings(given.opened),
    filter: readFilter(record(given.filter)),
    ...optional('movedDays', days(given.movedDays)),
    ...optional('focus', string(given.focus)),
  };
}

function readFilter(given: Record<string, unknown>): PlanFilter {
  return {
    cycles: strings(given.cycles),
    // In the state of an older page, cycles that a person chose are the whole filter.
    current: boolean(given.current) ?? strings(given.cycles).length === 0,
    teams: strings(given.teams),
    owners: strings(given.owners),
    statuses: strings(given.statuses).filter((status): status is PlanStatus =>
      Object.hasOwn(statusLooks, status),
    ),
    tags: strings(given.tags),
    findingsOnly: boolean(given.findingsOnly) ?? false,
    text: string(given.text) ?? '',
  };
}

/** Only the last projects are kept, so that the state stays small. */
const mostCameras = 20;

function readCameras(given: Record<string, unknown>): PageState['cameras'] {
  const read = Object.entries(given).flatMap(([project, saved]) => {
    const camera = readCamera(record(saved));
    return camera ? [[project, camera] as const] : [];
  });
  return Object.fromEntries(read.slice(-mostCameras));
}

/** Adds the camera of a project, as the last one. */
export function withCamera(
  cameras: PageState['cameras'],
  project: string,
  camera: Camera,
): PageState['cameras'] {
  const others = Object.entries(cameras).filter(([name]) => name !== project);
  return Object.fromEntries([...others, [project, camera] as const].slice(-mostCameras));
}

function readCamera({ x, y, scale }: Record<string, unknown>): Camera | undefined {
  if (!Number.isFinite(x) || !Number.isFinite(y) || !Number.isFinite(scale) || Number(scale) <= 0)
    return undefined;
  return { x: Number(x), y: Number(y), scale: Number(scale) };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function boolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function days(value: unknown): number | undefined {
  return Number.isInteger(value) && Number(value) > 0 ? Number(value) : undefined;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function optional<Name extends string, Value>(name: Name, value: Value | undefined) {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>);
}
