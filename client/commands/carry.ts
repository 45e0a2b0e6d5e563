import { Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  type CarryChoicesResult,
  type CarryParams,
  type CarryResult,
  carryChoicesRequest,
  carryRequest,
} from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { type Decision, decisionItem, summaryText } from '../carry/decision-items.js';
import { askForNextCycle, chooseCarriedTeam, chooseEndingCycle } from '../carry/questions.js';
import { findPlanDocument } from '../plan-documents.js';
import type { Command } from './command.js';

/**
 * Asks which cycle ends, which cycle begins and for which team, and writes the new plans: open goals with their last
 * values. In plans that exist already, only the baselines change that were carried before. One undo takes all back. Then lists
 * the open questions. Argument: a file of the project; else the file in front.
 */
export const carry: Command = {
  id: 'okr.carry',
  async run({ client }, resource) {
    if (client.state !== State.Running) {
      await window.showWarningMessage(
        say`The OKR language server does not run. Restart it to start the next cycle.`,
      );
      return;
    }
    const file = resource instanceof Uri ? resource : await findPlanDocument();
    const uri = file && client.code2ProtocolConverter.asUri(file);
    const choices = uri ? await client.sendRequest<CarryChoicesResult>(carryChoicesRequest, { uri }) : [];
    if (!uri || choices.length === 0) {
      await window.showInformationMessage(say`There is no plan of a team and a cycle in this workspace yet.`);
      return;
    }
    const params = await ask(uri, choices);
    if (params) await write(client, params);
  },
};

async function ask(uri: string, choices: CarryChoicesResult): Promise<CarryParams | undefined> {
  const choice = await chooseEndingCycle(choices);
  const to = choice && (await askForNextCycle(choice));
  const team = to && (await chooseCarriedTeam(choice));
  return to && team !== undefined ? { uri, from: choice.from, to, ...(team && { team }) } : undefined;
}

async function write(client: BaseLanguageClient, params: CarryParams): Promise<void> {
  const result = await client.sendRequest<CarryResult>(carryRequest, params);
  if ('problem' in result) {
    await window.showWarningMessage(result.problem);
    return;
  }
  const { files, updated, edit, decisions } = result;
  const [first] = [...files, ...updated];
  if (!first) {
    await decide(
      client,
      decisions,
      say`Nothing to carry into ${params.to}: ${result.leftBehind} left behind.`,
    );
    return;
  }
  if (!(await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit)))) {
    await window.showWarningMessage(say`The editor did not accept the changes. Nothing was written.`);
    return;
  }
  await window.showTextDocument(client.protocol2CodeConverter.asUri(first.uri));
  await decide(client, decisions, summaryText(result, decisions.length));
}

/** Says what happened, and leads from decision to decision as long as the person picks one. */
async function decide(
  client: BaseLanguageClient,
  decisions: readonly Decision[],
  summary: string,
): Promise<void> {
  const show = say`Show the questions`;
  const answer = await window.showInformationMessage(summary, ...(decisions.length > 0 ? [show] : []));
  if (answer !== show) return;
  const item = await window.showQuickPick(decisions.map(decisionItem), {
    title: say`Your decisions`,
    placeHolder: say`Choose a question to go to its place`,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  if (!item) return;
  const { uri, range } = item.decision.location;
  const editor = await window.showTextDocument(client.protocol2CodeConverter.asUri(uri));
  const line = editor.document.lineAt(Math.min(range.start.line, editor.document.lineCount - 1));
  editor.revealRange(line.range);
}
