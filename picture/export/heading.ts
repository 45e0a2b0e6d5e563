import type { PlanGraph, PlanNodeKind } from '../../language/protocol.js';
import { currentCyclesOf, currentTest, hasCurrent } from '../select/current-cycles.js';
import { statusLooks } from '../statuses.js';
import { plainText } from '../text/plain.js';
import { shorten } from '../text/shorten.js';
import type { PictureView, PlanFilter } from '../view.js';
import { kindPlurals } from '../words.js';

/** What an exported plan is called. It names its day: a picture outlives it. */
export function headingOf({ today }: Pick<PlanGraph, 'today'>): string {
  return `The plan on ${today}`;
}

/** How a part of a plan is told of. */
export interface PartWording {
  /** Said behind the cycles that are looked at today, where these alone are drawn: how to see the others. */
  otherCycles?: string;
  /** The title beside it names the teams already. */
  withoutTeams?: boolean;
}

/** What part of the plan it is, in one sentence or two; undefined where it is all of it. */
export function partOf(
  plan: PlanGraph,
  view: PictureView,
  { otherCycles, withoutTeams = false }: PartWording = {},
): string | undefined {
  const { filter, focus, kinds } = view;
  const titles = new Map(plan.teams.map(({ name, title }) => [name, title ?? name]));
  const focused = plan.nodes.find(({ id }) => id === focus);
  const parts = [
    focused && `the line of sight of “${shorten(focused.title, 80)}”`,
    filter.current ? '' : filter.cycles.join(', '),
    withoutTeams ? '' : filter.teams.map((team) => titles.get(team) ?? team).join(', '),
    filter.owners.join(', '),
    filter.statuses.map((status) => statusLooks[status].word).join(', '),
    filter.findingsOnly && 'what has findings',
    filter.text.trim() && `“${shorten(filter.text, 80)}”`,
    leftOut(kinds),
  ].filter((part) => typeof part === 'string' && part !== '');
  const sentences = [
    ...(parts.length > 0 ? [`A part of it: ${parts.join('; ')}.`] : []),
    ...(filter.current ? currentText(plan, filter, otherCycles) : []),
  ];
  return sentences.length > 0 ? plainText(sentences.join(' ')) : undefined;
}

/** The cycles that are looked at today, where that is not all there is or one of them does not run. */
function currentText(plan: PlanGraph, { cycles: chosen }: PlanFilter, otherCycles = ''): string[] {
  if (plan.current.length === 0) return [];
  if (!hasCurrent(plan)) return [`No cycle runs on ${plan.today}: all are shown.`];
  const isCurrent = currentTest(plan);
  const cycles = currentCyclesOf(plan);
  const others = chosen.filter((name) => !cycles.some((cycle) => cycle.name === name));
  const isPart = !plan.nodes.every(isCurrent);
  const marked = cycles.filter(({ mark }) => mark).map(({ name, mark }) => `${name}, ${mark}`);
  if (!isPart && marked.length === 0) return [];
  const running = [...cycles.filter(({ mark }) => !mark).map(({ name }) => name), ...others].join(', ');
  const title = marked.length === 0 ? 'Cycles that run today' : 'Cycles looked at today';
  const listed = [running, ...marked, isPart ? otherCycles : ''].filter(Boolean);
  return [`${title}: ${listed.join('; ')}.`];
}

function leftOut(kinds: readonly PlanNodeKind[]): string {
  const all = Object.keys(kindPlurals) as PlanNodeKind[];
  const missing = all.filter((kind) => !kinds.includes(kind)).map((kind) => kindPlurals[kind]);
  return missing.length > 0 ? `without ${missing.join(', ')}` : '';
}
