import type { ChangeType } from '../../language/compare/element-diff.js';
import { counted } from '../../language/values/counted.js';
import { say, translated } from '../../language/values/say.js';
import { type DiffPlaces, noPlaces } from '../report/diff-places.js';
import type { DiffReport, ReportedElement } from '../report/diff-report.js';
import { fittedBlocks, type MarkdownBlock } from '../text/fitted-blocks.js';
import { markdownTable, markdownText } from '../text/markdown-text.js';
import { diffGroups, type PlanGroup } from './diff-groups.js';
import { diffMermaid } from './diff-mermaid.js';
import { type MetGoal, metGroups } from './diff-met.js';
import { reasonsText } from './diff-reviewers.js';
import {
  extentText,
  goalpostText,
  standText,
  stillNamedText,
  summaryText,
  toldChanges,
} from './diff-text.js';
import { ownerText } from './status-markdown.js';

/** The marker by which a later run finds its earlier comment. */
export const commentMarker = '<!-- okr-diff -->';

/** What a comment of GitHub may hold, with room for line ends that are counted twice on the way. */
const longestComment = 60_000;
/** Longer tables are read by nobody in a comment. */
const rowsTold = 60;
/** A description may be a page long. */
const longestMessage = 400;

/**
 * Writes a comment for the pull request: what happens to the goals, who should look, a picture, and details to unfold.
 *
 * @param places where the elements are on the code host
 */
export function diffMarkdown(report: DiffReport, places: DiffPlaces = noPlaces): string {
  const { elements } = report;
  const head = [
    commentMarker,
    `### ${elements.length > 0 ? say`Goals: ${summaryText(report)}` : summaryText(report)}`,
    `<sub>${markdownText(extentText(report))}</sub>`,
  ];
  const groups = diffGroups(
    elements.filter(({ changeType }) => changeType !== 'progress'),
    places,
  );
  const blocks: MarkdownBlock[] = [
    { lines: head, rank: 0 },
    { lines: metLines(elements, places), rank: 1 },
    { lines: reviewers(report), rank: 1 },
    ...groups.map((group): MarkdownBlock => ({ lines: planLines(group, places), rank: 2 })),
    { lines: picture(elements), rank: 4 },
    { lines: progress(elements, places), rank: 3 },
  ];
  return fittedBlocks(blocks, longestComment, say`Too long for a comment: \`okr diff\` shows the rest.`);
}

/** Writes the goals that are met only because a definition changed. They are never folded, so that no reviewer misses them. */
function metLines(elements: readonly ReportedElement[], places: DiffPlaces): string[] {
  const groups = metGroups(elements).flatMap(({ heading, goals }) => [
    '',
    `**⚠️ ${heading}**`,
    '',
    ...goals.slice(0, rowsTold).flatMap((goal) => metItem(goal, places)),
    ...(goals.length > rowsTold ? [`- … ${say`and ${counted(goals.length - rowsTold, 'goal')} more`}`] : []),
  ]);
  return groups.slice(1);
}

function metItem({ element, lines, reasons }: MetGoal, places: DiffPlaces): string[] {
  return [
    `- ${titleText(element, places)} ${ownerText(element.owner)}`,
    ...lines.map((text) => `  - ${cut(text)}`),
    ...reasons.map((text) => `  - *${say`because “${cut(text)}”`}*`),
  ];
}

function planLines({ title, moves, objectives }: PlanGroup, places: DiffPlaces): string[] {
  const elements = objectives.flatMap((group) => group.elements);
  return [
    `#### ${markdownText(title)}`,
    '',
    ...moves.map((text) => `- ${markdownText(text)}`),
    ...(moves.length > 0 && elements.length > 0 ? [''] : []),
    ...table(elements, places),
  ];
}

function table(elements: readonly ReportedElement[], places: DiffPlaces): string[] {
  if (elements.length === 0) return [];
  const rows = elements
    .slice(0, rowsTold)
    .map((element) => [
      signs[element.changeType],
      titleText(element, places),
      cellText(element),
      ownerText(element.owner),
    ]);
  const more = elements.length - rowsTold;
  return [
    ...markdownTable(['', say`what`, say`changes`, say`owner`], rows),
    ...(more > 0 ? ['', `… ${say`and ${counted(more, 'element')} more: \`okr diff\` shows all.`}`] : []),
  ];
}

/** The kind and the statement of an element. The statement leads to its line on the code host, or else to its page on the site. */
function titleText(element: MetGoal['element'], { addressOf }: DiffPlaces): string {
  const page = pageAddress(element);
  const [first, second] = [addressOf(element), page].filter((address) => address !== undefined);
  const title = first === undefined ? cut(element.title) : `[${cut(element.title)}](${first})`;
  return `${translated(element.kind)} **${title}**${second === undefined ? '' : ` ([${say`page`}](${second}))`}`;
}

/** Told apart by their shapes as well. */
const signs: Readonly<Record<ChangeType, string>> = {
  added: '➕',
  removed: '➖',
  changed: '✏️',
  moved: '📁',
  progress: '📈',
};

function cellText(element: ReportedElement): string {
  const stand = standText(element);
  const lines = [
    ...toldChanges(element).map(changeText),
    ...stillNamedText(element).map((text) => `❌ ${cut(text)}`),
  ];
  return [...lines, ...(stand ? [markdownText(stand)] : [])].join('<br>');
}

function changeText(change: ReturnType<typeof toldChanges>[number]): string {
  const flag = change.isMovedGoalpost ? (change.reason === null ? '⚠️ ' : '🥅 ') : '';
  const reason = goalpostText(change).map((text) => `<br>*${cut(text)}*`);
  return `${flag}${cut(change.message)}${reason.join('')}`;
}

/** The address of the page of an element on the site of the project. Some characters would end the link or the cell of a table. */
function pageAddress({ page }: MetGoal['element']): string | undefined {
  return page?.replace(/[()|<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function cut(text: string): string {
  return markdownText(text.length > longestMessage ? `${text.slice(0, longestMessage)}…` : text);
}

function reviewers({ reviewers: all }: DiffReport): string[] {
  if (all.length === 0) return [];
  const items = all.map((one) => `- ${ownerText(one.owner)} ${cut(reasonsText(one))}`);
  const [near, far] = [items.slice(0, peopleTold), items.slice(peopleTold)];
  return [
    `**${say`Who should look`}**`,
    '',
    ...near,
    ...(far.length > 0 ? ['', ...details(say`${far.length} more`, far)] : []),
  ];
}

const peopleTold = 5;

/** What the borders of the boxes mean; also for people who see no colours. */
const legend = () =>
  `<sub>${say`Green: added. Red and dashed: removed. Amber: changed. Thin: not changed. An arrow leads to the goal that is served.`}</sub>`;

function picture(elements: readonly ReportedElement[]): string[] {
  const drawing = diffMermaid(elements);
  return drawing.length === 0
    ? []
    : details(say`Changed goals, and what they serve`, ['```mermaid', ...drawing, '```', '', legend()]);
}

function progress(elements: readonly ReportedElement[], places: DiffPlaces): string[] {
  // Goals that are met only because a definition changed are listed above.
  const all = elements.filter(
    ({ changeType, metByChange }) => changeType === 'progress' && metByChange === null,
  );
  return all.length === 0
    ? []
    : details(say`${counted(all.length, 'goal')} with new progress`, table(all, places));
}

function details(summary: string, lines: readonly string[]): string[] {
  return ['<details>', `<summary>${summary}</summary>`, '', ...lines, '', '</details>'];
}
