import { Position, Range, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import type { SourceLocation } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { columnOfText } from './columns.js';

/** Shows a place of a plan in the editor that has it open, else next to the preview, with the cursor at the place. */
export async function reveal({ uri, range }: SourceLocation): Promise<void> {
  const target = Uri.parse(uri);
  const start = new Position(range.start.line, range.start.character);
  try {
    const document = await workspace.openTextDocument(target);
    const editor = await window.showTextDocument(document, {
      viewColumn: columnOfText(target),
      selection: new Range(start, start),
    });
    editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport);
  } catch (error) {
    await window.showWarningMessage(
      say`This plan cannot be opened: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
