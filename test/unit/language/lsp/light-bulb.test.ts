import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol';
import { openServer, type TestServer } from '../../../support/language-server.js';

const plan = `plan shop in 2026-Q4

objective warm "Customers stay" {
  owner @mei

  key result app "Mobile app for store managers" {
    owner @mei
    from 0% to 100%
    check-in 2026-10-05 10%
  }

  key result stay "Customers who stay rise from 40% to 60%" {
    owner @mei
    from 45% to 60%
    check-in 2026-02-05 44%
    check-in 2026-10-05 46,5%
  }
}
`;

/** What an editor is offered with the cursor before a text: it sends the diagnostics at the cursor. */
async function offeredAt(server: TestServer, text: string): Promise<CodeAction[]> {
  const document = server.document('a.okr');
  const offset = document.textDocument.getText().indexOf(text);
  assert.ok(offset >= 0, text);
  const position = document.textDocument.positionAt(offset);
  const range = { start: position, end: position };
  const isAtCursor = ({ range: { start, end } }: Diagnostic) =>
    document.textDocument.offsetAt(start) <= offset && offset <= document.textDocument.offsetAt(end);
  const diagnostics = (document.diagnostics ?? []).filter(isAtCursor);
  const provider = server.services.lsp.CodeActionProvider;
  assert.ok(provider);
  const params = { textDocument: { uri: document.uri.toString() }, range, context: { diagnostics } };
  return ((await provider.getCodeActions(document, params)) as CodeAction[]).filter(
    ({ kind }) => kind === 'quickfix',
  );
}

const group = ({ title }: CodeAction) => (/^Waive/.test(title) ? 2 : /because…$/.test(title) ? 1 : 0);

describe('The light bulb', () => {
  let server: TestServer;
  before(async () => {
    server = await openServer({ 'a.okr': plan });
  });

  it('has what to measure first, then reasons, then waivers', async () => {
    const titles = (await offeredAt(server, 'app for')).map(({ title }) => title);
    assert.match(titles[0] ?? '', /^Measure “.+”, and make this an initiative$/);
    const groups = (await offeredAt(server, 'app for')).map(group);
    assert.deepEqual(groups, groups.toSorted(), titles.join('\n'));
    assert.ok(titles.includes('Make it an initiative of a new key result'));
    const [first] = await offeredAt(server, 'app for');
    const texts = JSON.stringify(first?.edit);
    assert.match(texts, /\\"[A-Z][^"]*\\" \{/, 'the statement of the new key result begins with a capital');
    assert.ok(titles.includes('This is an outcome here, because…'));
    assert.ok(titles.includes('Waive output-key-result here, because…'));
  });

  it('moves nothing to the top that does not stand there', async () => {
    for (const text of ['app for', 'Customers who', 'check-in', 'objective warm']) {
      const preferred = (await offeredAt(server, text)).map(({ isPreferred }) => isPreferred === true);
      assert.deepEqual(preferred, preferred.toSorted().toReversed(), text);
    }
  });

  it('offers the same fixes on the whole line of the header', async () => {
    const titles = async (text: string) => (await offeredAt(server, text)).map(({ title }) => title).sort();
    const wanted = await titles('app "Mobile');
    assert.ok(wanted.some((title) => title.startsWith('Measure “')));
    for (const text of [
      '  key result app',
      'result app',
      '"Mobile',
      'store managers',
      '" {\n    owner @mei\n    from 0',
    ])
      assert.deepEqual(await titles(text), wanted, text);
  });

  it('offers there what fixes the rest of the element too, without reasons to leave it', async () => {
    const findings = server.services.lint.Linter.latestFindings(server.document('a.okr'));
    const invalid = findings.find(({ rule }) => rule === 'invalid-value');
    assert.equal(invalid?.range.start.line, 15);
    const titles = async (text: string) => (await offeredAt(server, text)).map(({ title }) => title);
    const below = await titles('46,5');
    const fixes = below.filter((title) => !title.startsWith('Waive') && !title.endsWith('because…'));
    assert.ok(fixes.length > 0, below.join('\n'));
    const above = await titles('who stay');
    for (const title of fixes) assert.ok(above.includes(title), `${title} of: ${above.join('; ')}`);
    const waiver = 'Waive outside-cycle here, because…';
    assert.ok((await titles('2026-02-05')).includes(waiver), (await titles('2026-02-05')).join('\n'));
    assert.ok(!above.includes(waiver), above.join('\n'));
  });

  it('offers to waive no hint', async () => {
    const findings = server.services.lint.Linter.latestFindings(server.document('a.okr'));
    const hints = findings.filter(({ severity }) => severity === 'hint').map(({ rule }) => rule);
    assert.ok(hints.length > 0, 'The example has hints.');
    for (const text of ['Mobile', 'Customers who', 'objective warm']) {
      const waived = (await offeredAt(server, text)).map(({ title }) => /^Waive (\S+)/.exec(title)?.[1]);
      assert.deepEqual(
        hints.filter((rule) => waived.includes(rule)),
        [],
        text,
      );
    }
  });
});
