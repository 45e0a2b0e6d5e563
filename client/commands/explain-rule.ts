import { type Diagnostic, languages, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { say } from '../../language/values/say.js';
import type { Command } from './command.js';

/** Opens the page of a rule. Argument: the id of a rule, from a link in a hover; without it, the person chooses. */
export const explainRule: Command = {
  id: 'okr.explainRule',
  async run({ rulePages }, argument) {
    const rule = typeof argument === 'string' ? argument : await chooseRule(await rulePages.ids());
    if (rule && !(await rulePages.show(rule)))
      await window.showWarningMessage(say`There is no rule named “${rule}”.`);
  },
};

/** Asks for a rule: those found at the cursor first, then those found in the workspace, then all others. */
async function chooseRule(all: readonly string[]): Promise<string | undefined> {
  const found = rulesInFindings();
  const names = new Set(found.map(({ label }) => label));
  const others = all.filter((id) => !names.has(id)).map((label): QuickPickItem => ({ label }));
  const separator: QuickPickItem = { label: say`other rules`, kind: QuickPickItemKind.Separator };
  const chosen = await window.showQuickPick([...found, ...(found.length > 0 ? [separator] : []), ...others], {
    placeHolder: say`Which rule do you want to read about?`,
    matchOnDescription: true,
  });
  return chosen?.label;
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
