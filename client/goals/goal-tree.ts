import type { PlanGraph, PlanNode, PlanStatus } from '../../language/protocol.js';
import { marked, saidTable, say } from '../../language/values/say.js';

/** Which goals the view shows. */
export type GoalFilter = 'all' | 'mine' | 'due' | 'at-risk';

/** A team with its objectives, or a goal with the goals below it. */
export interface GoalItem {
  id: string;
  label: string;
  description: string;
  tooltip: string;
  /** Absent for a team. */
  node?: PlanNode;
  children: GoalItem[];
}

const atRisk: ReadonlySet<PlanStatus | undefined> = new Set(['at-risk', 'off-track', 'stale']);

const matches: Readonly<Record<GoalFilter, (node: PlanNode, person: string) => boolean>> = {
  all: () => true,
  mine: ({ owner }, person) => owner === person,
  due: isDue,
  'at-risk': ({ status }) => atRisk.has(status),
};

/**
 * Returns the goals of the current cycles as a tree: teams, objectives, key results. A filter keeps the objectives above the
 * key results that it shows.
 *
 * @param person the handle of the user; empty if nobody is chosen, then every goal can be due
 */
export function goalTree(plan: PlanGraph, filter: GoalFilter, person: string): GoalItem[] {
  const nodes = currentNodes(plan);
  const parents = new Map(
    plan.links.filter(({ kind }) => kind === 'belongs-to').map(({ from, to }) => [from, to]),
  );
  const keyResults = nodes.filter(({ kind }) => kind === 'key-result');
  const itemOf = (objective: PlanNode): GoalItem[] => {
    const own = keyResults.filter(({ id }) => parents.get(id) === objective.id);
    const children = own.filter((node) => matches[filter](node, person)).map((node) => goalItem(node, []));
    const isShown = children.length > 0 || (filter !== 'due' && matches[filter](objective, person));
    return isShown ? [goalItem(objective, children)] : [];
  };
  const objectives = nodes.filter(({ kind }) => kind === 'objective');
  const teams = [...new Set(objectives.map(({ team }) => team ?? ''))];
  return teams.flatMap((name): GoalItem[] => {
    const children = objectives.filter(({ team }) => (team ?? '') === name).flatMap(itemOf);
    if (children.length === 0) return [];
    const title = plan.teams.find((team) => team.name === name)?.title ?? (name || say`Without a team`);
    return [{ id: `team ${name}`, label: title, description: '', tooltip: title, children }];
  });
}

/** Returns the key results that a check-in is due for: those of a person, or of all if the person is empty. */
export function dueKeyResults(plan: PlanGraph, person: string): PlanNode[] {
  return currentNodes(plan).filter((node) => node.kind === 'key-result' && isDue(node, person));
}

function isDue({ status, owner }: PlanNode, person: string): boolean {
  return status === 'stale' && (person === '' || owner === person);
}

function currentNodes({ nodes, current }: PlanGraph): PlanNode[] {
  const isCurrent = ({ team, cycle }: PlanNode) =>
    cycle === undefined || current.some((one) => one.cycle === cycle && one.team === team);
  return nodes.filter(isCurrent);
}

/** The words for each status; none where nothing is known. */
const statusWords = saidTable<PlanStatus>({
  'on-track': marked('on track'),
  'at-risk': marked('at risk'),
  'off-track': marked('off track'),
  stale: marked('check-in due'),
  met: marked('met'),
  missed: marked('missed'),
  'not-started': marked('not started'),
  dropped: marked('dropped'),
  unknown: '',
});

function goalItem(node: PlanNode, children: GoalItem[]): GoalItem {
  const { id, title, progress, status, owner, statusExplanation } = node;
  const percent = progress.ratio === undefined ? undefined : `${Math.round(progress.ratio * 100)}%`;
  const known = status && statusWords[status];
  return {
    id,
    label: title,
    description: [percent, known, owner].filter(Boolean).join(' · '),
    tooltip: [title, statusExplanation ?? progress.explanation].join('\n'),
    node,
    children,
  };
}
