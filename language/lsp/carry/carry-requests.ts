import { URI } from 'langium';
import { carryPlans } from '../../carry/carry.js';
import { nextCycle } from '../../carry/next-cycle.js';
import type { OkrServices } from '../../lint/services.js';
import { type Plan, plansIn } from '../../model/plans.js';
import type { Project } from '../../project/project.js';
import type { CarryChange, CarryChoicesResult, CarryParams, CarryResult } from '../../protocol.js';
import { canonicalCycleName } from '../../values/cycles.js';
import { say } from '../../values/say.js';
import type { OkrSharedLspServices } from '../services.js';

/** Returns the cycles of a file's project whose plans can be carried, the cycle that ends next first. */
export function carryChoices(uri: URI, services: OkrSharedLspServices): CarryChoicesResult {
  const plans = plansAround(uri, services);
  const cycles = new Map<string, { end: string; teams: string[]; project: Project }>();
  for (const { cycle, team, period, today, project } of plans) {
    if (!cycle || !team) continue;
    // Running cycles come first, by their last day; past cycles come after them.
    const end = period ? `${period.end < today ? 1 : 0} ${period.end}` : '2';
    const known = cycles.get(cycle) ?? { end, teams: [], project };
    known.teams.push(team);
    cycles.set(cycle, known);
  }
  return [...cycles]
    .sort(([left, { end: first }], [right, { end: second }]) =>
      first < second || (first === second && left < right) ? -1 : 1,
    )
    .map(([from, { teams, project }]) => ({ from, teams, to: nextCycle(from, project) ?? null }));
}

/**
 * Returns the edit that writes the plans of the next cycle as new files and updates the baselines in those that exist already, with
 * the open questions.
 */
export async function carryEdit(
  { uri, from, to: given, team }: CarryParams,
  services: OkrSharedLspServices,
): Promise<CarryResult> {
  const to = canonicalCycleName(given);
  const plans = plansAround(URI.parse(uri), services).filter(
    (plan) => plan.cycle === canonicalCycleName(from) && (team === undefined || plan.team === team),
  );
  const [first] = plans;
  if (!first) return { problem: say`There is no plan for ${from}.` };
  const next = first.project.periodOf(to);
  if (!next)
    return {
      problem: say`The dates of ${to} are unknown. Write a name such as 2027-Q1, or declare the cycle.`,
    };
  if (first.period && next.start <= first.period.start)
    return { problem: say`${to} does not come after ${from}.` };
  const { FileSystemProvider, LangiumDocuments, TextDocuments } = services.workspace;
  const carried = await carryPlans(
    plans,
    to,
    services.ServiceRegistry.getServices(URI.parse(uri)) as OkrServices,
    async (file) =>
      LangiumDocuments.hasDocument(URI.parse(file)) || FileSystemProvider.exists(URI.parse(file)),
  );
  const start = { line: 0, character: 0 };
  return {
    files: carried.files.map((file) => ({ uri: file.uri, goals: file.goals })),
    updated: carried.updated.map((file) => ({ uri: file.uri, baselines: file.baselines })),
    edit: {
      documentChanges: [
        ...carried.files.flatMap((file): CarryChange[] => [
          // An edit that meets a file fails as a whole: nothing is ever written over.
          { kind: 'create', uri: file.uri, options: { overwrite: false, ignoreIfExists: false } },
          {
            textDocument: { uri: file.uri, version: null },
            edits: [{ range: { start, end: start }, newText: file.text }],
          },
        ]),
        ...carried.updated.map(
          (file): CarryChange => ({
            textDocument: { uri: file.uri, version: TextDocuments.get(file.uri)?.version ?? null },
            edits: file.edits.map(({ range, newText }) => ({ range, newText })),
          }),
        ),
      ],
    },
    decisions: carried.decisions.map(({ uri: file, line, goal, message }) => {
      const position = { line: line - 1, character: 0 };
      return { location: { uri: file, range: { start: position, end: position } }, goal, message };
    }),
    leftBehind: carried.leftBehind.length,
  };
}

function plansAround(uri: URI, services: OkrSharedLspServices): Plan[] {
  const { Projects, LangiumDocuments } = services.workspace;
  const project = Projects.meantBy(uri);
  const documents = LangiumDocuments.all.filter((one) => Projects.projectOf(one.uri) === project).toArray();
  return plansIn(documents, services);
}
