import type { PlanGraph } from '../language/protocol.js';
import { cardShape } from './card/card.js';
import { pictureDescription, pictureHead, pictureTitle } from './frame.js';
import { laneShape } from './lane.js';
import type { Layout } from './layout/layout-types.js';
import { legend } from './legend.js';
import { linkShape } from './link.js';
import { markupOf } from './markup.js';
import { sinceOf } from './movement.js';
import { type Shape, shape } from './shape.js';
import { stylesheet } from './stylesheet.js';
import { plainText } from './text/plain.js';
import { type PictureTheme, themedStyle } from './themed-style.js';
import { everything, type PictureView } from './view.js';

export type { PictureTheme } from './themed-style.js';

/** The parts around the tree: a heading above and a legend below, or nothing. */
export type PictureFrame = 'headed' | 'bare';

/** Around the tree, heading and legend take about so much of the height, in pixels. */
const frameHeight = 130;

/** Returns the width that a picture of an exact shape needs for its height. */
function widthAt({ height }: Layout, proportion: number | undefined): number {
  return proportion === undefined ? 0 : (height + frameHeight) * proportion;
}

/** Narrower pictures would have no room for their heading. */
const leastWidth = 480;

/**
 * Writes a picture as a standalone file. No text of the plan has an effect in it. The tree is exactly the same as in
 * the preview.
 *
 * @param view the view of the layout, for the heading
 * @param proportion the exact width of the file divided by its height; the shape of the tree if it is left out
 */
export function svgDocument(
  layout: Layout,
  plan: PlanGraph,
  theme: PictureTheme,
  frame: PictureFrame = 'headed',
  view: PictureView = everything,
  proportion?: number,
): string {
  const headed = frame === 'headed';
  const width = Math.ceil(Math.max(layout.width, headed ? leastWidth : 0, widthAt(layout, proportion)));
  const signs = legend(layout, width);
  const head = headed ? pictureHead(layout, plan, view, width) : undefined;
  const { extent, part } = pictureDescription(layout, plan, view);
  const top = head?.height ?? 0;
  const needed = Math.ceil(top + layout.height + (headed ? signs.height : 0));
  const height = proportion === undefined ? needed : Math.max(needed, Math.round(width / proportion));
  const left = proportion === undefined ? 0 : Math.round((width - layout.width) / 2);
  const legendTop = height - (needed - top - Math.ceil(layout.height));
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
    shape('g', { transform: `translate(${left} ${top})` }, treeShape(layout, plan, sinceOf(plan, view))),
    headed ? shape('g', { transform: `translate(0 ${legendTop})` }, signs.shape) : undefined,
  );
  return `${markupOf(document)}\n`;
}

/**
 * Draws lanes, then all links, and then the cards above them, so that no line crosses a text. The preview shows the
 * same. The parts are drawn while somebody reads them, so that a large picture is never in memory as shapes.
 */
export function treeShape({ lanes, links, nodes }: Layout, plan: PlanGraph, since?: string): Shape {
  const children: Shape['children'] = {
    *[Symbol.iterator]() {
      for (const lane of lanes) yield laneShape(lane);
      for (const link of links) yield linkShape(link);
      for (const placed of nodes) yield cardShape(placed, plan, 'full', since);
    },
  };
  return { tag: 'g', attributes: { class: 'tree' }, children };
}
