import { window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  type CheckInChoice,
  type CheckInChoicesResult,
  type CheckInsResult,
  checkInChoicesRequest,
  checkInsRequest,
} from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { CheckInForm, type FormEntries } from '../check-in/check-in-form.js';
import { choosePerson } from '../goals/person.js';
import { findPlanDocument } from '../plan-documents.js';
import type { Command } from './command.js';

/** Lists the check-ins that are due for one person as one form, and writes them as one edit. */
export const myCheckIns: Command = {
  id: 'okr.myCheckIns',
  async run({ client, extensionUri }) {
    const plan = client.state === State.Running ? await findPlanDocument() : undefined;
    if (!plan) {
      await window.showWarningMessage(say`There is no plan here, or the OKR language server does not run.`);
      return;
    }
    const uri = client.code2ProtocolConverter.asUri(plan);
    const choices = await client.sendRequest<CheckInChoicesResult>(checkInChoicesRequest, { uri });
    const due = choices.filter((choice) => choice.due);
    const owners = [...new Set(due.flatMap(({ owner }) => owner ?? []))].sort();
    const person = due.length === 0 ? '' : await choosePerson(owners);
    if (person === undefined) return;
    const own = due.filter(({ owner }) => person === '' || owner === person);
    if (own.length === 0) {
      await window.showInformationMessage(
        person ? say`No check-in is due for ${person}.` : say`No check-in is due.`,
      );
      return;
    }
    new CheckInForm(extensionUri, person, own, (entries) => write(client, own, entries));
  },
};

/** Writes the filled lines as one edit; returns the problems of those that cannot be written. */
async function write(client: BaseLanguageClient, choices: CheckInChoice[], entries: FormEntries) {
  const checkIns = entries.map(({ index, value, confidence, forecast, note }) => ({
    location: (choices[index] as CheckInChoice).location,
    value,
    confidence,
    forecast,
    note,
  }));
  const result = await client.sendRequest<CheckInsResult>(checkInsRequest, { checkIns });
  if ('problems' in result)
    return result.problems.map(({ index, problem }) => ({ index: entries[index]?.index ?? 0, problem }));
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(result.edit);
  const isWritten = await workspace.applyEdit(edit);
  if (!isWritten)
    return [{ index: entries[0]?.index ?? 0, problem: say`A file changed meanwhile. Write again.` }];
  if (result.notes.length > 0) void window.showInformationMessage(result.notes.join(' '));
  return [];
}
