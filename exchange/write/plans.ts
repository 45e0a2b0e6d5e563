import type { Goal } from '../model/goal.js';
import type { CycleName } from '../reading/cycles.js';
import type { Person } from '../reading/people.js';
import { push, pushAll } from '../text/push.js';
import { goalLines, type References } from './goal-text.js';
import { Names, teamName } from './names.js';
import { type DeclaredPerson, People } from './people.js';
import { comments, quoted } from './text.js';

/** What a project has already, so that nothing is declared twice. */
export interface KnownNames {
  people: readonly DeclaredPerson[];
  teams: readonly string[];
  cycles: readonly string[];
  /** Names of goals by plan, `team cycle`; those of no plan under the empty text. */
  goals: ReadonlyMap<string, readonly string[]>;
}

export const nothingKnown: KnownNames = { people: [], teams: [], cycles: [], goals: new Map() };

/** A file to write, and where in it each goal begins. */
export interface PlanText {
  /** From the folder of the import, with `/`. */
  path: string;
  text: string;
  goals: { goal: Goal; line: number }[];
  /** What stands in its head: team and cycle. */
  plan?: { team: string; cycle: string };
}

export interface WriteOptions {
  /** First lines of every file: where it comes from. */
  header: string;
  /** What `vocabulary.okr` is called, where that name is taken. */
  vocabularyPath: string;
  /** Stand in where the source names none. */
  team?: string;
  cycle?: string;
}

interface Plan {
  team?: { name: string; title: string };
  cycle?: CycleName;
  goals: Goal[];
}

/** Writes goals as plans: a file for each team and cycle, and one for what they share. */
export function writePlans(goals: readonly Goal[], options: WriteOptions, known: KnownNames): PlanText[] {
  const plans = plansOf(goals, options);
  const references = new PlanReferences(goals, plans, known);
  const files = plans.map((plan) => planFile(plan, references, options));
  return [vocabularyFile(goals, plans, references, options, known), ...files].flatMap((file) => file ?? []);
}

function plansOf(goals: readonly Goal[], options: WriteOptions): Plan[] {
  const plans = new Map<string, Plan>();
  for (const goal of goals) {
    if (goal.container || goal.kind === 'priority') continue;
    const title = goal.team ?? options.team;
    const cycle = goal.cycle ?? (options.cycle === undefined ? undefined : { name: options.cycle });
    const team = title === undefined ? undefined : { name: teamName(title), title };
    const key = `${team?.name ?? ''} ${cycle?.name ?? ''}`;
    const plan = plans.get(key) ?? { ...(team && { team }), ...(cycle && { cycle }), goals: [] };
    plans.set(key, plan);
    plan.goals.push(goal);
  }
  return [...plans.values()];
}

/** A plan needs both, a team and a cycle: without one of them its goals are global. */
function keyOf({ team, cycle }: Plan): string {
  return team && cycle ? `${team.name} ${cycle.name}` : '';
}

class PlanReferences implements References {
  readonly people: People;
  private readonly names = new Map<Goal, string>();
  private readonly plans = new Map<Goal, Plan>();
  private readonly children = new Map<Goal, Goal[]>();

  constructor(goals: readonly Goal[], plans: readonly Plan[], known: KnownNames) {
    this.people = new People(known.people);
    const spaces = new Map<string, Names>();
    for (const goal of goals) if (goal.container) push(this.children, goal.container, goal);
    const priorities: string[] = [];
    const spaceOf = (key: string) => {
      // A goal of a plan never hides a priority of the same name.
      const global = key === '' ? [] : [...(known.goals.get('') ?? []), ...priorities];
      const space = spaces.get(key) ?? new Names([...(known.goals.get(key) ?? []), ...global]);
      spaces.set(key, space);
      return space;
    };
    for (const goal of goals) {
      if (goal.kind !== 'priority') continue;
      const name = spaceOf('').take(goal.title, 'priority');
      this.names.set(goal, name);
      priorities.push(name);
    }
    for (const plan of plans) for (const goal of plan.goals) this.name(goal, plan, spaceOf(keyOf(plan)));
  }

  private name(goal: Goal, plan: Plan, names: Names): void {
    this.names.set(goal, names.take(goal.title, goal.kind));
    this.plans.set(goal, plan);
    for (const child of this.childrenOf(goal)) this.name(child, plan, names);
  }

  handleOf(person: Person): string {
    return this.people.handleOf(person);
  }

  nameOf(goal: Goal): string {
    return this.names.get(goal) ?? 'goal';
  }

  refer(to: Goal, from: Goal): string {
    const [plan, own] = [this.plans.get(to), this.plans.get(from)];
    const name = this.nameOf(to);
    if (!plan || plan === own || keyOf(plan) === '') return name;
    const { team, cycle } = plan;
    return own?.cycle?.name === cycle?.name && own?.team?.name !== team?.name
      ? `${team?.name}.${name}`
      : `${team?.name}.${cycle?.name}.${name}`;
  }

  childrenOf(goal: Goal): readonly Goal[] {
    return this.children.get(goal) ?? [];
  }
}

function planFile(plan: Plan, references: PlanReferences, options: WriteOptions): PlanText {
  const { team, cycle } = plan;
  const isPlan = team !== undefined && cycle !== undefined;
  const lines = [...comments(options.header, undefined), ''];
  if (isPlan) lines.push(`plan ${team.name} in ${cycle.name}`, '');
  const starts: PlanText['goals'] = [];
  plan.goals.forEach((goal, index) => {
    if (index > 0) lines.push('');
    const { lines: own, starts: within } = goalLines(goal, references);
    for (const [one, line] of within) starts.push({ goal: one, line: lines.length + line });
    pushAll(lines, own);
  });
  return {
    path: pathOf(plan),
    text: `${lines.join('\n')}\n`,
    goals: starts,
    ...(isPlan && { plan: { team: team.name, cycle: cycle.name } }),
  };
}

/** `marketing/2026-Q4.okr`; what is unknown has no part in it. */
function pathOf({ team, cycle }: Plan): string {
  if (team && cycle) return `${team.name}/${cycle.name}.okr`;
  return `${team?.name ?? cycle?.name ?? 'goals'}.okr`;
}

/** Teams, people, priorities and cycles, which all plans share; undefined where there are none to declare. */
function vocabularyFile(
  goals: readonly Goal[],
  plans: readonly Plan[],
  references: PlanReferences,
  options: WriteOptions,
  known: KnownNames,
): PlanText | undefined {
  const priorities = goals.filter(({ kind }) => kind === 'priority');
  // Plans are written first in mind: handles are given in the order of the source.
  for (const goal of goals)
    for (const person of [goal.owner, ...goal.contributors]) if (person) references.handleOf(person);
  const groups = [
    cycleLines(plans, priorities, known),
    teamLines(plans, known),
    references.people.declared().map(personLine),
  ].filter((group) => group.length > 0);
  const starts: PlanText['goals'] = [];
  const lines = [...comments(options.header, undefined)];
  for (const group of groups) lines.push('', ...group);
  for (const goal of priorities) {
    lines.push('');
    starts.push({ goal, line: lines.length });
    pushAll(lines, goalLines(goal, references).lines);
  }
  return groups.length === 0 && priorities.length === 0
    ? undefined
    : { path: options.vocabularyPath, text: `${lines.join('\n')}\n`, goals: starts };
}

function cycleLines(plans: readonly Plan[], priorities: readonly Goal[], known: KnownNames): string[] {
  const cycles = new Map(
    [...plans, ...priorities].flatMap(({ cycle }) =>
      cycle?.declared ? [[cycle.name, cycle.declared] as const] : [],
    ),
  );
  return [...cycles].flatMap(([name, { start, end }]) =>
    known.cycles.includes(name) ? [] : [`cycle ${name} from ${start} to ${end}`],
  );
}

function teamLines(plans: readonly Plan[], known: KnownNames): string[] {
  const teams = new Map(plans.flatMap(({ team }) => (team ? [[team.name, team.title] as const] : [])));
  return [...teams].flatMap(([name, title]) =>
    known.teams.includes(name) ? [] : [`team ${name} ${quoted(title)}`],
  );
}

function personLine({ handle, name, email }: DeclaredPerson): string {
  return [`person ${handle}`, name && quoted(name), email && `{ email ${quoted(email)} }`]
    .filter((part) => part !== undefined)
    .join(' ');
}
