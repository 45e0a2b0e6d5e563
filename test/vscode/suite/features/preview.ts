import assert from 'node:assert/strict';
import {
  ColorThemeKind,
  ConfigurationTarget,
  commands,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { drive, hasDriver, screenshot } from '../support/driver.js';
import { between, file, finding, open, replaceText } from '../support/editor.js';

const themes = [
  { name: 'light', theme: 'Light Modern', kind: ColorThemeKind.Light },
  { name: 'dark', theme: 'Dark Modern', kind: ColorThemeKind.Dark },
  { name: 'high-contrast', theme: 'Default High Contrast', kind: ColorThemeKind.HighContrast },
];

describe('The preview', () => {
  before(async function () {
    if (!hasDriver()) this.skip();
    const { document } = await open('bakery/shops.okr');
    await finding(document.uri, 'output-key-result');
    await commands.executeCommand('okr.openPreviewToSide');
  });

  after(async () => {
    await useTheme('Light Modern', ColorThemeKind.Light);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('draws the goals of all teams as one outline', async () => {
    for (const statement of [
      'People buy their daily bread from us',
      'Customers find fresh bread at six in the evening',
      'Bread thrown away per shop falls by a third',
      'Ovens bake what the next two hours will sell',
    ]) {
      await drive('see', { selector: `text=${statement}`, inWebview: true });
    }
  });

  it('follows the typing', async () => {
    const editor = await open('bakery/shops.okr');
    const before = editor.document.getText();
    await replaceText(editor, before.replace('falls by a third', 'falls by three quarters'));
    await drive('see', {
      selector: 'text=Bread thrown away per shop falls by three quarters',
      inWebview: true,
    });
    await replaceText(editor, before);
    await drive('see', { selector: 'text=Bread thrown away per shop falls by a third', inWebview: true });
  });

  it('reveals in the text what a person clicks', async () => {
    await open('bakery/shops.okr');
    const ovens = await workspace.openTextDocument(file('bakery/ovens.okr'));
    const line = between(ovens, 'objective baked').line;
    const revealed = selectionIn(ovens, line);
    await drive('click', { selector: 'text=Ovens bake what the next two hours will sell', inWebview: true });
    await revealed;
    assert.equal(window.activeTextEditor?.document, ovens);
  });

  for (const { name, theme, kind } of themes) {
    it(`is readable in a ${name} theme`, async () => {
      await open('bakery/shops.okr');
      await useTheme(theme, kind);
      await drive('see', { selector: 'text=People buy their daily bread from us', inWebview: true });
      await screenshot(`preview-${name}`);
    });
  }
});

async function useTheme(theme: string, kind: ColorThemeKind): Promise<void> {
  const changed = new Promise<void>((resolve) => {
    if (window.activeColorTheme.kind === kind) return resolve();
    const listener = window.onDidChangeActiveColorTheme((active) => {
      if (active.kind !== kind) return;
      listener.dispose();
      resolve();
    });
  });
  await workspace.getConfiguration().update('workbench.colorTheme', theme, ConfigurationTarget.Global);
  await changed;
}

/** Waits until the cursor of some editor of the document is on a line. */
function selectionIn(document: TextDocument, line: number): Promise<void> {
  return new Promise((resolve) => {
    const look = ({ textEditor }: { textEditor: TextEditor }) => {
      if (textEditor.document !== document || textEditor.selection.active.line !== line) return;
      listener.dispose();
      resolve();
    };
    const listener = window.onDidChangeTextEditorSelection(look);
  });
}
