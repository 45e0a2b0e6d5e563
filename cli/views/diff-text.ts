import type { Change, ChangeKind } from '../../language/compare/change.js';
import type { ElementDiff, Stand } from '../../language/compare/element-diff.js';
import { counted } from '../../language/values/counted.js';
import { say } from '../../language/values/say.js';
import { statusLooks } from '../../picture/statuses.js';
import type { VersionName } from '../load/load-versions.js';
import type { DiffReport, ReportedElement } from '../report/diff-report.js';
import { percent } from './bar.js';
import { metSuffix, metSummary } from './diff-met.js';

/** Writes a summary: `1 met because the target was lowered; 1 agreed now, 1 added, 2 changed; 1 moved goalpost, 1 without a reason`. */
export function summaryText({ summary, elements }: DiffReport): string {
  if (elements.length === 0) return say`No goal changes.`;
  const { agreed, added, removed, changed, moved, progress, movedGoalposts, stillNamed } = summary;
  const elsewhere = summary.brokenElsewhere ?? 0;
  const counts = [
    agreed > 0 && say`${agreed} agreed now`,
    added > 0 && say`${added} added`,
    removed > 0 && say`${removed} removed`,
    changed > 0 && say`${changed} changed`,
    moved > 0 && say`${moved} moved`,
    progress > 0 && say`${progress} with new progress`,
  ].filter(Boolean);
  const { recorded, unrecorded } = movedGoalposts;
  const goalposts = recorded + unrecorded;
  const without = unrecorded === 0 ? say`recorded with a reason` : say`${unrecorded} without a reason`;
  const parts = [
    metSummary(elements),
    counts.join(', '),
    goalposts > 0 && `${counted(goalposts, 'moved goalpost')}, ${without}`,
    stillNamed > 0 && say`${stillNamed} with broken links`,
    elsewhere > 0 && say`${elsewhere} with broken links in other repositories`,
  ];
  return `${parts.filter(Boolean).join('; ')}.`;
}

/** Writes which links still use the old name of an element. */
export function stillNamedText({ stillNamed, brokenElsewhere }: ReportedElement): string[] {
  return [
    ...(stillNamed ? [say`links still use its old name: ${stillNamed.message}`] : []),
    ...(brokenElsewhere
      ? [say`links of other repositories use its old name: ${brokenElsewhere.message}`]
      : []),
  ];
}

/** Writes the compared versions, and the day for which both were computed. */
export function extentText({ base, head, today }: DiffReport): string {
  return say`From ${versionText(base)} to ${versionText(head)}, both as of ${today}.`;
}

function versionText({ revision, commit, date }: VersionName): string {
  if (!commit) return say`the working tree`;
  const id = commit.slice(0, 10);
  const name = revision && !commit.startsWith(revision) ? `${revision}, ` : '';
  return `${id} (${name}${date})`;
}

/** Describes a definition that changed after its cycle began: the reason, or that there is none. */
export function goalpostText({
  isMovedGoalpost,
  reason,
}: Pick<Change, 'isMovedGoalpost' | 'reason'>): string[] {
  if (reason !== null) return [say`because “${reason}”`];
  return isMovedGoalpost ? [say`moved goalpost: its cycle has begun, and no reason is recorded`] : [];
}

/**
 * Writes the change of status and progress: `38% at risk → 57% on track`, `78% at risk → 100% met by the new target`;
 * empty if neither differs, or if the goal is of another kind now.
 */
export function standText({ changeType, before, after, changes, metByChange }: ElementDiff): string {
  const isOther = changes.some(({ kind }) => kind === 'became');
  if (changeType === 'added' || changeType === 'removed' || isOther || !before || !after) return '';
  const [from, to] = [standWords(before), standWords(after)];
  return from === to && !metByChange ? '' : `${from} → ${to}${metSuffix({ metByChange })}`;
}

/**
 * Selects the changes to describe. Status and progress are described together, and a sign shows added and removed
 * elements. Of many check-ins only the newest is described, with the number of the others.
 */
export function toldChanges({
  changes,
}: ElementDiff): Pick<Change, 'message' | 'isMovedGoalpost' | 'reason'>[] {
  const told = changes.filter(
    ({ kind, from, to }) =>
      kind !== 'status' &&
      kind !== 'progress' &&
      !((kind === 'added' || kind === 'removed') && from === null && to === null),
  );
  const reports = told.filter(({ kind }) => reportKinds.has(kind));
  const others = told.filter(({ kind }) => !reportKinds.has(kind));
  if (reports.length <= reportsTold) return told;
  const rest = reports.length - reportsTold;
  const message = rest === 1 ? say`and 1 more report like these` : say`and ${rest} more reports like these`;
  return [...others, ...reports.slice(-reportsTold), { message, isMovedGoalpost: false, reason: null }];
}

const reportKinds: ReadonlySet<ChangeKind> = new Set(['check-in', 'check-in-corrected', 'check-in-removed']);
const reportsTold = 2;

/** `57% on track`. */
function standWords({ status, progress }: Stand): string {
  return (
    [progress !== null && percent(progress), status && statusLooks[status].word].filter(Boolean).join(' ') ||
    say`unknown`
  );
}
