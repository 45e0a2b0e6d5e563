import type { PlanNode } from '../../language/protocol.js';
import { element } from '../elements.js';
import { gapNames, readingNames, statusNames } from '../words.js';

/** Everything that is known of a node besides its statement: the words for it, and how it is written. */
const facts: [
  name: string,
  valueOf: (node: PlanNode) => string | undefined,
  explanationOf?: (node: PlanNode) => string | undefined,
][] = [
  ['Status', ({ status }) => status && statusNames[status], ({ statusExplanation }) => statusExplanation],
  ['Progress', progressValue, ({ progress }) => progress.explanation],
  ['Expected by today', ({ expected }) => percent(expected)],
  ['Confidence', ({ confidence }) => percent(confidence)],
  ['Measure', measureValue, ({ measure }) => measure?.metric && `measured by ${measure.metric}`],
  ['Newest value', ({ current }) => current],
  ['State', ({ state }) => state && stateNames[state]],
  ['Owner', ({ owner }) => owner],
  ['Team', ({ team }) => team],
  ['Cycle', ({ cycle }) => cycle],
  ['From', ({ start }) => start],
  ['Until', ({ end }) => end],
  [
    'Reading',
    ({ reading }) => reading && readingNames[reading],
    ({ readingExplanation }) => readingExplanation,
  ],
  ['Timing', ({ timing }) => timing && timingNames[timing]],
  ['Last heard of', ({ silentDays }) => (silentDays === undefined ? undefined : `${silentDays} days ago`)],
  ['Dropped', ({ dropped }) => dropped && (dropped.date ?? 'yes'), ({ dropped }) => dropped?.reason],
];

const stateNames = { planned: 'Planned', active: 'Active', done: 'Done' };
const timingNames = { leading: 'Leading: moves early', lagging: 'Lagging: shows late' };

/** What stands out before all facts: sentences that ask for a look. */
export function remarksOf({ gap, watermelon, disguised }: PlanNode): string[] {
  return [
    gap && gapNames[gap],
    watermelon,
    disguised ? 'Written as a key result, but it reads as work: what people make or do.' : undefined,
  ].filter((remark) => remark !== undefined);
}

/** A list of all facts known of a node. */
export function factList(node: PlanNode): HTMLElement[] {
  const rows = facts.flatMap(([name, valueOf, explanationOf]) => {
    const value = valueOf(node);
    const explanation = explanationOf?.(node);
    if (!value) return [];
    return [
      element('dt', {}, name),
      element(
        'dd',
        {},
        element('span', { dir: 'auto' }, value),
        ...(explanation ? [element('span', { class: 'explanation', dir: 'auto' }, explanation)] : []),
      ),
    ];
  });
  return rows.length > 0 ? [element('dl', {}, ...rows)] : [];
}

/** `62%`, `−12%`; undefined for undefined. */
export function percent(ratio: number | undefined): string | undefined {
  return ratio === undefined ? undefined : `${Math.round(ratio * 100)}%`.replace('-', '−');
}

function progressValue({ kind, progress }: PlanNode): string | undefined {
  if (kind === 'priority' && progress.ratio === undefined) return undefined;
  return percent(progress.ratio) ?? 'unknown';
}

function measureValue({ measure }: PlanNode): string | undefined {
  if (!measure) return undefined;
  if (measure.bound) return measure.bound;
  return [measure.from, measure.to].filter((end) => end !== undefined).join(' → ') || undefined;
}
