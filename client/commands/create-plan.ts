import { SnippetString, Uri, window, workspace } from 'vscode';
import { say } from '../../language/values/say.js';
import { chooseCycle, today } from '../create-plan/choose-cycle.js';
import { chooseFolder } from '../create-plan/choose-folder.js';
import { chooseTeam } from '../create-plan/choose-team.js';
import { sinceIn } from '../create-plan/cycles.js';
import { starterPlan } from '../create-plan/starter-plan.js';
import { likelyPerson } from '../start/likely-person.js';
import type { Command } from './command.js';

/**
 * Asks for a team and a cycle and writes a first plan with placeholders. Argument: a folder or a file of the explorer;
 * without it, the folder of the plan in front, else of the workspace. Without any folder the plan is an unsaved
 * document.
 */
export const createPlan: Command = {
  id: 'okr.createPlan',
  async run({ client }, resource) {
    const folder = await chooseFolder(resource instanceof Uri ? resource : undefined);
    if (folder === 'cancelled') return;
    const team = await chooseTeam(folder);
    const cycle = team && (await chooseCycle());
    if (!team || !cycle) return;
    const person = await likelyPerson(client, folder);
    const snippet = new SnippetString(starterPlan({ team, cycle, since: sinceIn(cycle, today()), person }));
    if (folder) await writeFile(Uri.joinPath(folder, `${team}-${cycle}.okr`), snippet);
    else await writeUnsaved(snippet);
  },
};

async function writeUnsaved(snippet: SnippetString): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'okr', content: '' });
  await (await window.showTextDocument(document)).insertSnippet(snippet);
}

/** Creates the file; one that is already there is opened as it is, never overwritten. */
async function writeFile(file: Uri, snippet: SnippetString): Promise<void> {
  if (await exists(file)) {
    await window.showTextDocument(file);
    await window.showInformationMessage(say`This plan already exists. Nothing was changed.`);
    return;
  }
  await workspace.fs.writeFile(file, new Uint8Array());
  const editor = await window.showTextDocument(file);
  await editor.insertSnippet(snippet);
  await editor.document.save();
}

function exists(file: Uri): Thenable<boolean> {
  return workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}
