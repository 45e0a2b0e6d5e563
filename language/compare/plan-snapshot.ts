import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import { type Declaration, declarationsOf } from '../grammar/declarations.js';
import { isInitiative, isKeyResult, isObjective, isPlanFile } from '../grammar/generated/ast.js';
import type { OkrSharedServices } from '../lint/services.js';
import { cycleOf } from '../model/cycle-of.js';
import { impliedWay } from '../model/level.js';
import { currentValue } from '../model/measure.js';
import { objectiveStatus } from '../model/objective-status.js';
import { ownerOf } from '../model/owner.js';
import type { Plan } from '../model/plans.js';
import { initiativeProgress, metFrom, objectiveMetFrom, ratioAt } from '../model/progress.js';
import { keyResultStatus, type StatusReading } from '../model/status.js';
import { atOneMoment } from '../observation/observation.js';
import type { Project } from '../project/project.js';
import { contextOf, type ReportServices, reportedReading } from '../report/goal-state.js';
import type { IsoDate } from '../values/dates.js';
import { compareText } from '../values/text.js';
import { ElementIds } from './element-ids.js';
import { linksOf, servedIds } from './element-links.js';
import type { ElementState, Standing } from './element-state.js';
import { progressEntriesOf } from './progress-entries.js';
import { writtenState } from './written-state.js';

/** The plans in one version of the repository. */
export interface PlanVersion {
  /** All files of the projects, linked. */
  documents: readonly LangiumDocument[];
  services: ReportServices;
  shared: OkrSharedServices;
  isSelected(document: LangiumDocument): boolean;
  /** The day for which goals are judged; the same for both versions, since the passing of time is no change. */
  todayIn(project: Project): IsoDate;
}

/** Returns all elements of a version, in the order of files and lines. */
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
    atOneMoment(() =>
      stateOf(element, {
        ...version,
        ids,
        project: projectOf(element),
        isSelected: () => version.isSelected(document),
      }),
    ),
  );
}

interface Surroundings extends Pick<PlanVersion, 'services' | 'todayIn'> {
  ids: ElementIds;
  project: Project;
  isSelected(): boolean;
}

function stateOf(element: Declaration, around: Surroundings): ElementState {
  const { ids, services, project } = around;
  const written = writtenState(element, ids);
  const today = around.todayIn(project);
  const period = written.plan && project.periodOf(written.plan.cycle);
  const view: Plan = { project, today, files: [] };
  return {
    ...written,
    place: services.placeOf(element),
    isSelected: around.isSelected(),
    owner: ownerOf(element),
    hasBegun: period !== undefined && period.start <= today,
    reading: isKeyResult(element) ? reportedReading(element, services.readerFor(view, element)) : undefined,
    ratioAt: isKeyResult(element) ? (value) => ratioAt(element, value, contextOf(view, services)) : undefined,
    way: isKeyResult(element) ? impliedWay(element, contextOf(view, services)) : undefined,
    standing: standingOf(element, { ...around, today }),
    current: isKeyResult(element) ? currentValue(element, today, services.references) : undefined,
    links: linksOf(element, ids),
    serves: servedIds(element, ids),
    progressEntries: progressEntriesOf(element, services.references),
  };
}

function standingOf(
  element: Declaration,
  { project, today, services }: Surroundings & { today: IsoDate },
): Standing {
  const context = contextOf({ project, today, files: [] }, services);
  const cycle = cycleOf(element, project);
  const isOver = cycle !== undefined && cycle.end < today;
  if (isKeyResult(element)) return standing(keyResultStatus(element, context), isOver ? metFrom(element) : 1);
  if (isObjective(element))
    return standing(objectiveStatus(element, context), isOver ? objectiveMetFrom(element) : 1);
  if (!isInitiative(element)) return { status: undefined, progress: undefined };
  return { status: undefined, progress: initiativeProgress(element, context).ratio };
}

function standing({ status, progress }: StatusReading, from: number): Standing {
  return { status, progress: progress.ratio, metFrom: from };
}
