import assert from 'node:assert/strict';
import {
  commands,
  DiagnosticSeverity,
  type Location,
  type LocationLink,
  languages,
  Position,
  Uri,
  window,
  workspace,
} from 'vscode';
import { drive, hasDriver, screenshot } from '../support/driver.js';
import {
  between,
  diagnosticsUntil,
  file,
  finding,
  findings,
  open,
  placeCursor,
  replaceText,
  ruleOf,
} from '../support/editor.js';

const output = 'output-key-result';

describe('Findings', () => {
  it('underlines a key result that names an output', async () => {
    const { document } = await open('bakery/shops.okr');
    const found = await finding(document.uri, output);
    assert.equal(found.severity, DiagnosticSeverity.Warning);
    assert.equal(found.source, 'okr');
    assert.equal(found.range.start.line, between(document, 'key result ordering-app').line);
    assert.match(found.message, /launch/i);
  });

  it('shows the squiggle', async function () {
    if (!hasDriver()) this.skip();
    const editor = await open('bakery/shops.okr');
    await finding(editor.document.uri, output);
    placeCursor(editor, between(editor.document, '"Launch'));
    await drive('see', { selector: '.monaco-editor .squiggly-warning' });
    await screenshot('squiggle');
  });

  it('links every finding to the page of its rule', async () => {
    const { document } = await open('bakery/shops.okr');
    const { code } = await finding(document.uri, output);
    assert.ok(typeof code === 'object', 'the finding has no link');
    assert.match(code.target.toString(true), /output-key-result/);
  });

  it('leaves the outcomes next to it alone', async () => {
    const { document } = await open('bakery/shops.okr');
    await finding(document.uri, output);
    const waste = between(document, 'key result waste').line;
    assert.deepEqual(
      languages.getDiagnostics(document.uri).filter(({ range }) => range.start.line === waste),
      [],
    );
  });

  it('withdraws the finding as soon as the statement names a change, before the file is saved', async () => {
    const editor = await open('bakery/shops.okr');
    const { document } = editor;
    await finding(document.uri, output);
    const line = document.lineAt(between(document, '"Launch').line);
    const statement = line.range.with({ start: between(document, 'key result ordering-app ') });
    await editor.edit((edit) => edit.replace(statement, '"Customers wait half as long at the counter" {'));
    await findings(document.uri, (found) => !found.some((each) => ruleOf(each) === output));
    assert.ok(document.isDirty);
  });

  it('reports a reference that leads nowhere, with the nearest name', async () => {
    const editor = await open('bakery/ovens.okr');
    const { document } = editor;
    const place = between(document, 'supports shops.fresh-all-day');
    await editor.edit((edit) => edit.insert(place, 's'));
    const found = await finding(document.uri, 'unresolved-reference');
    assert.equal(found.severity, DiagnosticSeverity.Error);
    assert.match(found.message, /fresh-all-day/);
    await commands.executeCommand('undo');
    await findings(document.uri, (all) => !all.some((each) => ruleOf(each) === 'unresolved-reference'));
  });
});

describe('Files', () => {
  const unfinished = `plan tills in 2026-Q4
objective quick "Nobody waits" { owner @ana   supports shops.fresh-every-day }
`;

  it('count as soon as they appear, and no longer when they are deleted', async () => {
    const uri = file('bakery/tills.okr');
    await workspace.fs.writeFile(uri, new TextEncoder().encode(unfinished));
    const found = await finding(uri, 'unresolved-reference');
    assert.match(found.message, /fresh-all-day/);
    await workspace.fs.delete(uri);
    await findings(uri, (all) => all.length === 0);
  });

  it('take their findings along when their folder is moved, and lose them with it', async () => {
    const [before, after] = [file('bakery/tills.v1'), file('bakery/tills.v2')];
    await workspace.fs.writeFile(Uri.joinPath(before, 'q4.okr'), new TextEncoder().encode(unfinished));
    await finding(Uri.joinPath(before, 'q4.okr'), 'unresolved-reference');
    await workspace.fs.rename(before, after);
    await finding(Uri.joinPath(after, 'q4.okr'), 'unresolved-reference');
    await findings(Uri.joinPath(before, 'q4.okr'), (all) => all.length === 0);
    await workspace.fs.delete(after, { recursive: true });
    await findings(Uri.joinPath(after, 'q4.okr'), (all) => all.length === 0);
  });
});

describe('Documents that are no files', () => {
  const tills = (goal: string) => `plan tills in 2026-Q4
objective quick "Nobody waits" { owner @ana   supports shops.${goal} }
`;
  const definitions = (uri: Uri, place: Position) =>
    commands.executeCommand<(Location | LocationLink)[]>('vscode.executeDefinitionProvider', uri, place);
  const pathOf = (link: Location | LocationLink) => ('targetUri' in link ? link.targetUri : link.uri).path;

  it('are checked where they were never saved, with the names of the project around', async () => {
    const uri = file('bakery/tills.okr').with({ scheme: 'untitled' });
    const editor = await window.showTextDocument(await workspace.openTextDocument(uri));
    await editor.edit((edit) => edit.insert(new Position(0, 0), tills('fresh-every-day')));
    await finding(uri, 'unresolved-reference');
    await replaceText(editor, tills('fresh-all-day'));
    await findings(uri, (all) => !all.some((each) => ruleOf(each) === 'unresolved-reference'));
    const [link] = await definitions(uri, between(editor.document, 'shops.fresh-'));
    assert.equal(link && pathOf(link), file('bakery/shops.okr').path);
  });

  it('are left alone where they show an earlier version', async () => {
    const old = file('bakery/ovens.okr').with({ scheme: 'okr-test-history', query: 'ref=HEAD' });
    const provider = { provideTextDocumentContent: () => tills('fresh-every-day') };
    const registered = workspace.registerTextDocumentContentProvider(old.scheme, provider);
    try {
      const document = await workspace.openTextDocument(old);
      assert.equal(document.languageId, 'okr');
      assert.deepEqual(await definitions(old, between(document, 'plan ti')), []);
      // The server has seen what came later, and nothing of the earlier version.
      const { document: current } = await open('bakery/ovens.okr');
      assert.equal((await definitions(current.uri, between(current, 'supports shops.fre'))).length, 1);
      assert.deepEqual(languages.getDiagnostics(old), []);
    } finally {
      registered.dispose();
    }
  });
});

describe('The example company', () => {
  interface Report {
    findings: { rule: string; file: string; line: number; severity: string }[];
  }

  it('has the same findings in the editor as on the command line, in files that nobody opened', async () => {
    const bytes = await workspace.fs.readFile(file('expected-report.json'));
    const report = JSON.parse(new TextDecoder().decode(bytes)) as Report;
    const expected = report.findings.map(({ rule, file, line }) => `${file}:${line} ${rule}`).sort();
    assert.ok(expected.length > 0, 'the command line found nothing');
    await diagnosticsUntil(() => shownInEditor().length >= expected.length);
    assert.deepEqual(shownInEditor(), expected);
  });

  /** Everything but hints, which the command line never reports. */
  function shownInEditor(): string[] {
    const root = file('examples');
    return languages
      .getDiagnostics()
      .filter(([uri]) => uri.path.startsWith(`${root.path}/`))
      .flatMap(([uri, found]) =>
        found
          .filter(({ severity }) => severity !== DiagnosticSeverity.Hint)
          .map((each) => `${relative(root, uri)}:${each.range.start.line + 1} ${ruleOf(each)}`),
      )
      .sort();
  }

  function relative(root: Uri, uri: Uri): string {
    return uri.path.slice(root.path.length + 1);
  }
});
