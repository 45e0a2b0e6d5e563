import { Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type StartParams, type StartResult, startRequest } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { chooseCycle, today } from '../create-plan/choose-cycle.js';
import { chooseFolder } from '../create-plan/choose-folder.js';
import { likelyPerson } from '../start/likely-person.js';
import { askForChange, askForPerson, askForSentence, askForTeam } from '../start/questions.js';
import type { Command } from './command.js';

type StartFiles = Extract<StartResult, { plan: string }>;

/** Asks for team, person, cycle and one sentence, and writes a first project. It never changes an existing file. */
export const start: Command = {
  id: 'okr.start',
  async run({ client }) {
    if (client.state !== State.Running) {
      await window.showWarningMessage(say`The OKR language server does not run yet. Try again.`);
      return;
    }
    const folder = await chooseFolder(undefined);
    if (folder === 'cancelled') return;
    const answers = await ask(client, folder);
    const result = answers && (await filesFor(client, answers));
    if (!result) return;
    if (folder) await writeFiles(folder, result);
    else await showUnsaved(result);
  },
};

async function ask(client: BaseLanguageClient, folder: Uri | undefined): Promise<StartParams | undefined> {
  const team = await askForTeam(folder?.path.split('/').at(-1) ?? '');
  const person = team && (await askForPerson(await likelyPerson(client, folder)));
  const cycle = person && (await chooseCycle(say`Start (3/4)`));
  const sentence = cycle ? await askForSentence() : undefined;
  if (!team || !person || !cycle || sentence === undefined) return undefined;
  const day = today();
  const [year, month, date] = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  const pad = (part: number) => String(part).padStart(2, '0');
  return { team, person, cycle, sentence, today: `${year}-${pad(month)}-${pad(date)}` };
}

/** Asks the server, and the person once more if the sentence describes work. */
async function filesFor(client: BaseLanguageClient, answers: StartParams): Promise<StartFiles | undefined> {
  const result = await client.sendRequest<StartResult>(startRequest, answers);
  if ('files' in result) return result;
  if ('problem' in result) {
    await window.showWarningMessage(result.problem);
    return undefined;
  }
  const change = await askForChange(result.question, result.suggestion);
  return change === undefined ? undefined : filesFor(client, { ...answers, change });
}

/** Writes all files or none, and opens the plan. */
async function writeFiles(folder: Uri, { files, plan }: StartFiles): Promise<void> {
  const edit = new WorkspaceEdit();
  for (const { path, text } of files) {
    const uri = Uri.joinPath(folder, path);
    if (await exists(uri)) {
      await window.showWarningMessage(say`${path} exists already. Nothing was written.`);
      return;
    }
    edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  }
  if (!(await workspace.applyEdit(edit))) {
    await window.showWarningMessage(say`The editor did not write the files. Nothing was changed.`);
    return;
  }
  await window.showTextDocument(Uri.joinPath(folder, plan));
}

/** Without a folder, the plan is an unsaved document. */
async function showUnsaved({ files, plan }: StartFiles): Promise<void> {
  const content = files.find(({ path }) => path === plan)?.text ?? '';
  await window.showTextDocument(await workspace.openTextDocument({ language: 'okr', content }));
}

function exists(file: Uri): Thenable<boolean> {
  return workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}
