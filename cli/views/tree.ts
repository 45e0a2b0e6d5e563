import type { PlanGraph, PlanNode, PlanNodeKind } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { countsOf } from '../../picture/export/counts.js';
import { type FurtherLinks, furtherLinksOf } from '../../picture/export/further-links.js';
import { headingOf, partOf } from '../../picture/export/heading.js';
import { treeGroups } from '../../picture/export/walk.js';
import { forestOf, type Tree } from '../../picture/forest/forest.js';
import { selectPlan } from '../../picture/select/select.js';
import { statuses, statusLooks } from '../../picture/statuses.js';
import { shorten } from '../../picture/text/shorten.js';
import type { PictureView } from '../../picture/view.js';
import { kindWords, marksOf, percent, stateWords, titleOf } from '../../picture/words.js';
import type { Terminal } from '../host/terminal.js';
import { cell, viewColumns } from '../text/columns.js';
import { displayWidth } from '../text/display-width.js';
import { paragraph } from '../text/paragraph.js';
import { visibleText } from '../text/visible-text.js';
import { wrap } from '../text/wrap.js';
import { statusColor } from './status-marks.js';

const signs: Readonly<Record<PlanNodeKind, string>> = {
  priority: '◆',
  objective: '◎',
  'key-result': '●',
  initiative: '▸',
};

/** Columns at the right of each statement, which gets all others. */
const widths = { percent: 4, owner: 14 };
const gap = '  ';
/** The width of the longest word for a status. */
function standingWidth(): number {
  return Math.max(...statuses.map((status) => displayWidth(statusLooks[status].word)));
}

/** What all lines of a tree have in common. */
interface Page {
  terminal: Terminal;
  columns: number;
  /** The columns of a status. */
  standing: number;
}

function factColumns({ standing }: Page): number {
  return widths.percent + standing + widths.owner + 3 * gap.length;
}

/** However deep a tree is, a statement keeps this many columns. */
const narrowest = 24;
/** Characters of a statement that a line below another goal names. */
const longestLinked = 48;

/** Draws a plan as a tree for a terminal: an element below another serves it. */
export function treeText(plan: PlanGraph, view: PictureView, terminal: Terminal): string {
  const { bold, dim } = terminal.colors;
  const columns = viewColumns(terminal);
  const page: Page = { terminal, columns, standing: standingWidth() };
  const selection = selectPlan(plan, view);
  const forest = forestOf(selection, view);
  const further = furtherLinksOf(forest);
  const part = partOf(plan, view, { otherCycles: say`\`--cycle all\` shows all` });
  const legend = Object.entries(signs).map(([kind, sign]) => `${sign} ${kindWords[kind as PlanNodeKind]}`);
  const blocks = [
    [
      bold(headingOf(plan)),
      ...(part ? paragraph(part, columns, { indent: 0 }) : []),
      dim(`${legend.join('  ')}  ${say`Each serves the one above.`}`),
    ],
    ...treeGroups(forest).flatMap(({ title, roots }) =>
      roots.map((root, index) => [
        ...(title && index === 0 ? [bold(terminal.colors.underline(title))] : []),
        ...treeLines(root, further, page),
      ]),
    ),
    paragraph(countsOf(selection, view), columns, { indent: 0 }),
  ];
  return `${blocks.map((lines) => lines.map((line) => line.trimEnd()).join('\n')).join('\n\n')}\n`;
}

/** What leads to a tree: the lines drawn before its first line, and before all others. */
interface Branch {
  tree: Tree;
  first: string;
  others: string;
}

function treeLines(root: Tree, further: ReadonlyMap<string, FurtherLinks[]>, page: Page): string[] {
  const lines: string[] = [];
  const pending: Branch[] = [{ tree: root, first: '', others: '' }];
  for (let branch = pending.pop(); branch; branch = pending.pop()) {
    const { tree, others } = branch;
    lines.push(...nodeLines(branch, further.get(tree.node.id) ?? [], page));
    for (let index = tree.children.length - 1; index >= 0; index--) {
      const isLast = index === tree.children.length - 1;
      pending.push({
        tree: tree.children[index] as Tree,
        first: `${others}${isLast ? '└─ ' : '├─ '}`,
        others: `${others}${isLast ? '   ' : '│  '}`,
      });
    }
  }
  return lines;
}

function nodeLines({ tree, first, others }: Branch, further: readonly FurtherLinks[], page: Page): string[] {
  const { terminal, columns } = page;
  const { dim, yellow } = terminal.colors;
  const { node, hidden, isContext, children } = tree;
  const room = Math.max(narrowest, columns - factColumns(page) - first.length - 2);
  /** These lines have no facts. */
  const wide = Math.max(narrowest, columns - first.length - 2);
  const [head = '', ...more] = wrap(visibleText(titleOf(node)), room);
  const fill = ' '.repeat(Math.max(0, room - displayWidth(head)));
  const below = `${dim(`${others}${children.length > 0 ? '│ ' : '  '}`)}`;
  const marks = [...marksOf(node), ...(hidden > 0 ? [say`${hidden} more below`] : [])].join(', ');
  const paint = paintOf(node, isContext, terminal);
  return [
    `${dim(first)}${signOf(node, terminal)} ${paint(head)}${fill}${facts(node, page)}`,
    ...more.map((line) => `${below}${paint(line)}`),
    ...(node.score ? [`${below}${dim(say`score ${node.score.text}`)}`] : []),
    ...(node.package ? [`${below}${dim(say`from ${visibleText(node.package)}`)}`] : []),
    ...(marks ? wrap(marks, room).map((line) => `${below}${yellow(line)}`) : []),
    ...further.flatMap((links) => wrap(linksText(links), wide).map((line) => `${below}${dim(line)}`)),
  ];
}

/** Enough of each statement to find it again: it is in full at its own place. */
function linksText(links: FurtherLinks): string {
  return links.textOf(
    links.titles.map((title) => say`“${shorten(visibleText(title), longestLinked)}”`).join(', '),
  );
}

function facts(node: PlanNode, { terminal, standing }: Page): string {
  const { dim, yellow } = terminal.colors;
  const { owner, state, progress, dropped, kind } = node;
  const ratio = kind === 'priority' || dropped || progress.ratio === undefined ? '' : percent(progress.ratio);
  const status = statusOf(node);
  const words = status ? statusLooks[status].word : state ? stateWords[state] : '';
  const painted = status ? statusColor(status, terminal) : dim;
  return [
    `${gap}${cell(ratio, widths.percent, 'right')}`,
    `${gap}${painted(cell(words, standing))}`,
    `${gap}${owner ? dim(cell(owner, widths.owner)) : kind === 'priority' ? '' : yellow(say`nobody`)}`,
  ].join('');
}

function statusOf({ kind, dropped, status }: PlanNode): PlanNode['status'] {
  if (dropped) return 'dropped';
  return kind === 'objective' || kind === 'key-result' ? status : undefined;
}

function signOf(node: PlanNode, terminal: Terminal): string {
  const status = statusOf(node);
  return (status ? statusColor(status, terminal) : terminal.colors.bold)(signs[node.kind]);
}

/** Goals stand out from work, and what was asked for from what only leads up to it. */
function paintOf({ kind }: PlanNode, isContext: boolean, { colors }: Terminal): (text: string) => string {
  if (isContext) return colors.dim;
  return kind === 'priority' || kind === 'objective' ? colors.bold : (text) => text;
}
