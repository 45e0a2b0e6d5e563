import { counted } from '../../language/values/counted.js';
import { groupBy } from '../../language/values/group-by.js';
import { say, translated } from '../../language/values/say.js';
import type { DiffPlaces } from '../report/diff-places.js';
import type { ReportedElement } from '../report/diff-report.js';

/** The changes in a plan, in the order of files and lines. */
export interface PlanGroup {
  title: string;
  /** What only moved with its whole file or plan, a sentence for each move. */
  moves: string[];
  objectives: ObjectiveGroup[];
}

export interface ObjectiveGroup {
  /** The statement of the objective; null for what is in none, and where the objective itself heads the group. */
  title: string | null;
  elements: ReportedElement[];
}

/** Groups the changes of a report for people: by project and plan, then by objective. */
export function diffGroups(elements: readonly ReportedElement[], { projectOf }: DiffPlaces): PlanGroup[] {
  const keyOf = (element: ReportedElement) => JSON.stringify([element.plan, projectOf(element)]);
  return [...groupBy(elements, keyOf).values()].map((all) => {
    const [{ plan } = { plan: null }] = all;
    const project = all[0] && projectOf(all[0]);
    const [moved, told] = [
      all.filter(({ changeType }) => changeType === 'moved'),
      all.filter(({ changeType }) => changeType !== 'moved'),
    ];
    return {
      title: titleOf(plan === null ? say`Shared by all plans` : plan.replace('.', ', '), project),
      moves: [...groupBy(moved, ({ changes }) => changes[0]?.message ?? '')].map(
        ([message, group]) =>
          `${group.length === 1 ? nameOf(group[0] as ReportedElement) : counted(group.length, 'element')} ${message}`,
      ),
      objectives: objectiveGroups(told),
    };
  });
}

function titleOf(plan: string, project: string | undefined): string {
  return project === undefined ? plan : say`${plan} (project ${project})`;
}

function nameOf({ kind, title }: ReportedElement): string {
  return say`${translated(kind)} “${title}”`;
}

function objectiveGroups(elements: readonly ReportedElement[]): ObjectiveGroup[] {
  const groups = groupBy(elements, ({ objective, kind, element }) =>
    kind === 'objective' ? element : (objective?.element ?? ''),
  );
  return [...groups].map(([key, all]) => {
    const own = all.filter(({ kind, element }) => kind === 'objective' && element === key);
    const isHead = own.length > 0 || key === '';
    return {
      title: isHead ? null : (all[0]?.objective?.title ?? null),
      elements: [...own, ...all.filter((one) => !own.includes(one))],
    };
  });
}
