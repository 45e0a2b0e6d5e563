import { type QuickPickItem, window } from 'vscode';
import type { ExportFormat } from '../../language/protocol.js';
import { say, translated } from '../../language/values/say.js';
import { exportForms } from '../preview/export-formats.js';
import type { Command } from './command.js';
import { openPreviewToSide } from './open-preview.js';

/** Asks for a format, and lets the page export its present view. Opens the preview if it is not open. */
export const exportTree: Command = {
  id: 'okr.exportTree',
  async run(context) {
    const format = await chooseFormat();
    if (!format) return;
    if (!context.preview.isOpen) await openPreviewToSide.run(context);
    if (context.preview.isOpen) context.preview.tell({ type: 'export', format });
  },
};

async function chooseFormat(): Promise<ExportFormat | undefined> {
  const items = Object.entries(exportForms).map(
    ([format, { label, description }]): QuickPickItem & { format: ExportFormat } => ({
      label,
      description: translated(description),
      format: format as ExportFormat,
    }),
  );
  const placeHolder = say`Choose the format of the exported tree`;
  return (await window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.format;
}
