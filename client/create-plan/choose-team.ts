import { type Uri, window } from 'vscode';
import { isName, nameFrom } from './names.js';

/**
 * Asks whose plan it is; the folder's name is offered. Undefined where the person gave up.
 * @param title what the person is about to do
 */
export function chooseTeam(
  folder: Uri | undefined,
  title = 'Create a plan (1/2)',
): Thenable<string | undefined> {
  return window.showInputBox({
    title,
    prompt: 'Whose plan is it? The name of a team, as other files will refer to it.',
    placeHolder: 'customer-care',
    value: nameFrom(folder?.path.split('/').at(-1) ?? ''),
    ignoreFocusOut: true,
    validateInput: (text) =>
      isName(text)
        ? undefined
        : 'A name starts with a letter and goes on with letters, digits, _ and single -: customer-care',
  });
}
