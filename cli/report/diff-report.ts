import type { LangiumDocument } from 'langium';
import type { ElementState } from '../../language/compare/element-state.js';
import { type PlanDiff, planDiff, snapshotOf } from '../../language/index.js';
import type { Project } from '../../language/project/project.js';
import { canonicalCycleName } from '../../language/values/cycles.js';
import type { Host } from '../host/host.js';
import { UsageError } from '../host/usage-error.js';
import type { PlanChoice } from '../load/load-plans.js';
import type { ComparedVersions, VersionName } from '../load/load-versions.js';
import type { ProjectFiles } from '../load/project-files.js';
import { reportServices } from '../load/report-services.js';

/** The report of `okr diff`: the effect of a change on the plans, with the names of both versions. */
export interface DiffReport extends PlanDiff {
  base: VersionName;
  head: VersionName;
}

/**
 * Compares two versions of the plans, of one team and cycle or of all.
 *
 * @throws {UsageError} if neither version has such a plan
 */
export function diffReport(
  { base, head, selection, unread }: ComparedVersions,
  choice: Pick<PlanChoice, 'team' | 'cycle'>,
  host: Host,
): DiffReport {
  const todays = new Map(head.projects.map((project) => [project.root.toString(), todayOf(project, head)]));
  const fallback = [...todays.values()][0] ?? '';
  const statesOf = (files: ProjectFiles) =>
    snapshotOf({
      documents: files.documents,
      shared: files.services.shared,
      services: reportServices(files, host),
      isSelected: ({ uri }: LangiumDocument) => selection.includes(uri.fsPath) && !unread.has(uri.fsPath),
      todayIn: ({ root }) => todays.get(root.toString()) ?? fallback,
    });
  const [before, after] = pick([statesOf(base), statesOf(head)], choice);
  const { today, ...rest } = planDiff(before, after, fallback);
  return { today, base: base.name, head: head.name, ...rest };
}

function todayOf(project: Project, { services }: ProjectFiles): string {
  return services.shared.Today.for(project);
}

/** Only what belongs to a team or cycle, if asked for; all others stay known, as what links lead to. */
function pick(
  versions: [ElementState[], ElementState[]],
  { team, cycle }: Pick<PlanChoice, 'team' | 'cycle'>,
): [ElementState[], ElementState[]] {
  const wanted = cycle === undefined ? undefined : canonicalCycleName(cycle);
  if (team === undefined && wanted === undefined) return versions;
  const isPicked = ({ plan }: ElementState) =>
    (team === undefined || plan?.team === team) && (wanted === undefined || plan?.cycle === wanted);
  if (!versions.flat().some(isPicked)) {
    const asked = [team && `--team ${team}`, cycle && `--cycle ${cycle}`].filter(Boolean).join(' ');
    throw new UsageError(`${asked}: there is no such plan in either version.`);
  }
  const [before, after] = versions.map((states) =>
    states.map((state) => ({ ...state, isSelected: state.isSelected && isPicked(state) })),
  ) as [ElementState[], ElementState[]];
  return [before, after];
}
