import { type QuickPickItem, window } from 'vscode';
import type { CheckInChoice } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { choiceText } from './choice-text.js';

/** What is wrong with a text so far; undefined if nothing is. */
type Check = (typed: string) => Promise<string | undefined>;

/** Asks for the key result of a check-in. All questions here return undefined if the person cancels. */
export async function chooseKeyResult(choices: readonly CheckInChoice[]): Promise<CheckInChoice | undefined> {
  const items = choices.map((choice): QuickPickItem & { choice: CheckInChoice } => ({
    ...choiceText(choice),
    choice,
  }));
  const item = await window.showQuickPick(items, {
    title: say`Check in (1/5)`,
    placeHolder: say`Which key result do you want to update?`,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return item?.choice;
}

/**
 * Asks for the value. The last value is filled in with its number selected, so that the person does not have to type
 * the unit.
 */
export function askForValue(
  { title, measure, last, zones }: CheckInChoice,
  check: Check,
): Thenable<string | undefined> {
  const value = last?.text ?? '';
  const number = /\d[\d.,_]*/.exec(value);
  return window.showInputBox({
    title: say`Check in (2/5)`,
    prompt: [title, measure].filter(Boolean).join(' · '),
    placeHolder: zones
      ? say`The reached zone: commit, target or stretch`
      : say`The value of today, with its unit`,
    value,
    valueSelection: number ? [number.index, number.index + number[0].length] : undefined,
    ignoreFocusOut: true,
    validateInput: check,
  });
}

export function askForShare(check: Check): Thenable<string | undefined> {
  return window.showInputBox({
    title: say`Check in (3/5)`,
    prompt: say`How confident are you that you will reach the target? A share such as 70%, or empty.`,
    placeHolder: '70%',
    ignoreFocusOut: true,
    validateInput: check,
  });
}

export function askForForecast({ measure }: CheckInChoice, check: Check): Thenable<string | undefined> {
  return window.showInputBox({
    title: say`Check in (4/5)`,
    prompt: [say`What will the value be at the deadline? A value, or empty.`, measure]
      .filter(Boolean)
      .join(' · '),
    placeHolder: say`The value at the deadline, with its unit`,
    ignoreFocusOut: true,
    validateInput: check,
  });
}

export function askForNote(): Thenable<string | undefined> {
  return window.showInputBox({
    title: say`Check in (5/5)`,
    prompt: say`What moved, and why? One sentence, or empty.`,
    placeHolder: say`Nightly runs cut bakery over-orders in 9 of 12 shops`,
    ignoreFocusOut: true,
  });
}
