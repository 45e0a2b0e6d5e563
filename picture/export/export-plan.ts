import type { ExportFormat, PlanGraph } from '../../language/protocol.js';
import { drawPlan } from '../draw.js';
import { type PictureTheme, svgDocument } from '../svg.js';
import type { PictureView } from '../view.js';
import { dotGraph } from './dot.js';
import { htmlPage } from './html.js';
import { jsonDocument } from './json.js';
import { markdownPage } from './markdown.js';
import { mermaidChart } from './mermaid.js';

/** The forms that are text; a bitmap is made where there is a canvas. */
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
 * Returns the text of a file that shows a plan as a view does. Pure: the same plan, the same text.
 *
 * @param plan the whole plan; the view picks the part
 * @param theme of the forms with colours of their own, SVG and HTML
 */
export function exportPlan(
  format: TextFormat,
  plan: PlanGraph,
  view: PictureView,
  theme: PictureTheme,
): string {
  return writers[format](plan, view, theme);
}

/** Files of these forms are named so. */
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
