import type { PlanDocument } from '../exchange/document/document.js';
import { rules } from '../language/index.js';
import { commandData } from './run-command.js';
import { type ToolContext, ToolProblem } from './tool.js';

interface Resource {
  uri: string;
  name: string;
  description: string;
  mimeType: string;
}

const rulesResource: Resource = {
  uri: 'okr://rules',
  name: 'Rules',
  description: 'All rules with their severity and what they ask for.',
  mimeType: 'application/json',
};

export const planTemplate = {
  uriTemplate: 'okr://plan/{team}/{cycle}',
  name: 'Plan',
  description: 'The goals of a team in a cycle.',
  mimeType: 'application/json',
};

/** Lists the rules, and a plan for each team and cycle. */
export async function listResources(context: ToolContext): Promise<Resource[]> {
  const { elements } = (await commandData(['export'], context)) as unknown as PlanDocument;
  const plans = new Set(elements.flatMap(({ team, cycle }) => (team && cycle ? [`${team}/${cycle}`] : [])));
  const resources = [...plans].sort().map((plan) => ({
    uri: `okr://plan/${plan.split('/').map(encodeURIComponent).join('/')}`,
    name: plan.replace('/', ' in '),
    description: planTemplate.description,
    mimeType: planTemplate.mimeType,
  }));
  return [rulesResource, ...resources];
}

/** @throws {ToolProblem} for an unknown resource */
export async function readResource(uri: string, context: ToolContext): Promise<unknown> {
  if (uri === rulesResource.uri)
    return { rules: rules.map(({ meta: { id, severity, summary } }) => ({ id, severity, summary })) };
  const [, team, cycle] = /^okr:\/\/plan\/([^/]+)\/([^/]+)$/.exec(uri) ?? [];
  if (!team || !cycle) throw new ToolProblem(`There is no resource ${uri}.`);
  const options = [`--team=${decodeURIComponent(team)}`, `--cycle=${decodeURIComponent(cycle)}`];
  return commandData(['export', ...options], context);
}
