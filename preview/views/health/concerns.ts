import { counted } from '../../../language/values/counted.js';
import { marked, say } from '../../../language/values/say.js';
import { capitalised, gapWords, readsAs } from '../../../picture/words.js';
import type { ConcernKind } from './figures.js';

/** The concerns of a plan, the most urgent first. */
export const concernKinds: readonly ConcernKind[] = [
  {
    id: 'stale',
    title: marked('Stale'),
    noun: [marked('stale'), marked('stale')],
    explanation: marked(
      'The last update is older than the cadence allows, so the present number is unknown.',
    ),
    none: marked('Every goal was updated in time.'),
    concernsOf: ({ kind, status, daysSinceUpdate, checkIns }) => {
      if (kind !== 'key-result' || status !== 'stale') return [];
      const last = checkIns.at(-1)?.date;
      if (daysSinceUpdate === undefined)
        return [last ? say`No update, the last one on ${last}.` : say`No update, and none before.`];
      const span = counted(daysSinceUpdate, 'day');
      return [
        last
          ? say`No update for ${span}, the last one on ${last}.`
          : say`No update for ${span}, and none before.`,
      ];
    },
  },
  {
    id: 'stalled',
    title: marked('Stalled'),
    noun: [marked('stalled'), marked('stalled')],
    explanation: marked('All work is done, and the number has not moved.'),
    none: marked('No key result is stalled.'),
    concernsOf: ({ stalled }) => (stalled === undefined ? [] : [stalled]),
  },
  {
    id: 'disguised',
    title: marked('Outputs as key results'),
    noun: [marked('output as a key result'), marked('outputs as key results')],
    explanation: marked('Key results that describe work or its products, not a change.'),
    none: marked('Every key result that can be read describes a change.'),
    concernsOf: ({ disguised, readingExplanation, reading }) =>
      disguised ? [readingExplanation ?? readsAs[reading ?? 'output']] : [],
  },
  {
    id: 'gap',
    title: marked('Not connected'),
    noun: [marked('not connected'), marked('not connected')],
    explanation: marked(
      'Work that drives no key result, objectives that support nothing, priorities that nothing serves.',
    ),
    none: marked('All elements are connected.'),
    concernsOf: ({ gap }) => (gap === undefined ? [] : [`${capitalised(gapWords[gap])}.`]),
  },
  {
    id: 'waiver',
    title: marked('Waivers'),
    noun: [marked('waiver'), marked('waivers')],
    explanation: marked('Findings that a file accepts, with the reason.'),
    none: marked('Nothing is waived.'),
    concernsOf: ({ waivers }) =>
      waivers.map(({ rule, reason, until }) => say`${until ? say`${rule} until ${until}` : rule}: ${reason}`),
  },
];
