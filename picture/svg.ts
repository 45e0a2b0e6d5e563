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
import { type Palette, systemFont, type ThemeName, themes } from './themes.js';

/** Colours of a file: a theme, light or dark as the reader's system asks for, or those that a page has now. */
export type PictureTheme = ThemeName | 'auto' | { palette: Palette; font: string };

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
      'aria-labelledby': 'okr-title okr-description',
    },
    shape('title', { id: 'okr-title' }, plainText(pictureTitle(layout, plan))),
    shape('desc', { id: 'okr-description' }, plainText(pictureSubtitle(layout, plan))),
    shape('style', {}, styleOf(theme)),
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

/** Colours are written where they are used: not every program that shows SVG knows custom properties. */
function styleOf(theme: PictureTheme): string {
  if (theme === 'auto')
    return `${resolved(themes.light, systemFont)}\n@media (prefers-color-scheme: dark) {\n${resolved(themes.dark, systemFont)}\n}`;
  const { palette, font } = typeof theme === 'string' ? { palette: themes[theme], font: systemFont } : theme;
  return resolved(palette, font);
}

function resolved(palette: Palette, font: string): string {
  return stylesheet.replace(/var\(--okr-([a-z-]+)\)/g, (whole, name: string) =>
    name === 'font' ? font : ((palette as Readonly<Record<string, string>>)[name] ?? whole),
  );
}
