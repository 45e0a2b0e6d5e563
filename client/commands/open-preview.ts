import { commands, Uri, ViewColumn, window } from 'vscode';
import { say } from '../../language/values/say.js';
import { findPlanDocument } from '../plan-documents.js';
import type { Command, CommandContext } from './command.js';

/** Opens the preview instead of the plan. From the explorer, the argument is the URI of the file. */
export const openPreview: Command = {
  id: 'okr.openPreview',
  run: (context, resource) => open(context, resource, ViewColumn.Active),
};

/** Opens the preview next to the plan, where it follows the text. */
export const openPreviewToSide: Command = {
  id: 'okr.openPreviewToSide',
  run: (context, resource) => open(context, resource, ViewColumn.Beside),
};

async function open({ preview }: CommandContext, resource: unknown, column: ViewColumn): Promise<void> {
  const document = resource instanceof Uri ? resource : await findPlanDocument();
  if (document) {
    preview.open(document, column);
    return;
  }
  const create = say`Create a plan`;
  const answer = await window.showInformationMessage(
    say`There is no plan to preview in this workspace yet.`,
    create,
  );
  if (answer === create) await commands.executeCommand('okr.createPlan');
}
