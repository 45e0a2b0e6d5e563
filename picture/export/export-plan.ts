import type { ExportFormat, PlanGraph } from '../../language/protocol.js';
import { drawPlan } from '../draw.js';
import { type PictureTheme, svgDocument } from '../svg.js';
import type { PictureView } from '../view.js';
import { dotGraph } from './dot.js';
import { htmlPage } from './html.js';
import { jsonDocument } from './json.js';
import { markdownPage } from './markdown.js';
import { mermaidChart } from './mermaid.js';

/** The text formats. A bitmap needs a canvas. */
export type TextFormat = Exclude<ExportFormat, 'png'>;

/** The shape of an exported picture. */
export interface PictureShape {
  /** The width divided by the height, which the cards are packed to. */
  proportion: number;
  /** Whether the file has exactly this shape, with empty space around the tree, as a slide needs it. */
  isExact?: boolean;
}

const writers: Readonly<
  Record<TextFormat, (plan: PlanGraph, view: PictureView, theme: PictureTheme, form?: PictureShape) => string>
> = {
  svg: (plan, view, theme, form) =>
    svgDocument(
      drawPlan(plan, view, form),
      plan,
      theme,
      'headed',
      view,
      form?.isExact ? form.proportion : undefined,
    ),
  html: htmlPage,
  markdown: markdownPage,
  mermaid: (plan, view) => mermaidFile(plan, view),
  json: jsonDocument,
  dot: dotGraph,
};

/**
 * Exports the part of a plan that a view shows, as the text of a file. Pure: the same plan gives the same text.
 *
 * @param plan the whole plan; the view selects the part
 * @param theme for formats with their own colours, SVG and HTML
 * @param form the shape of the picture in SVG; that of a page if it is left out
 */
export function exportPlan(
  format: TextFormat,
  plan: PlanGraph,
  view: PictureView,
  theme: PictureTheme,
  form?: PictureShape,
): string {
  return writers[format](plan, view, theme, form);
}

/** The file extensions of these formats. */
export const fileExtensions: Readonly<Record<ExportFormat, string>> = {
  svg: 'svg',
  png: 'png',
  html: 'html',
  markdown: 'md',
  mermaid: 'mmd',
  json: 'json',
  dot: 'dot',
};

function mermaidFile(plan: PlanGraph, view: PictureView): string {
  const { text, omission } = mermaidChart(plan, view);
  return omission ? `%% ${omission}\n${text}` : text;
}
