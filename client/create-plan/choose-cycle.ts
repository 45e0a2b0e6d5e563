import { type QuickPickItem, window, workspace } from 'vscode';
import { cycleSuggestions, isCycleName } from './cycles.js';

/**
 * Asks for the cycle; those that run now or next are offered. Undefined where the person gave up.
 * @param title what the person is about to do
 */
export async function chooseCycle(title = 'Create a plan (2/2)'): Promise<string | undefined> {
  const other: QuickPickItem = { label: 'Another cycle…', alwaysShow: true };
  const chosen = await window.showQuickPick([...cycleSuggestions(today()), other], {
    title,
    placeHolder: 'For which cycle?',
    ignoreFocusOut: true,
  });
  return chosen === other ? askForCycle(title) : chosen?.label;
}

function askForCycle(title: string): Thenable<string | undefined> {
  return window.showInputBox({
    title,
    prompt: 'A quarter, a half, a year, a fiscal quarter, or the name of a cycle that you declare',
    placeHolder: '2026-Q4, 2026-H2, 2026, FY27-Q1, spring-term',
    ignoreFocusOut: true,
    validateInput: (text) =>
      isCycleName(text) ? undefined : 'Such as 2026-Q4, 2026-H2, 2026, FY27-Q1 or spring-term',
  });
}

/** The date of the setting where there is one, so that a demonstration stays in its time; else the local date. */
function today(): Date {
  const setting = workspace.getConfiguration('okr').get<string>('today');
  const date = setting ? new Date(`${setting}T12:00:00`) : new Date();
  return Number.isNaN(date.getTime()) ? new Date() : date;
}
