import type { PlanGraph, PlanNode, PlanNodeKind, PlanStatus } from '../../language/protocol.js';
import { canonicalCycleName } from '../../language/values/cycles.js';
import { nearestNames } from '../../language/values/nearest-names.js';
import { currentTest } from '../../picture/select/current-cycles.js';
import { everything, type PictureView, type PlanFilter } from '../../picture/view.js';
import { UsageError } from '../host/usage-error.js';

/** The options that select a part of a plan, and its form. */
export interface ViewOptions {
  team?: string[];
  cycle?: string[];
  owner?: string[];
  status?: PlanStatus[];
  tag?: string[];
  drafts?: boolean;
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
    countDrafts: options.drafts === true,
    filter: {
      ...everything.filter,
      ...cyclesOf(options.cycle, plan, focus),
      teams: known('--team', 'Teams', options.team, plan, ({ team }) => team),
      owners: known('--owner', 'Owners', options.owner?.map(withSign), plan, ({ owner }) => owner),
      statuses: options.status ?? [],
      tags: knownTags(options.tag, plan),
      findingsOnly: options.findings === true,
      ...(files && { files }),
    },
    ...(focus && { focus: focus.id }),
  };
}

/** Returns the current cycles of each team, unless others are asked for; and the cycle of the goal in focus. */
function cyclesOf(
  wanted: readonly string[] | undefined,
  plan: PlanGraph,
  focus: PlanNode | undefined,
): Pick<PlanFilter, 'cycles' | 'current'> {
  if (wanted?.includes('all')) return { cycles: [], current: false };
  if (!wanted) return { cycles: focus?.cycle === undefined ? [] : [focus.cycle], current: true };
  const cycles = known('--cycle', 'Cycles', wanted.map(canonicalCycleName), plan, ({ cycle }) => cycle);
  return { cycles, current: false };
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

function knownTags(wanted: readonly string[] | undefined, plan: PlanGraph): string[] {
  const tags = [...new Set(plan.nodes.flatMap((node) => node.tags ?? []))].sort();
  const unknown = wanted?.find((tag) => !tags.includes(tag));
  if (unknown === undefined) return [...(wanted ?? [])];
  const there = tags.length > 0 ? `Tags: ${tags.join(', ')}.` : 'No goal here has one.';
  throw new UsageError(`--tag ${unknown}: there is no goal with this tag here. ${there}`);
}

function namesOf(plan: PlanGraph, nameOf: (node: PlanNode) => string | undefined): string[] {
  return [...new Set(plan.nodes.flatMap((node) => nameOf(node) ?? []))].sort();
}

function withSign(owner: string): string {
  return owner.startsWith('@') ? owner : `@${owner}`;
}

/** Returns a goal by the ways in which people name it, from the most exact one on; of several, the one of a current cycle of its team. */
function focusOf(wanted: string, plan: PlanGraph): PlanNode {
  const ways: readonly ((node: PlanNode) => string | undefined)[] = [
    qualifiedName,
    ({ team, name }) => team && name && `${team}.${name}`,
    ({ name }) => name,
    ({ title }) => title,
  ];
  for (const way of ways) {
    const found = plan.nodes.filter((node) => way(node) === wanted);
    const current = found.filter(currentTest(plan));
    const [only, ...more] = found.length > 1 && current.length > 0 ? current : found;
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
