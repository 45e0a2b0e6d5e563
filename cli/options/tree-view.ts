import type { PlanGraph, PlanNode, PlanNodeKind, PlanStatus } from '../../language/protocol.js';
import { canonicalCycleName } from '../../language/values/cycles.js';
import { nearestNames } from '../../language/values/nearest-names.js';
import { cyclesOfGoals } from '../../picture/select/running-cycles.js';
import { everything, type PictureView } from '../../picture/view.js';
import { UsageError } from '../host/usage-error.js';

/** The options that select a part of a plan, and its form. */
export interface ViewOptions {
  team?: string[];
  cycle?: string[];
  owner?: string[];
  status?: PlanStatus[];
  findings?: boolean;
  focus?: string;
  levels?: PlanNodeKind[];
  fold?: boolean;
  direction: PictureView['direction'];
}

/**
 * Turns the options into a view of a plan.
 *
 * @param files URIs of the named files, if not all files are shown
 * @throws {UsageError} for an unknown team, cycle, owner or goal, with the known ones
 */
export function viewOf(
  options: ViewOptions,
  plan: PlanGraph,
  files: readonly string[] | undefined,
): PictureView {
  const focus = options.focus === undefined ? undefined : focusOf(options.focus, plan);
  return {
    ...everything,
    direction: options.direction,
    kinds: options.levels ?? everything.kinds,
    foldWork: options.fold === true,
    filter: {
      ...everything.filter,
      cycles: cyclesOf(options.cycle, plan, focus),
      teams: known('--team', 'Teams', options.team, plan, ({ team }) => team),
      owners: known('--owner', 'Owners', options.owner?.map(withSign), plan, ({ owner }) => owner),
      statuses: options.status ?? [],
      findingsOnly: options.findings === true,
      ...(files && { files }),
    },
    ...(focus && { focus: focus.id }),
  };
}

/** Those that run today, and those whose days nobody knows, unless others are asked for; and that of the goal in focus. */
function cyclesOf(
  wanted: readonly string[] | undefined,
  plan: PlanGraph,
  focus: PlanNode | undefined,
): string[] {
  if (wanted?.includes('all')) return [];
  if (wanted) return known('--cycle', 'Cycles', wanted.map(canonicalCycleName), plan, ({ cycle }) => cycle);
  const { all, running: now } = cyclesOfGoals(plan);
  const running = all.filter((name) => now.includes(name) || name === focus?.cycle);
  if (all.length > 0 && running.length === 0)
    throw new UsageError(
      `No cycle contains ${plan.today}. Name one with --cycle. Cycles: ${all.join(', ')}.`,
    );
  return running.length === all.length ? [] : running;
}

function known(
  option: string,
  what: string,
  wanted: readonly string[] | undefined,
  plan: PlanGraph,
  nameOf: (node: PlanNode) => string | undefined,
): string[] {
  const names = namesOf(plan, nameOf);
  const unknown = wanted?.find((name) => !names.includes(name));
  if (unknown === undefined) return [...(wanted ?? [])];
  const there = names.length > 0 ? `${what}: ${names.join(', ')}.` : 'No goal here has one.';
  throw new UsageError(`${option} ${unknown}: there is no goal of this ${option.slice(2)} here. ${there}`);
}

function namesOf(plan: PlanGraph, nameOf: (node: PlanNode) => string | undefined): string[] {
  return [...new Set(plan.nodes.flatMap((node) => nameOf(node) ?? []))].sort();
}

function withSign(owner: string): string {
  return owner.startsWith('@') ? owner : `@${owner}`;
}

/** Returns a goal by the ways in which people name it, from the most exact one on; of several, the one of a cycle that runs. */
function focusOf(wanted: string, plan: PlanGraph): PlanNode {
  const ways: readonly ((node: PlanNode) => string | undefined)[] = [
    qualifiedName,
    ({ team, name }) => team && name && `${team}.${name}`,
    ({ name }) => name,
    ({ title }) => title,
  ];
  for (const way of ways) {
    const found = plan.nodes.filter((node) => way(node) === wanted);
    const running = found.filter((node) => isRunning(node, plan));
    const [only, ...more] = found.length > 1 && running.length > 0 ? running : found;
    if (only && more.length === 0) return only;
    if (only)
      throw new UsageError(
        `--focus ${wanted}: several goals have this name. Use one of: ${[only, ...more].map(qualifiedName).join(', ')}.`,
      );
  }
  const names = plan.nodes.flatMap((node) => (node.name ? [node.name, qualifiedName(node)] : []));
  const near = nearestNames(wanted, names);
  throw new UsageError(
    `--focus ${wanted}: there is no such goal.${near.length > 0 ? ` Did you mean ${near.join(', or ')}?` : ''}`,
  );
}

/** `sales.2026-Q4.revenue`: the id without the kind. */
function qualifiedName({ id, kind }: PlanNode): string {
  return id.slice(kind.length + 1);
}

function isRunning({ cycle }: PlanNode, { cycles, today }: PlanGraph): boolean {
  const days = cycles.find(({ name }) => name === cycle);
  return days === undefined || (days.start <= today && today <= days.end);
}
