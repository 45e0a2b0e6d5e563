import { type Diagnostic, languages, type QuickPickItem, window } from 'vscode';
import { State } from 'vscode-languageclient';
import type { Command } from './command.js';

/** Argument: the id of a rule, from a link in a hover; without it, the person chooses. */
export const explainRule: Command = {
  id: 'okr.explainRule',
  async run({ client, rulePages }, argument) {
    const rule = typeof argument === 'string' ? argument : await chooseRule();
    if (!rule) return;
    if (client.state === State.Stopped || client.state === State.StartFailed) {
      await window.showWarningMessage('The pages come from the OKR language server, which is stopped.');
    } else if (!(await rulePages.show(rule))) {
      await window.showWarningMessage(`There is no rule named “${rule}”.`);
    }
  },
};

/** Asks for a rule: those found at the cursor first, then the others found in the workspace, then any by its name. */
async function chooseRule(): Promise<string | undefined> {
  const found = rulesInFindings();
  if (found.length === 0) return askForRule();
  const other: QuickPickItem = { label: 'Another rule…', alwaysShow: true };
  const chosen = await window.showQuickPick([...found, other], {
    placeHolder: 'Which rule do you want to read about?',
    matchOnDescription: true,
  });
  return chosen === other ? askForRule() : chosen?.label;
}

function askForRule(): Thenable<string | undefined> {
  return window.showInputBox({ prompt: 'Name of the rule', placeHolder: 'output-key-result' });
}

function rulesInFindings(): QuickPickItem[] {
  const editor = window.activeTextEditor;
  const here = editor
    ? languages
        .getDiagnostics(editor.document.uri)
        .filter(({ range }) => range.contains(editor.selection.active))
    : [];
  const everywhere = languages.getDiagnostics().flatMap(([, diagnostics]) => diagnostics);
  const rules = new Map<string, QuickPickItem>();
  for (const diagnostic of [...here, ...everywhere]) {
    const label = ruleOf(diagnostic);
    if (label && !rules.has(label)) rules.set(label, { label, description: diagnostic.message });
  }
  return [...rules.values()];
}

function ruleOf({ source, code }: Diagnostic): string | undefined {
  if (source !== 'okr' || code === undefined) return undefined;
  return String(typeof code === 'object' ? code.value : code);
}
