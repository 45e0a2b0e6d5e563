import type { PlanGraph, PlanNodeKind } from '../../language/protocol.js';
import { cyclesOfGoals } from '../select/running-cycles.js';
import { statusLooks } from '../statuses.js';
import { plainText } from '../text/plain.js';
import { shorten } from '../text/shorten.js';
import type { PictureView } from '../view.js';
import { kindPlurals } from '../words.js';

/** Writes the title of an exported plan. The title contains the date, because a picture is kept after that day. */
export function headingOf({ today }: Pick<PlanGraph, 'today'>): string {
  return `The plan on ${today}`;
}

/** The words for a part of a plan. */
export interface PartWording {
  /** Said after the cycles that run today, where these alone are drawn: how to see the others. */
  otherCycles?: string;
  /** The title next to it names the teams already. */
  withoutTeams?: boolean;
}

/** Describes the exported part of the plan in one or two sentences; undefined if it is the whole plan. */
export function partOf(
  plan: PlanGraph,
  view: PictureView,
  { otherCycles, withoutTeams = false }: PartWording = {},
): string | undefined {
  const { filter, focus, kinds } = view;
  const titles = new Map(plan.teams.map(({ name, title }) => [name, title ?? name]));
  const focused = plan.nodes.find(({ id }) => id === focus);
  const isToday = showsWhatRuns(plan, view);
  const parts = [
    focused && `the line of sight of “${shorten(focused.title, 80)}”`,
    isToday ? '' : filter.cycles.join(', '),
    withoutTeams ? '' : filter.teams.map((team) => titles.get(team) ?? team).join(', '),
    filter.owners.join(', '),
    filter.statuses.map((status) => statusLooks[status].word).join(', '),
    filter.findingsOnly && 'goals with findings',
    filter.text.trim() && `“${shorten(filter.text, 80)}”`,
    leftOut(kinds),
  ].filter((part) => typeof part === 'string' && part !== '');
  const cycles = [filter.cycles.join(', '), otherCycles].filter(Boolean).join('; ');
  const sentences = [
    ...(parts.length > 0 ? [`A part of the plan: ${parts.join('; ')}.`] : []),
    ...(isToday ? [`Cycles that run today: ${cycles}.`] : []),
  ];
  return sentences.length > 0 ? plainText(sentences.join(' ')) : undefined;
}

/** Says whether the cycles asked for are just those that run: what a command draws unless others are asked for. */
function showsWhatRuns(plan: PlanGraph, { filter }: PictureView): boolean {
  const wanted = new Set(filter.cycles);
  const { running } = cyclesOfGoals(plan);
  return wanted.size > 0 && wanted.size === running.length && running.every((name) => wanted.has(name));
}

function leftOut(kinds: readonly PlanNodeKind[]): string {
  const all = Object.keys(kindPlurals) as PlanNodeKind[];
  const missing = all.filter((kind) => !kinds.includes(kind)).map((kind) => kindPlurals[kind]);
  return missing.length > 0 ? `without ${missing.join(', ')}` : '';
}
