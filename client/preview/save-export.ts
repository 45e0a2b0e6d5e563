import { commands, Uri, window, workspace } from 'vscode';
import type { PreviewMessage } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { fromBase64 } from '../base64.js';
import { exportForms } from './export-formats.js';

/**
 * Asks where to save a file that the page has made, writes it, and offers to open it. Shows a failure.
 *
 * @param folder the folder of the dialog; undefined if no project is known
 */
export async function saveExport(
  { format, name, content }: Extract<PreviewMessage, { type: 'save' }>,
  folder: Uri | undefined,
): Promise<void> {
  const { label, extensions } = exportForms[format];
  const target = await window.showSaveDialog({
    ...(folder && { defaultUri: Uri.joinPath(folder, name) }),
    filters: { [label]: extensions },
    title: say`Save the tree as ${label}`,
  });
  if (!target) return;
  const bytes = format === 'png' ? fromBase64(content) : new TextEncoder().encode(content);
  try {
    await workspace.fs.writeFile(target, bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await window.showErrorMessage(say`The tree could not be saved: ${reason}`);
    return;
  }
  const open = say`Open`;
  const answer = await window.showInformationMessage(say`Saved the tree as ${fileName(target)}.`, open);
  if (answer === open) await commands.executeCommand('vscode.open', target);
}

function fileName({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
