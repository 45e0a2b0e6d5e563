import type { ElementDiff } from '../../language/compare/element-diff.js';
import type { MeasureChange, MetByChange } from '../../language/compare/met-by-change.js';
import { groupBy } from '../../language/values/group-by.js';
import { marked, say, translated } from '../../language/values/say.js';
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
    return [
      {
        heading: translated(metWords[kindOf(met)].heading),
        element,
        lines: [...moved, oldText(met)],
        reasons,
      },
    ];
  });
  return [...groupBy(goals, ({ heading }) => heading)].map(([heading, group]) => ({ heading, goals: group }));
}

/** Writes `2 met because the target was lowered, 1 within the limit because it was loosened`; empty if there is none. */
export function metSummary(elements: readonly ReportedElement[]): string {
  const kinds = elements.flatMap(({ metByChange }) => (metByChange ? [kindOf(metByChange)] : []));
  return [...groupBy(kinds, (kind) => kind)]
    .map(([kind, all]) => translated(metWords[kind as keyof typeof metWords].counted, all.length))
    .join(', ');
}

/** Writes ` by the new target`, after the status of a goal; empty for all other goals. */
export function metSuffix({ metByChange: met }: Pick<ElementDiff, 'metByChange'>): string {
  if (!met) return '';
  const kinds = [...new Set(met.changed.map(({ kind }) => kind))];
  const [kind] = kinds;
  return ` ${translated((kinds.length === 1 && kind && suffixes[kind]) || marked('by the new definition'))}`;
}

/** The kinds of change by which a goal can be met: what heads a group of them, and how they are counted; marked texts. */
const metWords = {
  target: {
    heading: marked('Met because the target was lowered'),
    counted: marked('{0} met because the target was lowered'),
  },
  limit: {
    heading: marked('Within the limit because it was loosened'),
    counted: marked('{0} within the limit because it was loosened'),
  },
  definition: {
    heading: marked('Met because the definition changed'),
    counted: marked('{0} met because the definition changed'),
  },
} as const;

const suffixes: Readonly<Partial<Record<MeasureChange['kind'], string>>> = {
  target: marked('by the new target'),
  limit: marked('by the new limit'),
  baseline: marked('by the new baseline'),
  expect: marked('by the new expected path'),
  stretch: marked('by the new stretch'),
};

function kindOf({ changed }: MetByChange): keyof typeof metWords {
  if (changed.every(({ kind }) => kind === 'target')) return 'target';
  return changed.every(({ kind }) => kind === 'limit') ? 'limit' : 'definition';
}

/** Writes `target: 9% → 11%`; for an objective with the title of the key result. */
function changeText({ kind, from, to, title }: MeasureChange, isOfAnother: boolean): string {
  const change = say`${translated(kind)}: ${from ?? say`none`} → ${to ?? say`none`}`;
  return isOfAnother ? say`“${title}”, ${change}` : change;
}

function oldText({ changed, progressByOld, isBound }: MetByChange): string {
  const isOne = changed.length === 1;
  if (isBound) return isOne ? say`The value breaks the old one.` : say`The value breaks the old ones.`;
  const progress = percent(progressByOld);
  return isOne
    ? say`By the old one its progress would be ${progress}.`
    : say`By the old ones its progress would be ${progress}.`;
}
