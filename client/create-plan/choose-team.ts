import { type Uri, window } from 'vscode';
import { say } from '../../language/values/say.js';
import { isName, nameFrom } from './names.js';

/**
 * Asks for the team of the plan, and offers the name of the folder. Undefined if the person cancels.
 * @param title what the person is about to do
 */
export function chooseTeam(
  folder: Uri | undefined,
  title = say`Create a plan (1/2)`,
): Thenable<string | undefined> {
  return window.showInputBox({
    title,
    prompt: say`Which team is the plan for? Other files refer to this name.`,
    placeHolder: 'customer-care',
    value: nameFrom(folder?.path.split('/').at(-1) ?? ''),
    ignoreFocusOut: true,
    validateInput: (text) =>
      isName(text)
        ? undefined
        : say`A name starts with a letter, followed by letters, digits, _ and single -: customer-care`,
  });
}
