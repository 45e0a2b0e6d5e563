import type { ElementDiff } from '../../language/compare/element-diff.js';
import type { MeasureChange, MetByChange } from '../../language/compare/met-by-change.js';
import { groupBy } from '../../language/values/group-by.js';
import type { ReportedElement } from '../report/diff-report.js';
import { percent } from './bar.js';

/** A goal that is met only because a definition changed. */
export interface MetGoal {
  element: ReportedElement;
  /** The changes, and the progress of the goal without them: one sentence each. */
  lines: string[];
  /** The reasons that the file records. */
  reasons: string[];
}

/** Goals that are met by the same kind of change. */
export interface MetGroup {
  /** `Met because the target was lowered`. */
  heading: string;
  goals: MetGoal[];
}

/** Groups the goals that are met only because a definition changed by the kind of change; each group in the order of the report. */
export function metGroups(elements: readonly ReportedElement[]): MetGroup[] {
  const goals = elements.flatMap((element): (MetGoal & { heading: string })[] => {
    const { metByChange: met, kind } = element;
    if (!met) return [];
    const moved = met.changed.map((change) => changeText(change, kind === 'objective'));
    const reasons = [...new Set(met.changed.flatMap(({ reason }) => reason ?? []))];
    return [{ heading: headingOf(met), element, lines: [...moved, oldText(met)], reasons }];
  });
  return [...groupBy(goals, ({ heading }) => heading)].map(([heading, group]) => ({ heading, goals: group }));
}

/** Writes `2 met because the target was lowered, 1 within the limit because it was loosened`; empty if there is none. */
export function metSummary(elements: readonly ReportedElement[]): string {
  return metGroups(elements)
    .map(({ heading, goals }) => `${goals.length} ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`)
    .join(', ');
}

/** Writes ` by the new target`, after the status of a goal; empty for all other goals. */
export function metSuffix({ metByChange: met }: Pick<ElementDiff, 'metByChange'>): string {
  if (!met) return '';
  const kinds = [...new Set(met.changed.map(({ kind }) => kind))];
  return ` by the new ${kinds.length === 1 ? kinds[0] : 'definition'}`;
}

function headingOf({ changed }: MetByChange): string {
  if (changed.every(({ kind }) => kind === 'target')) return 'Met because the target was lowered';
  if (changed.every(({ kind }) => kind === 'limit')) return 'Within the limit because it was loosened';
  return 'Met because the definition changed';
}

/** Writes `target: 9% → 11%`; for an objective with the title of the key result. */
function changeText({ kind, from, to, title }: MeasureChange, isOfAnother: boolean): string {
  const change = `${kind}: ${from ?? 'none'} → ${to ?? 'none'}`;
  return isOfAnother ? `“${title}”, ${change}` : change;
}

function oldText({ changed, progressByOld, isBound }: MetByChange): string {
  const old = changed.length === 1 ? 'the old one' : 'the old ones';
  return isBound ? `The value breaks ${old}.` : `By ${old} its progress would be ${percent(progressByOld)}.`;
}
