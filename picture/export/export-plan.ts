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

const writers: Readonly<
  Record<TextFormat, (plan: PlanGraph, view: PictureView, theme: PictureTheme) => string>
> = {
  svg: (plan, view, theme) => svgDocument(drawPlan(plan, view), plan, theme, 'headed', view),
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
 */
export function exportPlan(
  format: TextFormat,
  plan: PlanGraph,
  view: PictureView,
  theme: PictureTheme,
): string {
  return writers[format](plan, view, theme);
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
