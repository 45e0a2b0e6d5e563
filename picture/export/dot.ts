import type { PlanGraph, PlanLink, PlanNodeKind } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { forestOf, type Tree } from '../forest/forest.js';
import { selectPlan } from '../select/select.js';
import { plainText } from '../text/plain.js';
import { isolate, shorten } from '../text/shorten.js';
import type { PictureView } from '../view.js';
import { linkWords, standing, titleOf } from '../words.js';
import { cardColors, lookOf } from './colors.js';
import { headingOf, partOf } from './heading.js';
import { treeGroups, walk } from './walk.js';

const shapes: Readonly<Record<PlanNodeKind, string>> = {
  priority: 'shape=box style="filled,rounded" penwidth=2',
  objective: 'shape=box style=filled penwidth=2',
  'key-result': 'shape=box style="filled,rounded"',
  initiative: 'shape=box style="filled,dashed"',
};

/** The tree is drawn plainly; all else is quiet and pulls no node out of its rank. */
const lines: Readonly<Partial<Record<PlanLink['kind'], string>>> = {
  'belongs-to': 'arrowhead=none',
  supports: '',
  drives: '',
};

/** Characters of a line and of a statement within a card. */
const lineLength = 30;
const longestTitle = 160;

/** Writes a plan as a graph for Graphviz. Its nodes have the ids of the plan; links lead to the goal that is served. */
export function dotGraph(plan: PlanGraph, view: PictureView): string {
  const forest = forestOf(selectPlan(plan, view), view);
  const groups = treeGroups(forest);
  const drawn = new Set(groups.flatMap(({ roots }) => [...walk(roots)].map(({ tree }) => tree.node.id)));
  const links = [...forest.treeLinks.values(), ...forest.links];
  return `${[
    'digraph plan {',
    `  graph [${attributes({ label: [headingOf(plan), partOf(plan, view)].filter(Boolean).join('\n') })} labelloc=t`,
    `    rankdir=${view.direction === 'down' ? 'BT' : 'RL'} bgcolor=white fontname="sans-serif" nodesep=0.3 ranksep=0.6]`,
    '  node [fontname="sans-serif" fontsize=11 margin="0.15,0.1"]',
    '  edge [fontname="sans-serif" fontsize=9 color="#57606a" fontcolor="#57606a" arrowsize=0.7]',
    ...groups.flatMap(({ gap, title = '', roots }) => {
      const cards = [...walk(roots)].map(({ tree }) => card(tree));
      if (!gap) return cards.map((line) => `  ${line}`);
      return [
        `  subgraph ${quoted(`cluster_${gap}`)} {`,
        `    graph [${attributes({ label: title })} color="#d0d7de"]`,
        ...cards.map((line) => `    ${line}`),
        '  }',
      ];
    }),
    ...links
      .filter(({ from, to }) => drawn.has(from) && drawn.has(to))
      .map(({ kind, from, to }) => `  ${quoted(from)} -> ${quoted(to)}${lineOf(kind)}`),
    '}',
  ].join('\n')}\n`;
}

function card({ node, hidden, isContext }: Tree): string {
  const look = cardColors(lookOf(node));
  const facts = plainText([standing(node), node.owner].filter(Boolean).join(' · '));
  const label = [
    ...wrapped(isolate(shorten(titleOf(node), longestTitle))),
    facts,
    hidden > 0 ? say`${hidden} more below` : '',
  ]
    .filter(Boolean)
    .join('\n');
  const colors = attributes({
    fillcolor: isContext ? `${look.fill}80` : look.fill,
    color: look.stroke,
    fontcolor: isContext && node.kind !== 'priority' ? '#57606a' : look.text,
  });
  return `${quoted(node.id)} [${attributes({ label })} ${shapes[node.kind]} ${colors}]`;
}

/** Graphviz breaks no lines of its own. */
function wrapped(text: string): string[] {
  const rows: string[] = [];
  for (const word of text.split(' ')) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + word.length < lineLength)
      rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}

function lineOf(kind: PlanLink['kind']): string {
  const look = lines[kind] ?? `${attributes({ label: linkWords[kind] })} style=dashed constraint=false`;
  return look && ` [${look}]`;
}

/** Texts are read by Graphviz once more, for entities of HTML. */
function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${quoted(value.replaceAll('&', '&amp;'))}`)
    .join(' ');
}

/**
 * Returns a name or a text in quotes, on one line: Graphviz skips lines that begin with `#`, even within quotes, and ends at NUL.
 */
function quoted(text: string): string {
  const escaped = text.replace(/[\\"]/g, '\\$&').replace(/\r?\n|\r/g, '\\n');
  return `"${escaped.replaceAll('\0', '\ufffd')}"`;
}
