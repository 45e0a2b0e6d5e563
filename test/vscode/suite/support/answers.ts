import { commands } from 'vscode';
import { drive } from './driver.js';

/** The question that VS Code asks in the middle of the window. */
export const question = '.quick-input-widget';

/** Waits for a question, and writes the answer. */
export async function answer(asked: string, text: string): Promise<void> {
  await drive('see', { selector: `${question}:has-text("${asked}")` });
  await drive('fill', { selector: `${question} input.input`, text });
  await drive('press', { keys: 'Enter' });
}

/** Waits for a list, and chooses the entry that contains the words. */
export async function choose(words: string): Promise<void> {
  await drive('click', { selector: `${question} .monaco-list-row:has-text("${words}")` });
}

/** Waits until VS Code has told the person something. */
export async function told(text: string): Promise<void> {
  await drive('see', { selector: '.statusbar-item [class*="codicon-bell"][class*="-dot"]' });
  await commands.executeCommand('notifications.showList');
  await drive('see', { selector: `.notifications-center:has-text("${text}")` });
}
