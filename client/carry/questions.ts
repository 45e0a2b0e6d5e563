import { type QuickPickItem, window } from 'vscode';
import type { CarryChoice } from '../../language/protocol.js';
import { isCycleName } from '../create-plan/cycles.js';

/** Asks which cycle ends. Undefined if the person gave up; so with every question here. */
export async function chooseEndingCycle(choices: readonly CarryChoice[]): Promise<CarryChoice | undefined> {
  const items = choices.map((choice): QuickPickItem & { choice: CarryChoice } => ({
    label: choice.from,
    description: choice.teams.join(', '),
    choice,
  }));
  const item = await window.showQuickPick(items, {
    title: 'Start the next cycle (1/3)',
    placeHolder: 'Which cycle ends?',
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return item?.choice;
}

/** Asks for the cycle that begins; the one that follows is there. */
export function askForNextCycle({ from, to }: CarryChoice): Thenable<string | undefined> {
  return window.showInputBox({
    title: 'Start the next cycle (2/3)',
    prompt: `Which cycle comes after ${from}?`,
    placeHolder: '2027-Q1, 2027-H1, 2027, FY27-Q1, spring-term',
    value: to ?? '',
    ignoreFocusOut: true,
    validateInput: (text) => (isCycleName(text) ? undefined : 'Such as 2027-Q1, 2027-H1, 2027 or FY27-Q1'),
  });
}

/** Asks whose plans go on; with one team there is nothing to ask. The empty text stands for all teams. */
export async function chooseCarriedTeam({ from, teams }: CarryChoice): Promise<string | undefined> {
  if (teams.length <= 1) return '';
  const all: QuickPickItem = { label: 'All teams', description: teams.join(', ') };
  const item = await window.showQuickPick([all, ...teams.map((label): QuickPickItem => ({ label }))], {
    title: 'Start the next cycle (3/3)',
    placeHolder: `Whose plans for ${from} go on?`,
    ignoreFocusOut: true,
  });
  return item === all ? '' : item?.label;
}
