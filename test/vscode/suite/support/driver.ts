import { workspace } from 'vscode';

/** Where something on the page is: a selector of Playwright, in the workbench or in the visible webview. */
export interface Place {
  selector: string;
  inWebview?: boolean;
}

interface Actions {
  screenshot: { name: string };
  see: Place;
  vanish: Place;
  click: Place & { button?: 'left' | 'right'; times?: number };
  decode: Place;
  hover: Place;
  press: { keys: string };
  type: { text: string };
  paste: { data: Record<string, string> };
  fill: Place & { text: string };
  choose: Place & { text: string };
  drag: { from: Place; to: Place };
  closeNewWindow: Record<string, never>;
  describe: Record<string, never>;
}

/** Whether someone outside the extension host can look at the page and use its keyboard and mouse. */
export function hasDriver(): boolean {
  return address() !== undefined;
}

/**
 * Lets the host of the page do something that `vscode`'s API cannot, and waits until it is done.
 * @returns what `see` and `describe` read, the address of a window that was closed, for the other actions nothing of use
 * @throws Error with the reason, such as an element that did not appear
 */
export async function drive<Name extends keyof Actions>(
  action: Name,
  request: Actions[Name],
): Promise<string> {
  const url = address();
  if (url === undefined) throw new Error('This VS Code is not driven from outside.');
  const response = await fetch(url, { method: 'POST', body: JSON.stringify({ action, ...request }) });
  const { value, error } = (await response.json()) as { value?: string; error?: string };
  if (error !== undefined) throw new Error(`${action} ${JSON.stringify(request)}: ${error}`);
  return value ?? '';
}

/** Describes the webviews on the page, for the report of a failure. */
export async function describeWebviews(): Promise<string> {
  return drive('describe', {});
}

/** Saves what a person sees now, under a name that stays the same from run to run. Each host adds its own name. */
export async function screenshot(name: string): Promise<void> {
  const host = typeof process === 'undefined' ? 'web' : 'node';
  await drive('screenshot', { name: `${name}-${host}` });
}

function address(): string | undefined {
  return workspace.getConfiguration('okr.test').get<string>('driver');
}
