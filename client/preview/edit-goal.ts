import { window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type EditGoalParams, type EditGoalResult, editGoalRequest } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';

/** Changes a goal in the text, as one step of undo. The preview keeps the keyboard. */
export async function editGoal(
  client: BaseLanguageClient,
  { location, change }: EditGoalParams,
): Promise<void> {
  const result = await client.sendRequest<EditGoalResult>(editGoalRequest, { location, change });
  if ('problem' in result) {
    await window.showWarningMessage(result.problem);
    return;
  }
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit({ changes: result.changes });
  if (edit.size > 0 && !(await workspace.applyEdit(edit)))
    await window.showWarningMessage(say`The editor did not accept the change. Try again.`);
}
