import type { PlanGap, PlanGraph, PlanLink, PlanNode, PlanNodeKind } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { type Forest, forestOf, type Tree } from '../forest/forest.js';
import { selectPlan } from '../select/select.js';
import { statusLooks } from '../statuses.js';
import { plainText } from '../text/plain.js';
import { isolate, shorten } from '../text/shorten.js';
import type { PictureView } from '../view.js';
import { linkWords, standing, titleOf, withoutKind } from '../words.js';
import { cardColors, type Look, lookOf } from './colors.js';
import { headingOf, partOf } from './heading.js';
import { mermaidText } from './mermaid-text.js';
import { shortIds } from './short-ids.js';
import { treeGroups, walk } from './walk.js';

/** What GitHub, GitLab and the Mermaid program itself draw at most, unless somebody configured them otherwise. */
export const mermaidLimits = { characters: 50_000, links: 500 };

/** A flowchart, and what had to be left out of it. */
export interface MermaidChart {
  text: string;
  /** A sentence for readers where the plan is larger than what is drawn. */
  omission?: string;
}

/** What is left out first: the way from what is done up to what is wanted. */
const reductions: readonly (readonly PlanNodeKind[])[] = [
  [],
  ['initiative'],
  ['initiative', 'key-result'],
  ['initiative', 'key-result', 'objective'],
];

/**
 * A plan as a flowchart of Mermaid, as GitHub draws it in Markdown: priorities at the top (or at the left), links as arrows
 * from what serves to what is served. Where that is more than Mermaid draws, levels are left out from below.
 */
export function mermaidChart(plan: PlanGraph, view: PictureView): MermaidChart {
  for (const missing of reductions) {
    const kinds = view.kinds.filter((kind) => !missing.includes(kind));
    const forest = forestOf(selectPlan(plan, { ...view, kinds }), view);
    const links = [...forest.treeLinks.values(), ...forest.links];
    if (links.length > mermaidLimits.links) continue;
    const text = flowchart(forest, links, plan, { ...view, kinds });
    if (text.length > mermaidLimits.characters) continue;
    const left = view.kinds.filter((kind) => missing.includes(kind)).map((kind) => withoutKind[kind]);
    return left.length === 0
      ? { text }
      : {
          text,
          omission: say`The plan is larger than what Mermaid draws. The picture is ${left.join(', ')}.`,
        };
  }
  return {
    text: `flowchart BT\n  empty["${mermaidText(say`The plan is too large for Mermaid`)}"]\n`,
    omission: say`The plan is larger than what Mermaid draws. Narrow it to a team or a cycle.`,
  };
}

/** Work is of another kind than goals: its cards lean. */
const brackets: Readonly<Record<PlanNodeKind, readonly [open: string, close: string]>> = {
  priority: ['([', '])'],
  objective: ['[', ']'],
  'key-result': ['(', ')'],
  initiative: ['[/', '/]'],
};

/** The arrows of links without words. */
const arrows: Readonly<Partial<Record<PlanLink['kind'], string>>> = {
  'belongs-to': '---',
  supports: '-->',
  drives: '-->',
};

function arrowOf(kind: PlanLink['kind']): string {
  return arrows[kind] ?? `-. ${linkWords[kind]} .->`;
}

/** Longer statements are shortened: a card of Mermaid is narrow. */
const longestTitle = 120;

function flowchart(forest: Forest, links: readonly PlanLink[], plan: PlanGraph, view: PictureView): string {
  const groups = treeGroups(forest);
  const trees = groups.flatMap(({ roots }) => [...walk(roots)].map(({ tree }) => tree));
  const ids = shortIds(trees.map(({ node }) => node.id));
  const looks = new Set(trees.map(({ node }) => lookOf(node)));
  const part = partOf(plan, view);
  const lines = [
    `flowchart ${view.direction === 'down' ? 'BT' : 'RL'}`,
    `  accTitle: ${mermaidText(headingOf(plan))}`,
    ...(part ? [`  accDescr: ${mermaidText(part)}`] : []),
    ...groups.flatMap(({ gap, title, roots }) => {
      const cards = [...walk(roots)].map(({ tree }) => card(tree, ids));
      return gap && title ? subgraph(gap, title, cards) : cards.map((line) => `  ${line}`);
    }),
    ...links
      .filter(({ from, to }) => ids.has(from) && ids.has(to))
      .map(({ kind, from, to }) => `  ${ids.get(from)} ${arrowOf(kind)} ${ids.get(to)}`),
    ...[...looks].sort().map(classOf),
    ...contextLines(trees, ids),
  ];
  return `${lines.join('\n')}\n`;
}

function subgraph(gap: PlanGap, title: string, cards: readonly string[]): string[] {
  return [`  subgraph ${gap}["${mermaidText(title)}"]`, ...cards.map((line) => `    ${line}`), '  end'];
}

function card({ node, hidden }: Tree, ids: ReadonlyMap<string, string>): string {
  const [open, close] = brackets[node.kind];
  const lines = [title(node), facts(node), hidden > 0 ? say`${hidden} more below` : ''].filter(Boolean);
  return `${ids.get(node.id)}${open}"${lines.map(mermaidText).join('<br>')}"${close}:::${lookOf(node)}`;
}

function title(node: PlanNode): string {
  return isolate(shorten(titleOf(node), longestTitle));
}

function facts(node: PlanNode): string {
  const sign = node.status && statusLooks[node.dropped ? 'dropped' : node.status].sign;
  const said = standing(node);
  return plainText([said && sign ? `${sign} ${said}` : said, node.owner].filter(Boolean).join(' · '));
}

function classOf(look: Look): string {
  const { fill, stroke, text } = cardColors(look);
  const dashes = look === 'work' || look === 'dropped' ? ',stroke-dasharray:2 2' : '';
  return `  classDef ${look} fill:${fill},stroke:${stroke},color:${text}${dashes}`;
}

/** What is there only so that the rest can be understood steps back. */
function contextLines(trees: readonly Tree[], ids: ReadonlyMap<string, string>): string[] {
  const names = trees.filter(({ isContext }) => isContext).map(({ node }) => ids.get(node.id));
  return names.length > 0 ? ['  classDef context opacity:0.6', `  class ${names.join(',')} context`] : [];
}
