import type { ExportFormat, PlanGraph, PreviewMessage } from '../../language/protocol.js';
import { exportPlan, fileExtensions } from '../../picture/export/export-plan.js';
import type { PictureView } from '../../picture/view.js';
import { projectName } from '../heading.js';
import { pngOf } from './png.js';
import { resolvedTheme } from './resolved-theme.js';

/**
 * Makes a file of what is shown, in the colours in which it is shown.
 * @param picture an element of the page that has the colours of a picture
 * @returns the message that has the editor save it
 */
export async function exportView(
  format: ExportFormat,
  plan: PlanGraph,
  view: PictureView,
  picture: Element,
): Promise<Extract<PreviewMessage, { type: 'save' }>> {
  const theme = resolvedTheme(picture);
  const content =
    format === 'png'
      ? await pngOf(exportPlan('svg', plan, view, theme))
      : exportPlan(format, plan, view, theme);
  return { type: 'save', format, name: `${projectName(plan)}.${fileExtensions[format]}`, content };
}
