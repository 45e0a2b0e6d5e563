import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import type { ElementDiff } from '../../language/compare/element-diff.js';
import type { ElementState } from '../../language/compare/element-state.js';
import { brokenLinks, lostNames } from '../../language/compare/lost-names.js';
import type { DiffSummary } from '../../language/compare/plan-diff.js';
import { referrersText, referrerText } from '../../language/compare/referrers.js';
import { belongsToPlan } from '../../language/grammar/declarations.js';
import { planOf } from '../../language/grammar/plan-identity.js';
import { type PlanDiff, planDiff, snapshotOf } from '../../language/index.js';
import { describeElement } from '../../language/names/calling.js';
import type { Phrasing } from '../../language/phrasing/phrasing.js';
import type { Project } from '../../language/project/project.js';
import type { Place } from '../../language/report/goal-state.js';
import { canonicalCycleName } from '../../language/values/cycles.js';
import type { Host } from '../host/host.js';
import { UsageError } from '../host/usage-error.js';
import type { PlanChoice } from '../load/load-plans.js';
import type { ComparedVersions, VersionName } from '../load/load-versions.js';
import type { ProjectFiles } from '../load/project-files.js';
import { reportServices } from '../load/report-services.js';
import { siteLinks } from './site-links.js';

/** The report of `okr diff`: the effect of a change on the plans, with the names of both versions. */
export interface DiffReport extends Omit<PlanDiff, 'elements' | 'summary'> {
  base: VersionName;
  head: VersionName;
  summary: DiffSummary & {
    /** The number of elements whose old names links still use. */
    stillNamed: number;
  };
  elements: ReportedElement[];
}

/** A changed element, with the links of the later version that are broken because of the change. */
export interface ReportedElement extends ElementDiff {
  stillNamed: StillNamed | null;
  /** The address of its page on the site of the project; absent without one. */
  page?: string;
}

export interface StillNamed {
  /** The elements that use the old name, in a sentence. */
  message: string;
  by: (Place & { message: string })[];
}

/**
 * Compares two versions of the plans: all of them, or those of one team, of one cycle, or with one of some tags.
 *
 * @throws {UsageError} if neither version has such a plan
 */
export function diffReport(
  { base, head, trunk, selection, unread }: ComparedVersions,
  choice: Pick<PlanChoice, 'team' | 'cycle' | 'tag'>,
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
  const versions = pick(
    { before: statesOf(base), after: statesOf(head), ...(trunk && { trunk: statesOf(trunk) }) },
    choice,
  );
  const {
    today,
    elements: found,
    summary,
    reviewers,
  } = planDiff(versions.before, versions.after, {
    today: fallback,
    phrasingFor: (goal) => phrasingFor(goal, head),
    trunk: versions.trunk,
  });
  const links = stillNamed(base, head, host);
  const pageOf = siteLinks(head, host);
  const elements = found.map((one): ReportedElement => {
    const former = one.formerly ?? one.element;
    const page = one.changeType === 'removed' ? undefined : pageOf(one);
    return { ...one, stillNamed: links.get(former) ?? null, ...(page && { page }) };
  });
  const count = elements.filter((one) => one.stillNamed !== null).length;
  return {
    today,
    base: base.name,
    head: head.name,
    summary: { ...summary, stillNamed: count },
    elements,
    reviewers,
  };
}

/** Reads statements as the project and the folder of a goal say: with their words, and in their language. */
function phrasingFor(goal: AstNode, { services }: ProjectFiles): Phrasing {
  const { uri } = AstUtils.getDocument(goal);
  const project = services.shared.workspace.Projects.projectOf(uri);
  return services.phrasing.PhraseReaders.for(project.configuration.words, project.languageFor(uri));
}

/** Returns the broken links to elements that are gone, or have another name or plan; the key is the earlier name. */
function stillNamed(base: ProjectFiles, head: ProjectFiles, host: Host): Map<string, StillNamed> {
  const broken = brokenLinks(head.documents, head.services.shared.workspace.Projects);
  const { placeOf } = reportServices(head, host);
  return new Map(
    lostNames(broken, base.services.references.Linker).map(({ before, links }) => {
      const plan = belongsToPlan(before.$type) ? planOf(before) : undefined;
      const by = links.map((link) => ({ ...placeOf(link.container), message: referrerText(link, plan) }));
      return [describeElement(before), { message: referrersText(links, plan), by }];
    }),
  );
}

function todayOf(project: Project, { services }: ProjectFiles): string {
  return services.shared.Today.for(project);
}

/** The elements of each version. */
interface ComparedStates {
  before: readonly ElementState[];
  after: readonly ElementState[];
  trunk?: readonly ElementState[];
}

/** Only what belongs to a team or cycle, if asked for; all others stay known, as what links lead to. */
function pick(
  versions: ComparedStates,
  { team, cycle, tag }: Pick<PlanChoice, 'team' | 'cycle' | 'tag'>,
): ComparedStates {
  const wanted = cycle === undefined ? undefined : canonicalCycleName(cycle);
  if (team === undefined && wanted === undefined && tag === undefined) return versions;
  const isPicked = ({ plan, tags }: ElementState) =>
    (team === undefined || plan?.team === team) &&
    (wanted === undefined || plan?.cycle === wanted) &&
    (tag === undefined || tags.some((one) => tag.includes(one)));
  if (![...versions.before, ...versions.after].some(isPicked)) {
    const asked = [team && `--team ${team}`, cycle && `--cycle ${cycle}`, tag && `--tag ${tag.join(',')}`]
      .filter(Boolean)
      .join(' ');
    throw new UsageError(`${asked}: there is no such ${tag ? 'goal' : 'plan'} in either version.`);
  }
  const picked = (states: readonly ElementState[]) =>
    states.map((state) => ({ ...state, isSelected: state.isSelected && isPicked(state) }));
  const { before, after, trunk } = versions;
  return { before: picked(before), after: picked(after), ...(trunk && { trunk: picked(trunk) }) };
}
