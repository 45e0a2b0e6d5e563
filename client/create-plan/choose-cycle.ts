import { type QuickPickItem, window, workspace } from 'vscode';
import { say } from '../../language/values/say.js';
import { cycleSuggestions, isCycleName } from './cycles.js';

/**
 * Asks for the cycle, and offers the running and the next cycles. Undefined if the person cancels.
 * @param title what the person is about to do
 */
export async function chooseCycle(title = say`Create a plan (2/2)`): Promise<string | undefined> {
  const other: QuickPickItem = { label: say`Another cycle…`, alwaysShow: true };
  const chosen = await window.showQuickPick([...cycleSuggestions(today()), other], {
    title,
    placeHolder: say`For which cycle?`,
    ignoreFocusOut: true,
  });
  return chosen === other ? askForCycle(title) : chosen?.label;
}

function askForCycle(title: string): Thenable<string | undefined> {
  return window.showInputBox({
    title,
    prompt: say`A quarter, third, half, year, month or fiscal quarter, or the name of a declared cycle`,
    placeHolder: '2026-Q4, 2026-T3, 2026-H2, 2026, 2026-10, FY27-Q1, spring-term',
    ignoreFocusOut: true,
    validateInput: (text) =>
      isCycleName(text)
        ? undefined
        : say`Write a cycle such as 2026-Q4, 2026-T3, 2026-H2, 2026, 2026-10, FY27-Q1 or spring-term`,
  });
}

/** Returns the date of the setting if there is one, so that a demonstration stays in its time; else the local date. */
export function today(): Date {
  const setting = workspace.getConfiguration('okr').get<string>('today');
  const date = setting ? new Date(`${setting}T12:00:00`) : new Date();
  return Number.isNaN(date.getTime()) ? new Date() : date;
}
