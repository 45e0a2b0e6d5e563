import type { PlanNode } from '../../../language/protocol.js';
import { marked, say } from '../../../language/values/say.js';
import { spelledIf } from '../../../picture/spelled-value.js';
import { statuses } from '../../../picture/statuses.js';
import { percent, rangeText, readingNames } from '../../../picture/words.js';
import { iconButton } from '../../controls.js';
import { element } from '../../elements.js';
import { checkInLabel } from '../../open-key-result.js';
import { nodeButton } from '../node-button.js';
import { statusMark } from '../status-mark.js';
import type { ViewEvents } from '../view.js';

/** A key result as a row of the table. */
export interface Line {
  node: PlanNode;
  /** What its team is called. */
  team?: string;
  /** Title of its objective; shown where the table is sorted and objectives are no headings any more. */
  objective?: string;
  /** Whether the key result can have a check-in. */
  isOpen?: boolean;
}

export interface Column {
  id: string;
  /** A marked text, as the explanation. */
  heading: string;
  /** Whether only screen readers get the heading, because the cells say enough. */
  isHeadingHidden?: boolean;
  /** Said of the heading where its word alone may be read in two ways. */
  explanation?: string;
  isNumber?: boolean;
  /** Columns of less weight give way if there is little room; the details say what they say. */
  weight?: 'less' | 'least';
  /** The sort key of a row. Rows without a key always come last. A column without this function cannot be sorted. */
  sortKey?(line: Line): string | number | undefined;
  cell(line: Line, events: ViewEvents): (Node | string)[];
  /** Whether the column is worth its width; left out otherwise. */
  isUseful?(lines: readonly Line[]): boolean;
}

export const columns: readonly Column[] = [
  {
    id: 'status',
    heading: marked('Status'),
    sortKey: ({ node }) => statuses.indexOf(node.status ?? 'unknown'),
    cell: ({ node }) =>
      node.draft ? [none()] : [statusMark(node.status ?? 'unknown', node.statusExplanation)],
  },
  {
    id: 'statement',
    heading: marked('Key result'),
    sortKey: ({ node }) => foldCase(node.title),
    cell: ({ node, objective }, events) => [
      nodeButton(node, events),
      ...(node.disguised ? [disguiseBadge(node)] : []),
      ...(objective === undefined ? [] : [element('span', { class: 'below', dir: 'auto' }, objective)]),
    ],
  },
  {
    id: 'owner',
    heading: marked('Owner'),
    sortKey: ({ node }) => node.owner,
    cell: ({ node }) => [node.owner ?? none()],
  },
  {
    id: 'team',
    heading: marked('Team'),
    weight: 'less',
    sortKey: ({ team }) => team,
    cell: ({ team }) => [team ?? none()],
    isUseful: (lines) => new Set(lines.map(({ node }) => node.team)).size > 1,
  },
  {
    id: 'range',
    heading: marked('From → to'),
    weight: 'less',
    isNumber: true,
    cell: ({ node }) => [rangeText(node.measure) ?? none()],
  },
  {
    id: 'current',
    heading: marked('Now'),
    isNumber: true,
    cell: ({ node }) => [spelledIf(node.current) ?? none()],
  },
  {
    id: 'check-in',
    heading: marked('Check in'),
    isHeadingHidden: true,
    cell: ({ node, isOpen }, events) =>
      isOpen ? [iconButton('plus', checkInLabel(node), () => events.checkIn(node))] : [none()],
    isUseful: (lines) => lines.some(({ isOpen }) => isOpen),
  },
  {
    id: 'progress',
    heading: marked('Progress'),
    explanation: marked('From the baseline to the target, and the expected progress'),
    isNumber: true,
    sortKey: ({ node }) => node.progress.ratio,
    cell: ({ node: { progress, expected } }) => [
      element(
        'span',
        { title: progress.explanation },
        progress.ratio === undefined ? none() : percent(progress.ratio),
      ),
      ...(expected === undefined || progress.ratio === undefined
        ? []
        : [element('span', { class: 'below' }, say`${percent(expected)} expected`)]),
    ],
  },
  {
    id: 'confidence',
    heading: marked('Confidence'),
    weight: 'least',
    explanation: marked('The confidence of the team that the target will be met'),
    isNumber: true,
    sortKey: ({ node }) => node.confidence,
    cell: ({ node }) => [node.confidence === undefined ? none() : percent(node.confidence)],
    isUseful: (lines) => lines.some(({ node }) => node.confidence !== undefined),
  },
  {
    id: 'score',
    heading: marked('Score'),
    weight: 'less',
    explanation: marked(
      'The score at the end of the cycle; of an objective the mean of the scores of its key results',
    ),
    isNumber: true,
    sortKey: ({ node }) => node.score?.value,
    cell: ({ node }) => [node.score?.text ?? none()],
    isUseful: (lines) => lines.some(({ node }) => node.score !== undefined),
  },
  {
    id: 'updated',
    heading: marked('Last check-in'),
    weight: 'least',
    sortKey: ({ node }) => node.checkIns.at(-1)?.date,
    cell: ({ node }) => [node.checkIns.at(-1)?.date ?? none()],
  },
  {
    id: 'due',
    heading: marked('due'),
    weight: 'less',
    sortKey: ({ node }) => node.end,
    cell: ({ node }) => [node.end ?? none()],
    isUseful: (lines) => new Set(lines.map(({ node }) => node.end)).size > 1,
  },
  {
    id: 'reading',
    heading: marked('Reads as'),
    weight: 'least',
    explanation: marked('What people do, what they make, a step before the change, or the change itself'),
    sortKey: ({ node }) => node.reading,
    cell: ({ node }) => [
      node.reading ? element('span', { title: node.readingExplanation }, readingNames[node.reading]) : none(),
    ],
  },
];

function disguiseBadge({ reading }: PlanNode): HTMLElement {
  const word = reading === 'activity' ? say`activity?` : say`output?`;
  const title = say`It describes work or its product, not a change.`;
  return element('span', { class: 'disguise', title }, word);
}

function none(): HTMLElement {
  return element(
    'span',
    { class: 'none' },
    element('span', { 'aria-hidden': 'true' }, '–'),
    hidden(say`none`),
  );
}

function hidden(text: string): HTMLElement {
  return element('span', { class: 'visually-hidden' }, text);
}

/** Upper and lower case alike; the same order on every machine. */
function foldCase(text: string): string {
  return text.toLowerCase();
}
