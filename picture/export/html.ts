import type { PlanGraph } from '../../language/protocol.js';
import { say, spokenLanguage } from '../../language/values/say.js';
import { type Forest, forestOf, type Tree } from '../forest/forest.js';
import { layOut } from '../layout/layout.js';
import type { Layout } from '../layout/layout-types.js';
import { legend } from '../legend.js';
import { escapeText, markupOf } from '../markup.js';
import { selectPlan } from '../select/select.js';
import { shape } from '../shape.js';
import { svgDocument } from '../svg.js';
import { plainText } from '../text/plain.js';
import { type PictureTheme, themedStyle } from '../themed-style.js';
import type { PictureView } from '../view.js';
import { kindWords, marksOf, measureText, planWords, standing, titleOf } from '../words.js';
import { countsOf } from './counts.js';
import { type FurtherLinks, furtherLinksOf } from './further-links.js';
import { headingOf, partOf } from './heading.js';
import { narrowStyle, pageStyle, printStyle } from './html-style.js';
import { treeGroups, walk } from './walk.js';

/** Nothing may be loaded, and nothing may run: there is no script in the page, and none can come in. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * Writes a plan as a standalone page: the picture, and the same content as text for screen readers, search and print.
 * The theme decides between light and dark; `auto` follows the reader's system.
 */
export function htmlPage(plan: PlanGraph, view: PictureView, theme: PictureTheme): string {
  const { forest, sentences } = partAsText(plan, view);
  const layout = layOut(forest, view.direction);
  const heading = escapeText(headingOf(plan));
  const lines = [
    '<!doctype html>',
    `<html lang="${spokenLanguage()}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${heading}</title>`,
    `<style>${themedStyle(pageStyle, theme)}${drawingStyle(layout)}${narrowStyle}${printStyle}</style>`,
    '</head>',
    // The classes of the drawing's own style sheet hold for everything that is below this one.
    '<body class="okr-picture">',
    '<header>',
    `<h1>${heading}</h1>`,
    ...sentences.map((sentence) => `<p>${escapeText(sentence)}</p>`),
    '</header>',
    '<main>',
    `<section class="page-picture" tabindex="0" aria-label="${escapeText(say`The plan as a picture`)}">`,
    '<div class="page-drawing">',
    '<span class="page-start"></span>',
    svgDocument(layout, plan, theme, 'bare', view).trimEnd(),
    '</div>',
    '</section>',
    legendOf(layout),
    '<section class="page-text" aria-labelledby="as-text">',
    `<h2 id="as-text">${escapeText(say`The plan as text`)}</h2>`,
    ...listsOf(forest, plan),
    '</section>',
    '</main>',
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Writes the part of a plan that a view shows as text: a paragraph about the part, and nested lists. Lines of HTML. */
export function planText(plan: PlanGraph, view: PictureView): string[] {
  const { forest, sentences } = partAsText(plan, view);
  return [`<p>${[headingOf(plan), ...sentences].map(escapeText).join('. ')}</p>`, ...listsOf(forest, plan)];
}

function partAsText(plan: PlanGraph, view: PictureView) {
  const selection = selectPlan(plan, view);
  const sentences = [partOf(plan, view), countsOf(selection, view)].filter((one) => one !== undefined);
  return { forest: forestOf(selection, view), sentences };
}

function listsOf(forest: Forest, plan: PlanGraph): string[] {
  const further = furtherLinksOf(forest);
  return treeGroups(forest).flatMap(({ title, roots }) => [
    ...(title ? [`<h3>${escapeText(title)}</h3>`] : []),
    ...nestedList(roots, { plan, further }),
  ]);
}

/** Smaller, the writing on the cards is too small to be read. */
const smallestScale = 0.8;

/** A picture that is a little too wide is made to fit; a wider one is moved about in its box, from its first root on. */
function drawingStyle({ width, nodes: [root] }: Layout): string {
  const start = root === undefined ? 0 : ((root.x + root.width / 2) / width) * 100;
  const widths = `width: max(min(100%, ${Math.ceil(width)}px), ${Math.floor(width * smallestScale)}px)`;
  return `.page-drawing { ${widths} }\n.page-start { left: ${start.toFixed(2)}% }\n`;
}

/** As wide as the text below: the picture may be much wider. */
const legendWidth = 960;

function legendOf(layout: Layout): string {
  const { shape: signs, height } = legend(layout, legendWidth);
  const attributes = {
    class: 'page-legend',
    viewBox: `0 0 ${legendWidth} ${height}`,
    width: legendWidth,
    height,
  };
  return markupOf(shape('svg', { ...attributes, role: 'img', 'aria-label': say`Legend` }, signs));
}

/** What an item of the list needs to know besides its node. */
interface Around {
  plan: PlanGraph;
  further: ReadonlyMap<string, FurtherLinks[]>;
}

/** Lists within list items, opened and closed as the walk goes down and up. */
function nestedList(roots: readonly Tree[], around: Around): string[] {
  const lines: string[] = [];
  let depth = -1;
  for (const visit of walk(roots)) {
    if (visit.depth > depth) lines.push(visit.depth === 0 ? '<ul class="page-list">' : '<ul>');
    else lines.push('</li>', ...closing(depth - visit.depth));
    depth = visit.depth;
    lines.push(`<li>${item(visit.tree, around)}`);
  }
  return [...lines, ...closing(depth).reverse(), '</li>', '</ul>'];
}

function closing(levels: number): string[] {
  return Array.from({ length: levels }, () => ['</ul>', '</li>']).flat();
}

function item({ node, hidden, isContext }: Tree, { plan, further }: Around): string {
  const status = node.dropped ? 'dropped' : node.status;
  const facts = [
    kindWords[node.kind],
    standing(node),
    node.kind === 'key-result' ? measureText(node) : undefined,
    node.owner ?? (node.kind === 'priority' ? undefined : say`no owner`),
    node.kind === 'objective' ? planWords(node, plan.teams) : undefined,
    ...marksOf(node),
    hidden > 0 ? say`${hidden} more below` : undefined,
  ].filter((fact) => fact !== undefined);
  const classes = ['page-card', `page-${node.kind}`, ...(isContext ? ['page-context'] : [])].join(' ');
  const mark = status ? `<span class="page-mark status-${status}"></span>` : '';
  return `<div class="${classes}">${mark}<span class="page-title" dir="auto">${escaped(titleOf(node))}</span> <span class="page-facts">${[...facts.map(escaped), ...(further.get(node.id) ?? []).map(linksText)].join(' · ')}</span></div>`;
}

function linksText(links: FurtherLinks): string {
  return links.textOf(links.titles.map((title) => say`“${`<bdi>${escaped(title)}</bdi>`}”`).join(', '));
}

function escaped(text: string): string {
  return escapeText(plainText(text));
}
