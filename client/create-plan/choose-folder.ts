import { FileType, Uri, window, workspace } from 'vscode';
import { say } from '../../language/values/say.js';
import { isPlanEditor } from '../plan-documents.js';

/**
 * Returns the folder for a new plan.
 *
 * @param resource a folder or a file of the explorer, if the person started there
 * @returns undefined if no folder is open, `cancelled` if the person chose none of several
 */
export async function chooseFolder(resource: Uri | undefined): Promise<Uri | undefined | 'cancelled'> {
  if (resource) return folderOf(resource);
  const editor = window.activeTextEditor;
  if (isPlanEditor(editor) && workspace.getWorkspaceFolder(editor.document.uri)) {
    return Uri.joinPath(editor.document.uri, '..');
  }
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length <= 1) return folders[0]?.uri;
  const chosen = await window.showWorkspaceFolderPick({ placeHolder: say`Which folder is the plan for?` });
  return chosen?.uri ?? 'cancelled';
}

async function folderOf(resource: Uri): Promise<Uri> {
  const { type } = await workspace.fs.stat(resource);
  return type & FileType.Directory ? resource : Uri.joinPath(resource, '..');
}
