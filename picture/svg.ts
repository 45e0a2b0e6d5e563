import type { PlanGraph } from '../language/protocol.js';
import { cardShape } from './card/card.js';
import { headHeight, headShape, pictureSubtitle, pictureTitle } from './frame.js';
import { laneShape } from './lane.js';
import type { Layout } from './layout.js';
import { legend } from './legend.js';
import { linkShape } from './link.js';
import { markupOf } from './markup.js';
import { type Shape, shape } from './shape.js';
import { stylesheet } from './stylesheet.js';
import { plainText } from './text/plain.js';
import { type PictureTheme, themedStyle } from './themed-style.js';

export type { PictureTheme } from './themed-style.js';

/** What stands around the tree: a heading above and the meaning of signs below, or nothing. */
export type PictureFrame = 'headed' | 'bare';

/** Narrower pictures would have no room for their heading. */
const leastWidth = 480;

/**
 * A picture as a file of its own: it needs nothing else, and every text of the plan is only text in it. The tree in it is the
 * same, point for point, as that of the preview.
 */
export function svgDocument(
  layout: Layout,
  plan: PlanGraph,
  theme: PictureTheme,
  frame: PictureFrame = 'headed',
): string {
  const headed = frame === 'headed';
  const width = Math.ceil(Math.max(layout.width, headed ? leastWidth : 0));
  const signs = legend(layout, width);
  const top = headed ? headHeight : 0;
  const height = Math.ceil(top + layout.height + (headed ? signs.height : 0));
  const document = shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'okr-picture',
      role: 'img',
      ...{ width, height, viewBox: `0 0 ${width} ${height}` },
    },
    shape('title', {}, plainText(pictureTitle(layout, plan))),
    shape('desc', {}, plainText(pictureSubtitle(layout, plan))),
    shape('style', {}, themedStyle(stylesheet, theme)),
    shape('rect', { class: 'canvas', width, height }),
    headed ? headShape(layout, plan, width) : undefined,
    shape('g', { transform: `translate(0 ${top})` }, treeShape(layout, plan)),
    headed
      ? shape('g', { transform: `translate(0 ${top + Math.ceil(layout.height)})` }, signs.shape)
      : undefined,
  );
  return `${markupOf(document)}\n`;
}

/** Lanes, all links, and upon them the cards, so that no text is crossed out: what the preview shows too. */
export function treeShape({ lanes, links, nodes }: Layout, plan: PlanGraph): Shape {
  return shape(
    'g',
    { class: 'tree' },
    ...lanes.map(laneShape),
    ...links.map(linkShape),
    ...nodes.map((placed) => cardShape(placed, plan, 'full')),
  );
}
