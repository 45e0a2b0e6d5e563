import type { PlanGraph, PlanNodeKind } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { currentCyclesOf, currentTest, hasCurrent } from '../select/current-cycles.js';
import { statusLooks } from '../statuses.js';
import { plainText } from '../text/plain.js';
import { shorten } from '../text/shorten.js';
import type { PictureView, PlanFilter } from '../view.js';
import { kinds as allKinds, withoutKind } from '../words.js';

/** Writes the title of an exported plan. The title contains the date, because a picture is kept after that day. */
export function headingOf({ today }: Pick<PlanGraph, 'today'>): string {
  return say`The plan on ${today}`;
}

/** The words for a part of a plan. */
export interface PartWording {
  /** Said after the current cycles, where these alone are drawn: how to see the others. */
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
  const parts = [
    focused && say`the line of sight of “${shorten(focused.title, 80)}”`,
    filter.current ? '' : filter.cycles.join(', '),
    withoutTeams ? '' : filter.teams.map((team) => titles.get(team) ?? team).join(', '),
    filter.owners.join(', '),
    filter.statuses.map((status) => statusLooks[status].word).join(', '),
    filter.findingsOnly && say`goals with findings`,
    filter.text.trim() && say`“${shorten(filter.text, 80)}”`,
    leftOut(kinds),
  ].filter((part) => typeof part === 'string' && part !== '');
  const sentences = [
    ...(parts.length > 0 ? [say`A part of the plan: ${parts.join('; ')}.`] : []),
    ...(filter.current ? currentText(plan, filter, otherCycles) : []),
  ];
  return sentences.length > 0 ? plainText(sentences.join(' ')) : undefined;
}

/** Names the current cycles, if they are a part of the plan or one of them does not run. */
function currentText(plan: PlanGraph, { cycles: chosen }: PlanFilter, otherCycles = ''): string[] {
  if (plan.current.length === 0) return [];
  if (!hasCurrent(plan)) return [say`No cycle contains ${plan.today}: all are shown.`];
  const isCurrent = currentTest(plan);
  const cycles = currentCyclesOf(plan);
  const others = chosen.filter((name) => !cycles.some((cycle) => cycle.name === name));
  const isPart = !plan.nodes.every(isCurrent);
  const resting = cycles.filter(({ mark }) => mark).map(({ name, mark }) => `${name}, ${mark}`);
  if (!isPart && resting.length === 0) return [];
  const running = [...cycles.filter(({ mark }) => !mark).map(({ name }) => name), ...others].join(', ');
  const listed = [running, ...resting, isPart ? otherCycles : ''].filter(Boolean);
  const cyclesText = listed.join('; ');
  return [
    resting.length === 0 ? say`Cycles that run today: ${cyclesText}.` : say`Current cycles: ${cyclesText}.`,
  ];
}

function leftOut(kinds: readonly PlanNodeKind[]): string {
  return allKinds
    .filter((kind) => !kinds.includes(kind))
    .map((kind) => withoutKind[kind])
    .join(', ');
}
