import type { ElementDiff } from '../../language/compare/element-diff.js';
import type { MeasureChange, MetByChange } from '../../language/compare/met-by-change.js';
import { groupBy } from '../../language/values/group-by.js';
import { percent } from './bar.js';

/** A goal that is met only because a definition changed. */
export interface MetGoal {
  element: ElementDiff;
  /** What moved and how the goal would stand without it: a sentence for each. */
  lines: string[];
  /** What the file says of the reasons. */
  reasons: string[];
}

/** What all of them are met by. */
export interface MetGroup {
  /** `Met because the target was lowered`. */
  heading: string;
  goals: MetGoal[];
}

/** The goals that are met only because a definition changed, by what changed; each group in the order of the report. */
export function metGroups(elements: readonly ElementDiff[]): MetGroup[] {
  const goals = elements.flatMap((element): (MetGoal & { heading: string })[] => {
    const { metByChange: met, kind } = element;
    if (!met) return [];
    const moved = met.changed.map((change) => changeText(change, kind === 'objective'));
    const reasons = [...new Set(met.changed.flatMap(({ reason }) => reason ?? []))];
    return [{ heading: headingOf(met), element, lines: [...moved, oldText(met)], reasons }];
  });
  return [...groupBy(goals, ({ heading }) => heading)].map(([heading, group]) => ({ heading, goals: group }));
}

/** `2 met because the target was lowered, 1 within the limit because it was loosened`; empty where there is none. */
export function metSummary(elements: readonly ElementDiff[]): string {
  return metGroups(elements)
    .map(({ heading, goals }) => `${goals.length} ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`)
    .join(', ');
}

/** ` by the new target`, behind how a goal stands; empty for all others. */
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

/** `target: 9% → 11%`; in an objective with the key result that it belongs to. */
function changeText({ kind, from, to, title }: MeasureChange, isOfAnother: boolean): string {
  const change = `${kind}: ${from ?? 'none'} → ${to ?? 'none'}`;
  return isOfAnother ? `“${title}”, ${change}` : change;
}

function oldText({ changed, progressByOld, isBound }: MetByChange): string {
  const old = changed.length === 1 ? 'the old one' : 'the old ones';
  return `By ${old} it would ${isBound ? 'be broken' : `stand at ${percent(progressByOld)}`}.`;
}
