import type { PlanGraph } from '../language/protocol.js';
import { cardShape } from './card/card.js';
import { pictureDescription, pictureHead, pictureTitle } from './frame.js';
import { laneShape } from './lane.js';
import type { Layout } from './layout/layout-types.js';
import { legend } from './legend.js';
import { linkShape } from './link.js';
import { markupOf } from './markup.js';
import { type Shape, shape } from './shape.js';
import { stylesheet } from './stylesheet.js';
import { plainText } from './text/plain.js';
import { type PictureTheme, themedStyle } from './themed-style.js';
import { everything, type PictureView } from './view.js';

export type { PictureTheme } from './themed-style.js';

/** The parts around the tree: a heading above and a legend below, or nothing. */
export type PictureFrame = 'headed' | 'bare';

/** Narrower pictures would have no room for their heading. */
const leastWidth = 480;

/**
 * Writes a picture as a standalone file. No text of the plan has an effect in it. The tree is exactly the same as in
 * the preview.
 *
 * @param view the view of the layout, for the heading
 */
export function svgDocument(
  layout: Layout,
  plan: PlanGraph,
  theme: PictureTheme,
  frame: PictureFrame = 'headed',
  view: PictureView = everything,
): string {
  const headed = frame === 'headed';
  const width = Math.ceil(Math.max(layout.width, headed ? leastWidth : 0));
  const signs = legend(layout, width);
  const head = headed ? pictureHead(layout, plan, view, width) : undefined;
  const { extent, part } = pictureDescription(layout, plan, view);
  const top = head?.height ?? 0;
  const height = Math.ceil(top + layout.height + (headed ? signs.height : 0));
  const document = shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'okr-picture',
      role: 'img',
      ...{ width, height, viewBox: `0 0 ${width} ${height}` },
    },
    shape('title', {}, plainText(pictureTitle(plan, view))),
    shape('desc', {}, plainText([extent, part].filter(Boolean).join(' · '))),
    shape('style', {}, themedStyle(stylesheet, theme)),
    shape('rect', { class: 'canvas', width, height }),
    head?.shape,
    shape('g', { transform: `translate(0 ${top})` }, treeShape(layout, plan)),
    headed
      ? shape('g', { transform: `translate(0 ${top + Math.ceil(layout.height)})` }, signs.shape)
      : undefined,
  );
  return `${markupOf(document)}\n`;
}

/**
 * Draws lanes, then all links, and then the cards above them, so that no line crosses a text. The preview shows the
 * same.
 */
export function treeShape({ lanes, links, nodes }: Layout, plan: PlanGraph): Shape {
  return shape(
    'g',
    { class: 'tree' },
    ...lanes.map(laneShape),
    ...links.map(linkShape),
    ...nodes.map((placed) => cardShape(placed, plan, 'full')),
  );
}
