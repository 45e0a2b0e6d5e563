import { type CodeAction, commands, Uri, window, workspace } from 'vscode';
import type {
  BaseLanguageClient,
  CodeActionParams,
  CodeAction as ProtocolCodeAction,
} from 'vscode-languageclient';
import type { OfferedFix, PlanFinding } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { reveal } from './reveal.js';

/** Returns the quick fixes of a finding, as a node of the tree offers them; none if the text has changed meanwhile. */
export async function listFixes(
  client: BaseLanguageClient,
  uri: string,
  finding: PlanFinding,
): Promise<OfferedFix[]> {
  const fixes = await fixesOf(client, uri, finding);
  return fixes.map(({ title, isPreferred }) => ({ title, preferred: isPreferred === true }));
}

/**
 * Applies a quick fix to the present text, where the person sees it and one undo removes it. The cursor goes there,
 * because a fix may leave something to write.
 */
export async function applyFix(
  client: BaseLanguageClient,
  uri: string,
  finding: PlanFinding,
  title: string,
): Promise<void> {
  const fix = (await fixesOf(client, uri, finding)).find((one) => one.title === title);
  if (!fix) {
    await window.showWarningMessage(say`“${title}” was not applied: the text has changed since. Try again.`);
    return;
  }
  await reveal({ uri, range: finding.range });
  const isComplete = fix.edit !== undefined || fix.command !== undefined;
  const complete = isComplete ? fix : await client.sendRequest<ProtocolCodeAction>('codeAction/resolve', fix);
  const action: CodeAction = await client.protocol2CodeConverter.asCodeAction(complete);
  if (action.edit && !(await workspace.applyEdit(action.edit))) {
    await window.showWarningMessage(say`The editor did not accept the change “${title}”.`);
    return;
  }
  const { command } = action;
  if (command) await commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/**
 * Asked of the server with the very finding, not of the editor with its place: the editor forgets which finding an
 * action is for, and there may be several at one place.
 */
async function fixesOf(
  client: BaseLanguageClient,
  uri: string,
  { rule, message, range }: PlanFinding,
): Promise<ProtocolCodeAction[]> {
  const params: CodeActionParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(Uri.parse(uri)) },
    range,
    context: { diagnostics: [{ code: rule, source: 'okr', message, range }], only: ['quickfix'] },
  };
  const actions = await client.sendRequest<ProtocolCodeAction[] | null>('textDocument/codeAction', params);
  return actions ?? [];
}
