import type { PlanGraph, PlanNode } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { type Forest, forestOf, type Tree } from '../forest/forest.js';
import { selectPlan } from '../select/select.js';
import { statusLooks } from '../statuses.js';
import { plainText } from '../text/plain.js';
import { isolate, shorten } from '../text/shorten.js';
import type { PictureView } from '../view.js';
import { kindWords, marksOf, measureText, planWords, standing, titleOf } from '../words.js';
import { countsOf } from './counts.js';
import { type FurtherLinks, furtherLinksOf } from './further-links.js';
import { headingOf, partOf } from './heading.js';
import { mermaidChart } from './mermaid.js';
import { treeGroups, walk } from './walk.js';

/** Longer statements are shortened, so that a list stays one. */
const longestTitle = 300;
/** Of what is linked to, enough to find it again: its own item says all of it. */
const longestLinked = 80;

/** Writes a page of Markdown: the plan as a Mermaid picture, and below it as a nested list with the same content. */
export function markdownPage(plan: PlanGraph, view: PictureView): string {
  const { text: chart, omission } = mermaidChart(plan, view);
  const part = partOf(plan, view);
  const selection = selectPlan(plan, view);
  const blocks = [
    `# ${markdownText(headingOf(plan))}`,
    ...(part ? [markdownText(part)] : []),
    markdownText(countsOf(selection, view)),
    ...(omission ? [markdownText(omission)] : []),
    `\`\`\`mermaid\n${chart}\`\`\``,
    ...listsOf(forestOf(selection, view), plan),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function listsOf(forest: Forest, plan: PlanGraph): string[] {
  const further = furtherLinksOf(forest);
  return treeGroups(forest).flatMap(({ title, roots }) => [
    `## ${markdownText(title ?? say`The plan as a tree`)}`,
    [...walk(roots)]
      .map(({ tree, depth }) => `${'  '.repeat(depth)}- ${item(tree, plan, further.get(tree.node.id))}`)
      .join('\n'),
  ]);
}

function item(
  { node, hidden, isContext }: Tree,
  { teams }: PlanGraph,
  further: readonly FurtherLinks[] = [],
): string {
  const title = markdownText(isolate(shorten(titleOf(node), longestTitle)));
  const said = [
    kindWords[node.kind],
    ...facts(node).map((fact) => markdownText(plainText(fact))),
    ...(node.owner ? [code(node.owner)] : node.kind === 'priority' ? [] : [`*${say`no owner`}*`]),
    ...(node.kind === 'objective'
      ? [planWords(node, teams)]
          .filter((plan) => plan !== undefined)
          .map((words) => markdownText(plainText(words)))
      : []),
    ...marksOf(node).map((mark) => `⚠ ${mark}`),
    ...(hidden > 0 ? [say`${hidden} more below`] : []),
    ...further.map(linksText),
  ];
  return `${emphasis(node, isContext, title)} · ${said.join(' · ')}`;
}

function linksText(links: FurtherLinks): string {
  const titles = links.titles.map((title) => markdownText(isolate(shorten(title, longestLinked))));
  return links.textOf(titles.map((title) => say`“${title}”`).join(', '));
}

/** Goals stand out from work, and what was asked for from what only leads up to it. */
function emphasis({ kind }: PlanNode, isContext: boolean, title: string): string {
  return isContext || kind === 'initiative' ? title : `**${title}**`;
}

function facts(node: PlanNode): string[] {
  const sign = node.status && statusLooks[node.dropped ? 'dropped' : node.status].sign;
  const said = standing(node);
  const measured = node.kind === 'key-result' ? measureText(node) : undefined;
  return [said && sign ? `${sign} ${said}` : said, measured].filter((part) => part !== undefined);
}

/** Text that must not become a link, a mention, a heading, a list, a formula, or HTML. */
function markdownText(text: string): string {
  return text
    .replace(/[\\`|*_[\]<>~#$&]/g, '\\$&')
    .replace(/^(?=[-+=])|(?<=^\d+)(?=[.)](?:\s|$))/, '\\')
    .replace(/:(?=\/\/)|[@#!](?=[\p{L}\p{N}_])|\bGH-(?=\d)/giu, '$&\u2060')
    .replace(/\bwww\./gi, 'www\u2060.');
}

/** Returns a handle in code, so that a report mentions nobody. */
function code(text: string): string {
  return `\`${plainText(text).replaceAll('`', '')}\``;
}
