import { capitalised, counted, gapWords } from '../../../picture/words.js';
import type { ConcernKind } from './figures.js';

/** The concerns of a plan, the most urgent first. */
export const concernKinds: readonly ConcernKind[] = [
  {
    id: 'stale',
    title: 'Stale',
    noun: ['stale', 'stale'],
    explanation: 'The last update is older than the cadence allows, so the present number is unknown.',
    none: 'Every goal was updated in time.',
    concernsOf: ({ kind, status, daysSinceUpdate, checkIns }) => {
      if (kind !== 'key-result' || status !== 'stale') return [];
      const last = checkIns.at(-1)?.date;
      const span = daysSinceUpdate === undefined ? '' : ` for ${counted(daysSinceUpdate, 'day')}`;
      return [`No update${span}, ${last ? `the last one on ${last}` : 'and none before'}.`];
    },
  },
  {
    id: 'stalled',
    title: 'Stalled',
    noun: ['stalled', 'stalled'],
    explanation: 'All work is done, and the number has not moved.',
    none: 'No key result is stalled.',
    concernsOf: ({ stalled }) => (stalled === undefined ? [] : [stalled]),
  },
  {
    id: 'disguised',
    title: 'Outputs as key results',
    noun: ['output as a key result', 'outputs as key results'],
    explanation: 'Key results that describe work or its products, not a change.',
    none: 'Every key result that can be read describes a change.',
    concernsOf: ({ disguised, readingExplanation, reading }) =>
      disguised ? [readingExplanation ?? `reads as ${reading ?? 'output'}`] : [],
  },
  {
    id: 'gap',
    title: 'Not connected',
    noun: ['not connected', 'not connected'],
    explanation:
      'Work that drives no key result, objectives that support nothing, priorities that nothing serves.',
    none: 'All elements are connected.',
    concernsOf: ({ gap }) => (gap === undefined ? [] : [`${capitalised(gapWords[gap])}.`]),
  },
  {
    id: 'waiver',
    title: 'Waivers',
    noun: ['waiver', 'waivers'],
    explanation: 'Findings that a file accepts, with the reason.',
    none: 'Nothing is waived.',
    concernsOf: ({ waivers }) =>
      waivers.map(({ rule, reason, until }) => `${rule}${until ? ` until ${until}` : ''}: ${reason}`),
  },
];
