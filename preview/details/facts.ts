import type { PlanNode } from '../../language/protocol.js';
import { percent, rangeText } from '../../picture/words.js';
import { element } from '../elements.js';
import { capitalised, gapWords, readingWords, statusName } from '../words.js';

/** Everything that is known of a node besides its statement: the words for it, and how it is written. */
const facts: [
  name: string,
  valueOf: (node: PlanNode) => string | undefined,
  explanationOf?: (node: PlanNode) => string | undefined,
][] = [
  ['Status', ({ status }) => status && statusName(status), ({ statusExplanation }) => statusExplanation],
  ['Progress', progressValue, ({ progress }) => progress.explanation],
  ['Expected by today', ({ expected }) => percentOf(expected)],
  ['Confidence', ({ confidence }) => percentOf(confidence)],
  [
    'Measure',
    ({ measure }) => rangeText(measure),
    ({ measure }) => measure?.metric && `measured by ${measure.metric}`,
  ],
  ['Newest value', ({ current }) => current],
  ['State', ({ state }) => state && stateNames[state]],
  ['Owner', ({ owner }) => owner],
  ['Team', ({ team }) => team],
  ['Cycle', ({ cycle }) => cycle],
  ['From', ({ start }) => start],
  ['Until', ({ end }) => end],
  [
    'Reading',
    ({ reading }) => reading && [capitalised(reading), readingWords[reading]].filter(Boolean).join(': '),
    ({ readingExplanation }) => readingExplanation,
  ],
  ['Timing', ({ timing }) => timing && timingNames[timing]],
  [
    'Last update',
    ({ daysSinceUpdate }) => (daysSinceUpdate === undefined ? undefined : `${daysSinceUpdate} days ago`),
  ],
  ['Dropped', ({ dropped }) => dropped && (dropped.date ?? 'yes'), ({ dropped }) => dropped?.reason],
];

const stateNames = { planned: 'Planned', active: 'Active', done: 'Done' };
const timingNames = { leading: 'Leading: moves early', lagging: 'Lagging: shows late' };

/** What stands out before all facts: sentences that ask for a look. */
export function remarksOf({ gap, stalled, disguised }: PlanNode): string[] {
  return [
    gap && `${capitalised(gapWords[gap])}.`,
    stalled,
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

function percentOf(ratio: number | undefined): string | undefined {
  return ratio === undefined ? undefined : percent(ratio);
}

function progressValue({ kind, progress }: PlanNode): string | undefined {
  if (kind === 'priority' && progress.ratio === undefined) return undefined;
  return percentOf(progress.ratio) ?? 'unknown';
}
