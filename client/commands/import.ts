import { ProgressLocation, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ImportParams, type ImportResult, importRequest } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { chooseCycle } from '../create-plan/choose-cycle.js';
import { chooseFolder } from '../create-plan/choose-folder.js';
import { chooseTeam } from '../create-plan/choose-team.js';
import { chooseSources, readSources } from '../import/choose-sources.js';
import { importEdit } from '../import/import-edit.js';
import { summaryText } from '../import/summary.js';
import { whenRunning } from '../when-running.js';
import type { Command, CommandContext } from './command.js';

/** What became of the sources. */
type Imported = Exclude<ImportResult, { problem: string }>;

/**
 * Makes plans of pages, sheets and files of other tools. The editor shows them as changes, and writes those that the person lets it write;
 * one undo takes them back. Arguments: the file of the explorer, and all that are selected there; without them, a file dialog asks.
 */
export const importPlans: Command = {
  id: 'okr.import',
  async run(context, resource, resources) {
    if (!(await whenRunning(context.client))) {
      await window.showWarningMessage(
        say`The OKR language server does not run, so goals cannot be imported.`,
      );
      return;
    }
    const files = sourcesOf(resource, resources) ?? (await chooseSources());
    const folder = files && (await chooseFolder(undefined));
    if (!files || folder === 'cancelled') return;
    if (!folder) {
      await window.showInformationMessage(say`Open a folder first. Plans are written there.`);
      return;
    }
    const params = await paramsFor(context.client, folder, files);
    const imported = params && (await importWith(context.client, params));
    if (imported) await write(context, folder, imported);
  },
};

/** The same from the menu of a file, where it needs a name that says more. */
export const importFile: Command = { id: 'okr.importFile', run: importPlans.run };

function sourcesOf(resource: unknown, resources: unknown): Uri[] | undefined {
  const several = Array.isArray(resources) ? resources.filter((one) => one instanceof Uri) : [];
  if (several.length > 0) return several;
  return resource instanceof Uri ? [resource] : undefined;
}

async function paramsFor(
  client: BaseLanguageClient,
  folder: Uri,
  files: readonly Uri[],
): Promise<ImportParams | undefined> {
  try {
    return { folder: client.code2ProtocolConverter.asUri(folder), sources: await readSources(files) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await window.showWarningMessage(say`Nothing was imported. ${reason}`);
    return undefined;
  }
}

/** Imports, asks for team and cycle where the sources name none, and imports again with them. */
async function importWith(client: BaseLanguageClient, params: ImportParams): Promise<Imported | undefined> {
  const first = await client.sendRequest<ImportResult>(importRequest, params);
  if ('problem' in first) {
    await window.showWarningMessage(say`Nothing was imported. ${first.problem}`);
    return undefined;
  }
  if (first.lacks.length === 0) return first;
  const title = say`Import`;
  const team = first.lacks.includes('team') ? await chooseTeam(Uri.parse(params.folder), title) : undefined;
  if (first.lacks.includes('team') && !team) return undefined;
  const cycle = first.lacks.includes('cycle') ? await chooseCycle(title) : undefined;
  if (first.lacks.includes('cycle') && !cycle) return undefined;
  const second = await client.sendRequest<ImportResult>(importRequest, {
    ...params,
    ...(team && { team }),
    ...(cycle && { cycle }),
  });
  return 'problem' in second ? undefined : second;
}

async function write({ importReport }: CommandContext, folder: Uri, imported: Imported): Promise<void> {
  const { files, goals, report } = imported;
  const show = say`Show the report`;
  const tell = async (text: string) => {
    if ((await window.showInformationMessage(text, show)) === show) await importReport.show(report);
  };
  if (files.length === 0) return tell(say`The files contain no goal.`);
  if (files.every(({ state }) => state === 'same'))
    return tell(say`The plans exist already with the same text. Nothing was changed.`);
  const edit = await importEdit(folder, files, report);
  const progress = {
    location: ProgressLocation.Notification,
    title: say`Tick the changes to write, then apply them. Click a file to see its changes.`,
  };
  // As a refactoring, so that the editor saves the files as it does after one.
  const apply = () => workspace.applyEdit(edit, { isRefactoring: true });
  if (!(await window.withProgress(progress, apply))) return;
  const byGoals = [...files].sort((a, b) => Number(b.goals > 0) - Number(a.goals > 0));
  const first = await firstThatIsThere(byGoals.map(({ uri }) => Uri.parse(uri, true)));
  if (first) await window.showTextDocument(first);
  await tell(summaryText(files, goals));
}

/** The person may have left some out. */
async function firstThatIsThere(files: readonly Uri[]): Promise<Uri | undefined> {
  for (const file of files) {
    const exists = await workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (exists) return file;
  }
  return undefined;
}
