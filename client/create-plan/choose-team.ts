import { type Uri, window } from 'vscode';
import { isName, nameFrom } from './names.js';

/** Asks whose plan it is; the folder's name is offered. Undefined if the person gave up. */
export function chooseTeam(folder: Uri | undefined): Thenable<string | undefined> {
  return window.showInputBox({
    title: 'Create a plan (1/2)',
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
