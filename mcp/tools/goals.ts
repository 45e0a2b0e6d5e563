import type { DocumentElement, DocumentLink, PlanDocument } from '../../exchange/document/document.js';
import { canonicalCycleName } from '../../language/values/cycles.js';
import { nearestNames } from '../../language/values/nearest-names.js';
import { commandData } from '../run-command.js';
import { argumentsOf, choice, type Tool, type ToolContext, ToolProblem, text } from '../tool.js';

interface FindArguments {
  query?: string;
  team?: string;
  cycle?: string;
  owner?: string;
  status?: string;
}

/** Loads the plans as data, as `okr export` writes them. */
const plansOf = async (context: ToolContext) =>
  (await commandData(['export'], context)) as unknown as PlanDocument;

export const find: Tool<FindArguments> = {
  name: 'find',
  title: 'Find goals',
  description:
    'Finds goals, metrics, teams and people by words of their names and statements, with their places.',
  inputSchema: argumentsOf({
    query: text('Words that all have to be in the name, statement, owner or tags.'),
    team: text('Only elements of this team.'),
    cycle: text('Only elements of this cycle.'),
    owner: text('Only elements of this handle, such as @lena.'),
    status: text('Only goals with this status, such as at-risk, on-track, met, missed, stale.'),
  }),
  async run({ query = '', team, cycle, owner, status }, context) {
    const { elements, today } = await plansOf(context);
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    const matches = elements
      .filter((one) => team === undefined || one.team === team)
      .filter((one) => cycle === undefined || one.cycle === canonicalCycleName(cycle))
      .filter((one) => owner === undefined || one.owner === (owner.startsWith('@') ? owner : `@${owner}`))
      .filter(({ computed }) => status === undefined || computed?.status === status)
      .filter(({ id, title, owner: by, tags }) => {
        const said = [id, title, by, ...tags].join(' ').toLowerCase();
        return words.every((word) => said.includes(word));
      });
    return { data: { today, matches: matches.map(shown) } };
  },
};

export const get: Tool<{ name: string }> = {
  name: 'get',
  title: 'One goal',
  description:
    'Everything about one element: definition, progress, links in both directions, check-ins, changes of its definition, findings.',
  inputSchema: argumentsOf(
    { name: text('The qualified name, such as sales.2026-Q4.churn; or a shorter one that is unique.') },
    ['name'],
  ),
  async run({ name }, context) {
    const plans = await plansOf(context);
    const element = elementNamed(name, plans);
    const of = ({ element: id }: { element: string }) => id === element.id;
    const titleOf = (id: string | null) => plans.elements.find((one) => one.id === id)?.title ?? null;
    return {
      data: {
        today: plans.today,
        element,
        parts: plans.elements.filter(({ parent }) => parent === element.id).map(shown),
        links: plans.links
          .filter(({ from }) => from === element.id)
          .map((link) => ({ ...link, title: titleOf(link.to) })),
        linkedBy: plans.links
          .filter(({ to }) => to === element.id)
          .map((link) => ({ ...link, title: titleOf(link.from) })),
        values: plans.values.filter(of),
        definitions: plans.definitions.filter(of),
        findings: plans.findings.filter(of),
      },
    };
  },
};

const serving: readonly DocumentLink['kind'][] = ['supports', 'drives'];

export const lineOfSight: Tool<{ name: string; direction?: 'up' | 'down' }> = {
  name: 'line_of_sight',
  title: 'Line of sight',
  description:
    'Up: what a goal serves, step by step to the priorities of the company. Down: everything that serves it.',
  inputSchema: argumentsOf(
    { name: text('The name of a goal.'), direction: choice('Default: up.', 'up', 'down') },
    ['name'],
  ),
  async run({ name, direction = 'up' }, context) {
    const plans = await plansOf(context);
    const steps = stepsBetween(plans);
    const seen = new Map<string, { depth: number; from: string | null; by: string }>();
    const start = elementNamed(name, plans).id;
    seen.set(start, { depth: 0, from: null, by: 'start' });
    // A map may grow while it is walked: each goal is visited once, also in a circle of support.
    for (const [id, { depth }] of seen)
      for (const step of steps) {
        const [near, far] = direction === 'up' ? [step.lower, step.upper] : [step.upper, step.lower];
        if (near === id && !seen.has(far)) seen.set(far, { depth: depth + 1, from: id, by: step.by });
      }
    const byId = new Map(plans.elements.map((element) => [element.id, element]));
    const goals = [...seen].flatMap(([id, place]) => {
      const element = byId.get(id);
      return element ? [{ ...place, ...shown(element) }] : [];
    });
    return { data: { today: plans.today, direction, goals } };
  },
};

function stepsBetween({ elements, links }: PlanDocument): { lower: string; upper: string; by: string }[] {
  const contained = elements.flatMap(({ id, kind, parent }) =>
    parent !== null && (kind === 'key-result' || kind === 'initiative')
      ? [{ lower: id, upper: parent, by: 'contained in' }]
      : [],
  );
  const linked = links.flatMap(({ kind, from, to }) =>
    to !== null && serving.includes(kind) ? [{ lower: from, upper: to, by: kind }] : [],
  );
  return [...contained, ...linked];
}

/** @throws {ToolProblem} if there is no such element or several, with names that exist */
export function elementNamed(name: string, { elements }: PlanDocument): DocumentElement {
  const wanted = name
    .split('.')
    .map((part) => (/^\d/.test(part) ? canonicalCycleName(part) : part))
    .join('.');
  const exact = elements.find(({ id }) => id === wanted);
  if (exact) return exact;
  const [first, ...others] = elements.filter(
    ({ id, team, name: own }) =>
      own !== null && (own === wanted || `${team}.${own}` === wanted || id.endsWith(` ${wanted}`)),
  );
  if (first && others.length === 0) return first;
  if (first)
    throw new ToolProblem(
      `${name} may be ${[first, ...others].map(({ id }) => id).join(', ')}. Name one of them.`,
    );
  const near = nearestNames(
    wanted,
    elements.flatMap(({ id, name: own }) => (own === null ? [id] : [id, own])),
  );
  throw new ToolProblem(
    `There is no ${name}. ${near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'Use `find` first.'}`,
  );
}

function shown({ id, kind, title, owner, computed, file, line }: DocumentElement) {
  return {
    name: id,
    kind,
    title,
    owner,
    status: computed?.status ?? null,
    progress: computed?.progress ?? null,
    place: `${file}:${line}`,
  };
}
