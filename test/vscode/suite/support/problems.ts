import { commands, type Diagnostic, DiagnosticSeverity, languages, Position, type TextEditor } from 'vscode';
import { finding, findings, ruleOf } from './editor.js';

/**
 * Returns the rules that report errors and warnings in a plan, after the server has checked the text that it has now: a finding of
 * a line that is added comes, and goes when the line is taken back.
 */
export async function problemsOf({ document, edit }: TextEditor): Promise<string[]> {
  const isProbe = (one: Diagnostic) => ruleOf(one) === 'output-key-result';
  const end = new Position(document.lineCount, 0);
  await edit((change) => change.insert(end, '\nkey result probe "Launch the probe" { from 0 to 1 }\n'));
  await finding(document.uri, 'output-key-result');
  await commands.executeCommand('undo');
  await findings(document.uri, (found) => !found.some(isProbe));
  return languages
    .getDiagnostics(document.uri)
    .filter(({ severity }) => severity <= DiagnosticSeverity.Warning)
    .map(ruleOf);
}
