import assert from 'node:assert/strict';
import { commands, DiagnosticSeverity, languages, type Uri, workspace } from 'vscode';
import { drive, hasDriver, screenshot } from '../support/driver.js';
import {
  between,
  diagnosticsUntil,
  file,
  finding,
  findings,
  open,
  placeCursor,
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

  it('leaves the outcomes beside it alone', async () => {
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
