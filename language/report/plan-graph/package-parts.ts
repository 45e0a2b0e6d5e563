import { AstUtils, type LangiumDocument } from 'langium';
import type { PackageUse, Project } from '../../project/project.js';
import type { GoalPart } from './file-part.js';
import { GoalFindings } from './findings.js';
import type { Goal, GraphContext } from './goals.js';
import { linksFrom } from './links.js';
import { nodeOf } from './node.js';
import type { Predictions } from './predictions.js';

/** The services for the formulas of a goal of another project. */
interface Surroundings {
  projectOf(document: LangiumDocument): Project;
  contextIn(document: LangiumDocument, project: Project): GraphContext;
  predictions: Predictions;
}

/**
 * The goals of packages that these goals serve, and what those serve in turn, in the order in which they are met. Nothing
 * is found in them, and nothing is missing.
 */
export function packageParts(
  files: readonly (readonly GoalPart[])[],
  uses: readonly PackageUse[],
  { projectOf, contextIn, predictions }: Surroundings,
): GoalPart[] {
  if (uses.length === 0) return [];
  const packages = new Map(uses.map(({ project, name }) => [project, name]));
  const found = new Map<Goal, GoalPart>();
  const waiting = files.flatMap((parts) => parts.flatMap(({ links }) => links.map(({ to }) => to)));
  const nothing = new GoalFindings([], [], undefined);
  // An array may grow while it is walked.
  for (const goal of waiting) {
    const document = AstUtils.getDocument(goal);
    const project = projectOf(document);
    const name = packages.get(project);
    if (name === undefined || found.has(goal)) continue;
    const { gap: _, disguised: __, ...node } = nodeOf(goal, '', nothing, contextIn(document, project));
    const links = linksFrom(goal, predictions);
    found.set(goal, { goal, node: { ...node, package: name }, links });
    waiting.push(...links.map(({ to }) => to));
  }
  return [...found.values()];
}
