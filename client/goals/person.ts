import { ConfigurationTarget, type QuickPickItem, window, workspace } from 'vscode';
import { say } from '../../language/values/say.js';

/** Returns the handle of the user from the setting `okr.person`, with `@`; empty if none is set. */
export function currentPerson(): string {
  const person = workspace.getConfiguration('okr').get<string>('person', '').trim();
  return person === '' || person.startsWith('@') ? person : `@${person}`;
}

/**
 * Returns the handle of the user. Asks once if none is set, and keeps the answer in the settings of the user.
 *
 * @param owners the handles to choose from
 * @returns an empty text for everybody; undefined if the person cancels
 */
export async function choosePerson(owners: readonly string[]): Promise<string | undefined> {
  const known = currentPerson();
  if (known) return known;
  const everybody: QuickPickItem = { label: say`Everybody`, description: say`show the goals of all people` };
  const item = await window.showQuickPick([...owners.map((label) => ({ label })), everybody], {
    title: say`My check-ins`,
    placeHolder: say`Who are you? The setting okr.person keeps the answer.`,
  });
  if (!item) return undefined;
  if (item === everybody) return '';
  await workspace.getConfiguration('okr').update('person', item.label, ConfigurationTarget.Global);
  return item.label;
}
