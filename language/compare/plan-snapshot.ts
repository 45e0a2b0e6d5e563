import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import type { ElementType } from '../ast/statements.js';
import {
  isContributors,
  isDropped,
  isInitiative,
  isKeyResult,
  isObjective,
  isPlanFile,
  isStatus,
} from '../generated/ast.js';
import { describeElement } from '../lint/element-description.js';
import { compareText } from '../lint/finding.js';
import { measureOf } from '../model/measure.js';
import { measureText } from '../model/measure-text.js';
import { objectiveStatus } from '../model/objective-status.js';
import { ownerOf } from '../model/owner.js';
import { type ReportServices, reportedReading } from '../model/plan-report.js';
import type { Plan } from '../model/plans.js';
import { initiativeProgress } from '../model/progress.js';
import { keyResultStatus } from '../model/status.js';
import type { OkrSharedServices } from '../module.js';
import type { Project } from '../project/project.js';
import { belongsToPlan, type Declaration, declarationsOf, declaredName } from '../references/declarations.js';
import { planOf } from '../references/plan-identity.js';
import type { IsoDate } from '../values/dates.js';
import { ElementIds } from './element-ids.js';
import { linksOf, servedIds } from './element-links.js';
import { newsOf, scoreOf } from './element-news.js';
import type { ElementState, Standing } from './element-state.js';
import { statementTexts } from './statement-texts.js';

/** Plans at one moment of their history. */
export interface PlanVersion {
  /** All files of the projects, linked. */
  documents: readonly LangiumDocument[];
  services: ReportServices;
  shared: OkrSharedServices;
  isSelected(document: LangiumDocument): boolean;
  /** The day for which goals are judged; the same for both versions, since the passing of time is no change. */
  todayIn(project: Project): IsoDate;
}

/** All elements of a version, in the order of files and lines. */
export function snapshotOf(version: PlanVersion): ElementState[] {
  const { Projects } = version.shared.workspace;
  const projectOf = (node: AstNode) => Projects.projectOf(AstUtils.getDocument(node).uri);
  const ids = new ElementIds((node) => projectOf(node).root.toString());
  const documents = [...version.documents].sort((left, right) => compareText(left.uri.path, right.uri.path));
  const elements = documents.flatMap((document) => {
    const file = document.parseResult.value;
    return isPlanFile(file) ? [...declarationsOf(file)].map((element) => ({ element, document })) : [];
  });
  // In the order of the text, so that of two elements with one name the first is the first in both versions.
  for (const { element } of elements) ids.of(element);
  return elements.map(({ element, document }) =>
    stateOf(element, {
      ...version,
      ids,
      project: projectOf(element),
      isSelected: () => version.isSelected(document),
    }),
  );
}

interface Surroundings extends Pick<PlanVersion, 'services' | 'todayIn'> {
  ids: ElementIds;
  project: Project;
  isSelected(): boolean;
}

function stateOf(element: Declaration, around: Surroundings): ElementState {
  const { ids, services, project } = around;
  const plan = belongsToPlan(element.$type) ? planOf(element) : undefined;
  const today = around.todayIn(project);
  const period = plan && project.periodOf(plan.cycle);
  const goal = isKeyResult(element) || isObjective(element) ? element : undefined;
  const statements: readonly AstNode[] = element.statements;
  const dropped = statements.find(isDropped);
  const view: Plan = { project, today, files: [] };
  return {
    id: ids.of(element) as string,
    kind: element.$type as ElementType,
    name: declaredName(element),
    title: 'title' in element ? element.title : undefined,
    plan,
    element: describeElement(element),
    place: services.placeOf(element),
    isSelected: around.isSelected(),
    parent: ids.of(element.$container),
    owner: ownerOf(element),
    contributors: statements
      .filter(isContributors)
      .flatMap(({ people }) => people.map(({ $refText }) => $refText)),
    goal,
    measure: measuredBy(element),
    hasBegun: period !== undefined && period.start <= today,
    reading: isKeyResult(element) ? reportedReading(element, services.readerFor(view)) : undefined,
    workState: statements.find(isStatus)?.state,
    dropped: dropped && { date: dropped.date, reason: dropped.reason },
    score: scoreOf(element),
    standing: standingOf(element, { ...around, today }),
    links: linksOf(element, ids),
    serves: servedIds(element, ids),
    news: newsOf(element, services.references),
    properties: statementTexts(element),
  };
}

function measuredBy(element: Declaration): ElementState['measure'] {
  const measure = isKeyResult(element) ? measureOf(element) : undefined;
  return measure && isKeyResult(element)
    ? { type: measure.$type, text: measureText(element) ?? '' }
    : undefined;
}

function standingOf(
  element: Declaration,
  { project, today, services: { references } }: Surroundings & { today: IsoDate },
): Standing {
  const context = { project, today, references };
  if (isKeyResult(element)) return standing(keyResultStatus(element, context));
  if (isObjective(element)) return standing(objectiveStatus(element, context));
  if (!isInitiative(element)) return { status: undefined, progress: undefined };
  return { status: undefined, progress: initiativeProgress(element, context).ratio };
}

function standing({ status, progress }: ReturnType<typeof keyResultStatus>): Standing {
  return { status, progress: progress.ratio };
}
