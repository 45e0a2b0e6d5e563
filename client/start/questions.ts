import { window } from 'vscode';
import { say } from '../../language/values/say.js';

const hasLetter = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Asks for the team. All questions here return undefined if the person cancels. */
export function askForTeam(value: string): Thenable<string | undefined> {
  return window.showInputBox({
    title: say`Start (1/4)`,
    prompt: say`Which team is the plan for? Write the name that people use.`,
    placeHolder: 'Checkout Team',
    value,
    ignoreFocusOut: true,
    validateInput: (text) => (hasLetter(text) ? undefined : say`The name needs a letter or a digit.`),
  });
}

export function askForPerson(value: string): Thenable<string | undefined> {
  return window.showInputBox({
    title: say`Start (2/4)`,
    prompt: say`Who owns the plan? A name or a handle.`,
    placeHolder: '@lena',
    value,
    ignoreFocusOut: true,
    validateInput: (text) => (hasLetter(text) ? undefined : say`The name needs a letter or a digit.`),
  });
}

export function askForSentence(): Thenable<string | undefined> {
  return window.showInputBox({
    title: say`Start (4/4)`,
    prompt: say`What will be different, and for whom? One sentence, or empty for an example.`,
    placeHolder: 'Shops find their order at once',
    ignoreFocusOut: true,
  });
}

/**
 * Asks for the change that work is meant to cause.
 *
 * @param says the sentence that names the work
 */
export function askForChange(says: string, value: string): Thenable<string | undefined> {
  return window.showInputBox({
    title: say`What will change because of it, and for whom?`,
    prompt: say`${says} The sentence becomes an initiative.`,
    value,
    ignoreFocusOut: true,
    validateInput: (text) => (hasLetter(text) ? undefined : say`Write a sentence.`),
  });
}
