import type { PlanCheckIn, PlanNode } from '../../../language/protocol.js';
import { marked, say, translated } from '../../../language/values/say.js';
import { spelledIf, spelledValue } from '../../../picture/spelled-value.js';
import { percent, titleOf } from '../../../picture/words.js';
import { element } from '../../elements.js';

interface Column {
  heading: string;
  isNumber?: boolean;
  textOf(checkIn: PlanCheckIn): string | undefined;
}

const columns: readonly Column[] = [
  { heading: marked('Date'), textOf: ({ date }) => date },
  { heading: marked('Value'), isNumber: true, textOf: ({ text }) => spelledIf(text) },
  {
    heading: marked('Progress'),
    isNumber: true,
    textOf: ({ ratio }) => (ratio === undefined ? undefined : percent(ratio)),
  },
  {
    heading: marked('Confidence'),
    isNumber: true,
    textOf: ({ confidence }) => (confidence === undefined ? undefined : percent(confidence)),
  },
  {
    heading: marked('Forecast'),
    isNumber: true,
    textOf: ({ forecast }) => (forecast === undefined ? undefined : spelledValue(forecast)),
  },
  { heading: marked('Note'), textOf: ({ note }) => note },
];

/** Lists all check-ins of a node as a table, the newest first. Columns without any value are left out. */
export function historyTable(node: PlanNode): HTMLElement[] {
  const { checkIns } = node;
  if (checkIns.length === 0) return [element('p', { class: 'quiet' }, say`No check-in yet.`)];
  const used = columns.filter(({ textOf }) => checkIns.some((one) => textOf(one)));
  const table = element(
    'table',
    { class: 'history' },
    element('caption', { class: 'visually-hidden' }, say`Check-ins of ${titleOf(node)}`),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...used.map((column) => cell('th', column, translated(column.heading), { scope: 'col' })),
      ),
    ),
    element(
      'tbody',
      {},
      ...checkIns
        .toReversed()
        .map((checkIn) =>
          element('tr', {}, ...used.map((column) => cell('td', column, column.textOf(checkIn) ?? ''))),
        ),
    ),
  );
  return [
    element('div', { class: 'scrolled', tabindex: '0', role: 'group', 'aria-label': say`Check-ins` }, table),
  ];
}

function cell(
  name: 'th' | 'td',
  { heading, isNumber }: Column,
  text: string,
  attributes: Record<string, string> = {},
): HTMLElement {
  const kind = heading.toLowerCase();
  return element(name, { class: isNumber ? `number ${kind}` : kind, dir: 'auto', ...attributes }, text);
}
