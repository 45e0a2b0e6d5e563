import { capitalised, counted, gapWords } from '../../../picture/words.js';
import type { ConcernKind } from './figures.js';

/** What a planner looks after, most pressing first. */
export const concernKinds: readonly ConcernKind[] = [
  {
    id: 'stale',
    title: 'Stale',
    noun: ['stale', 'stale'],
    explanation:
      'The last update is older than the cadence allows, so nobody knows whether the number holds.',
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
    explanation: 'All the work is done, and the number it should move is where it was.',
    none: 'No number stands still while its work is done.',
    concernsOf: ({ stalled }) => (stalled === undefined ? [] : [stalled]),
  },
  {
    id: 'disguised',
    title: 'Outputs in disguise',
    noun: ['output in disguise', 'outputs in disguise'],
    explanation: 'Key results that say what is done or made, not what changes thereby.',
    none: 'Every key result that can be read says what changes.',
    concernsOf: ({ disguised, readingExplanation, reading }) =>
      disguised ? [readingExplanation ?? `reads as ${reading ?? 'output'}`] : [],
  },
  {
    id: 'gap',
    title: 'Not connected',
    noun: ['not connected', 'not connected'],
    explanation:
      'Work that drives no key result, objectives that support nothing, priorities that nobody serves.',
    none: 'All work is connected to what is wanted.',
    concernsOf: ({ gap }) => (gap === undefined ? [] : [`${capitalised(gapWords[gap])}.`]),
  },
  {
    id: 'waiver',
    title: 'Waivers',
    noun: ['waiver', 'waivers'],
    explanation: 'Findings that a file answers for, with the reason that it gives.',
    none: 'Nothing is waived.',
    concernsOf: ({ waivers }) =>
      waivers.map(({ rule, reason, until }) => `${rule}${until ? ` until ${until}` : ''}: ${reason}`),
  },
];
