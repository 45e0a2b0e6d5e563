import { type QuickPickItem, window } from 'vscode';
import type { CarryChoice } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { isCycleName } from '../create-plan/cycles.js';

/** Asks which cycle ends. All questions here return undefined if the person cancels. */
export async function chooseEndingCycle(choices: readonly CarryChoice[]): Promise<CarryChoice | undefined> {
  const items = choices.map((choice): QuickPickItem & { choice: CarryChoice } => ({
    label: choice.from,
    description: choice.teams.join(', '),
    choice,
  }));
  const item = await window.showQuickPick(items, {
    title: say`Start the next cycle (1/3)`,
    placeHolder: say`Which cycle ends?`,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return item?.choice;
}

/** Asks which cycle begins; the next cycle is filled in. */
export function askForNextCycle({ from, to }: CarryChoice): Thenable<string | undefined> {
  return window.showInputBox({
    title: say`Start the next cycle (2/3)`,
    prompt: say`Which cycle comes after ${from}?`,
    placeHolder: '2027-Q1, 2027-T1, 2027-H1, 2027, 2027-01, FY27-Q1, spring-term',
    value: to ?? '',
    ignoreFocusOut: true,
    validateInput: (text) =>
      isCycleName(text)
        ? undefined
        : say`Write a cycle such as 2027-Q1, 2027-T1, 2027-H1, 2027, 2027-01 or FY27-Q1`,
  });
}

/** Asks for the team whose plans are carried, if there are several. The empty text means all teams. */
export async function chooseCarriedTeam({ from, teams }: CarryChoice): Promise<string | undefined> {
  if (teams.length <= 1) return '';
  const all: QuickPickItem = { label: say`All teams`, description: teams.join(', ') };
  const item = await window.showQuickPick([all, ...teams.map((label): QuickPickItem => ({ label }))], {
    title: say`Start the next cycle (3/3)`,
    placeHolder: say`Which team's plans for ${from} continue?`,
    ignoreFocusOut: true,
  });
  return item === all ? '' : item?.label;
}
