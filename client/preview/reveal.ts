import { Position, Range, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode';
import type { SourceLocation } from '../../language/protocol.js';

/** Shows a place of a plan in the editor that has it open, else next to the preview, with the cursor at the place. */
export async function reveal({ uri, range }: SourceLocation): Promise<void> {
  const target = Uri.parse(uri);
  const open = window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === target.toString(),
  );
  const start = new Position(range.start.line, range.start.character);
  try {
    const document = await workspace.openTextDocument(target);
    const editor = await window.showTextDocument(document, {
      viewColumn: open?.viewColumn ?? columnOfEditors(),
      selection: new Range(start, start),
    });
    editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport);
  } catch (error) {
    await window.showWarningMessage(
      `This plan cannot be opened: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** Where the person reads text; a preview that fills the only column keeps it. */
function columnOfEditors(): ViewColumn {
  return (
    window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== undefined)?.viewColumn ??
    ViewColumn.Beside
  );
}
