import { type TextEditor, Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  type CheckInChoice,
  type CheckInChoicesResult,
  type CheckInParams,
  type CheckInResult,
  checkInChoicesRequest,
  checkInRequest,
  type SourceLocation,
} from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import {
  askForForecast,
  askForNote,
  askForShare,
  askForValue,
  chooseKeyResult,
} from '../check-in/questions.js';
import { findPlanDocument } from '../plan-documents.js';
import type { Command } from './command.js';

/**
 * Asks for a key result, its value, the confidence, the forecast and what moved, and writes the check-in where the team keeps its
 * check-ins. One undo removes it; the file is not saved. Argument: the place of a key
 * result, which is then not asked for; or a file whose plan comes first; else the file in front.
 */
export const checkIn: Command = {
  id: 'okr.checkIn',
  async run({ client }, resource) {
    if (client.state !== State.Running) {
      await window.showWarningMessage(say`The OKR language server does not run. Restart it to check in.`);
      return;
    }
    const place =
      resource instanceof Uri || resource === undefined ? undefined : (resource as SourceLocation);
    const plan = place ? Uri.parse(place.uri) : resource instanceof Uri ? resource : await findPlanDocument();
    const choices = plan ? await choicesFor(client, plan) : [];
    if (choices.length === 0) {
      await window.showInformationMessage(say`There is no open key result in this workspace.`);
      return;
    }
    const chosen = (place && choiceAt(choices, place)) ?? (await chooseKeyResult(choices));
    const params = chosen && (await askForReport(client, chosen));
    if (params) await write(client, params);
  },
};

/** Returns the key result whose statement begins on the line of a place. */
function choiceAt(
  choices: readonly CheckInChoice[],
  { uri, range }: SourceLocation,
): CheckInChoice | undefined {
  const file = Uri.parse(uri).toString();
  return choices.find(
    ({ location }) =>
      Uri.parse(location.uri).toString() === file && location.range.start.line === range.start.line,
  );
}

function choicesFor(client: BaseLanguageClient, plan: Uri): Promise<CheckInChoicesResult> {
  return client.sendRequest(checkInChoicesRequest, { uri: client.code2ProtocolConverter.asUri(plan) });
}

async function askForReport(
  client: BaseLanguageClient,
  choice: CheckInChoice,
): Promise<CheckInParams | undefined> {
  const { location } = choice;
  /** The server reads it as it will be written; undefined if that works. */
  const problemOf = async (report: Omit<CheckInParams, 'location'>): Promise<string | undefined> => {
    const result = await client.sendRequest<CheckInResult>(checkInRequest, { location, ...report });
    return 'problem' in result ? result.problem : undefined;
  };
  const value = await askForValue(choice, (typed) => problemOf({ value: typed }));
  if (value === undefined) return undefined;
  const confidence = await askForShare((typed) => problemOf({ value, confidence: typed }));
  if (confidence === undefined) return undefined;
  // A zone has no number that could be forecast.
  const forecast = choice.zones
    ? ''
    : await askForForecast(choice, (typed) => problemOf({ value, forecast: typed }));
  if (forecast === undefined) return undefined;
  const note = await askForNote();
  return note === undefined ? undefined : { location, value, confidence, forecast, note };
}

async function write(client: BaseLanguageClient, params: CheckInParams): Promise<TextEditor | undefined> {
  const result = await client.sendRequest<CheckInResult>(checkInRequest, params);
  if ('problem' in result) {
    await window.showWarningMessage(result.problem);
    return undefined;
  }
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(result.edit);
  if (!(await workspace.applyEdit(edit))) {
    await window.showWarningMessage(
      say`The editor did not accept the check-in, because the file changed meanwhile. Try again.`,
    );
    return undefined;
  }
  if (result.notes.length > 0) void window.showInformationMessage(result.notes.join(' '));
  const editor = await window.showTextDocument(client.protocol2CodeConverter.asUri(result.uri));
  const [line] = edit.get(editor.document.uri);
  if (line) editor.revealRange(line.range);
  return editor;
}
