import type { PlanGraph } from '../language/protocol.js';
import { cardShape } from './card/card.js';
import { laneShape } from './lane.js';
import type { Layout } from './layout.js';
import { linkShape } from './link.js';
import { markupOf } from './markup.js';
import { type Shape, shape } from './shape.js';
import { stylesheet } from './stylesheet.js';
import { type Palette, systemFont, type ThemeName, themes } from './themes.js';

/** Colours of a file: a theme, light or dark as the reader's system asks for, or those that a page has now. */
export type PictureTheme = ThemeName | 'auto' | { palette: Palette; font: string };

/** A picture as a file of its own: it needs nothing else, and every text of the plan is only text in it. */
export function svgDocument(layout: Layout, plan: PlanGraph, theme: PictureTheme): string {
  const { width, height } = layout;
  const title = `Plan of ${plan.today}`;
  const document = shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'okr-picture',
      role: 'img',
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      width: Math.ceil(width),
      height: Math.ceil(height),
      'aria-label': title,
    },
    shape('title', {}, title),
    shape('style', {}, styleOf(theme)),
    shape('rect', { class: 'canvas', width: Math.ceil(width), height: Math.ceil(height) }),
    treeShape(layout, plan),
  );
  return `${markupOf(document)}\n`;
}

/** Lanes, the tree's lines, cards, and over them the quiet links: what the preview shows too. */
export function treeShape({ lanes, links, nodes }: Layout, plan: PlanGraph): Shape {
  return shape(
    'g',
    { class: 'tree' },
    ...lanes.map(laneShape),
    ...links.filter(({ isTree }) => isTree).map(linkShape),
    ...nodes.map((placed) => cardShape(placed, plan, 'full')),
    ...links.filter(({ isTree }) => !isTree).map(linkShape),
  );
}

function styleOf(theme: PictureTheme): string {
  if (theme === 'auto')
    return `${properties(themes.light, systemFont)}\n@media (prefers-color-scheme: dark) { ${properties(themes.dark, systemFont)} }\n${stylesheet}`;
  const { palette, font } = typeof theme === 'string' ? { palette: themes[theme], font: systemFont } : theme;
  return `${properties(palette, font)}\n${stylesheet}`;
}

function properties(palette: Palette, font: string): string {
  const all = Object.entries(palette).map(([name, value]) => `--okr-${name}: ${value}`);
  return `.okr-picture { ${[...all, `--okr-font: ${font}`].join('; ')} }`;
}
