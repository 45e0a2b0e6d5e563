import type { ExportFormat, PlanGraph, PreviewMessage } from '../../language/protocol.js';
import { exportPlan, fileExtensions } from '../../picture/export/export-plan.js';
import type { PictureView } from '../../picture/view.js';
import { projectName } from '../heading.js';
import { pngOf } from './png.js';
import { resolvedTheme } from './resolved-theme.js';

/**
 * Exports the present view in its present colours.
 *
 * @param picture an element of the page with the colours of a picture
 * @param proportion the width of the window divided by its height
 * @returns the message that makes the editor save the file
 */
export async function exportView(
  format: ExportFormat,
  plan: PlanGraph,
  view: PictureView,
  picture: Element,
  proportion: number,
): Promise<Extract<PreviewMessage, { type: 'save' }>> {
  const theme = resolvedTheme(picture);
  const content =
    format === 'png'
      ? await pngOf(exportPlan('svg', plan, view, theme, { proportion }))
      : exportPlan(format, plan, view, theme, { proportion });
  return { type: 'save', format, name: `${projectName(plan)}.${fileExtensions[format]}`, content };
}
