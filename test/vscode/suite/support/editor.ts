import {
  commands,
  type Diagnostic,
  languages,
  Position,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';

/** The address of a file in the opened folder. */
export function file(path: string): Uri {
  const root = workspace.workspaceFolders?.[0];
  if (!root) throw new Error('No folder is open.');
  return Uri.joinPath(root.uri, path);
}

/** Opens a file as a click in the explorer does, in the first column: a preview stands in the second. */
export async function open(path: string): Promise<TextEditor> {
  const document = await workspace.openTextDocument(file(path));
  return window.showTextDocument(document, { preview: false, viewColumn: ViewColumn.One });
}

/**
 * The place right behind the one occurrence of `before`, in front of `after`.
 * @throws Error when there is none or more than one: then the test means nothing definite
 */
export function between(document: TextDocument, before: string, after = ''): Position {
  const parts = document.getText().split(before + after);
  const [start] = parts;
  if (parts.length !== 2 || start === undefined) {
    throw new Error(`“${before}${after}” stands ${parts.length - 1} times in ${document.uri.path}.`);
  }
  return document.positionAt(start.length + before.length);
}

/** Puts the cursor somewhere and shows it in the middle of the editor. */
export function placeCursor(editor: TextEditor, position: Position): void {
  editor.selection = new Selection(position, position);
  editor.revealRange(editor.selection);
}

/** Replaces the text of the editor by typing over all of it. */
export async function replaceText(editor: TextEditor, text: string): Promise<void> {
  const all = editor.document.validateRange(
    editor.document.lineAt(0).range.with({ end: new Position(1e6, 0) }),
  );
  const done = await editor.edit((edit) => edit.replace(all, text));
  if (!done) throw new Error(`${editor.document.uri.path} cannot be edited.`);
}

/**
 * Closes a tab by its label. *Close the active editor* is not safe after a click in a webview: the webview reports its focus
 * up to a quarter of a second later, and is the active editor then.
 * @throws Error when there is not exactly one in the columns asked about
 */
export async function closeTab(label: string, column?: ViewColumn): Promise<void> {
  const groups = window.tabGroups.all.filter(
    ({ viewColumn }) => column === undefined || viewColumn === column,
  );
  const [tab, ...more] = groups.flatMap(({ tabs }) => tabs).filter((each) => each.label === label);
  if (!tab || more.length > 0) throw new Error(`${more.length + (tab ? 1 : 0)} tabs are called ${label}.`);
  await window.tabGroups.close(tab);
}

/** Takes back every change that was not saved, so that no test begins with what another one left. */
export async function discardChanges(): Promise<void> {
  for (const document of workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    // Not in front of a preview at the side.
    await window.showTextDocument(document, { preview: false, viewColumn: ViewColumn.One });
    const leave = document.isUntitled ? 'revertAndCloseActiveEditor' : 'files.revert';
    await commands.executeCommand(`workbench.action.${leave}`);
  }
}

/** The identifier of what a finding says, with or without a link to its page. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits for changes of findings, in any file, until `isEnough`; the time limit is the test's. */
export function diagnosticsUntil(isEnough: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isEnough()) return;
      listener.dispose();
      resolve();
    };
    const listener = languages.onDidChangeDiagnostics(look);
    look();
  });
}

/** Waits until the findings of a file are as `wanted`, and returns them. */
export async function findings(uri: Uri, wanted: (found: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
  await diagnosticsUntil(() => wanted(languages.getDiagnostics(uri)));
  return languages.getDiagnostics(uri);
}

/** Waits until a file has a finding of a rule. */
export async function finding(uri: Uri, rule: string): Promise<Diagnostic> {
  const isIt = (diagnostic: Diagnostic) => ruleOf(diagnostic) === rule;
  const found = (await findings(uri, (all) => all.some(isIt))).find(isIt);
  if (!found) throw new Error(`No ${rule}.`);
  return found;
}

/** Waits for the next change of a document. */
export function changeOf(document: TextDocument): Promise<void> {
  return new Promise((resolve) => {
    const listener = workspace.onDidChangeTextDocument((change) => {
      if (change.document !== document || change.contentChanges.length === 0) return;
      listener.dispose();
      resolve();
    });
  });
}
