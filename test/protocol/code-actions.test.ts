import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { StdioClient } from '../support/stdio-client.js';

const plan = `plan replenishment in 2026-Q4

objective less-waste "Shops throw away less" {
  key result spoilage "Spoilage falls" {
    owner @tom
    from 8,4% to 6.3% by 2026/12/15
  }
}

initiative nightly-model "Move to nightly runs" {
  owner @tom
  drives spoilge
}
`;

describe('Code actions over stdio', () => {
  describe('in an editor that knows versions and tab stops', () => {
    let client: StdioClient;
    before(async () => {
      const workspaceEdit = { documentChanges: true, snippetEditSupport: true };
      client = await StdioClient.start({ 'q4.okr': plan }, { workspace: { workspaceEdit } });
      await client.open('q4.okr', plan);
    });
    after(() => client.stop());

    it('says which kinds there are', () => {
      const { codeActionProvider } = client.initializeResult.capabilities;
      assert.deepEqual(codeActionProvider, {
        codeActionKinds: [
          'quickfix',
          'refactor.move',
          'refactor.okr.checkIn',
          'source.okr.carry',
          'source.okr.export',
          'source.fixAll.okr',
        ],
        resolveProvider: true,
      });
    });

    it('offers the fixes of a finding, with the version that they are for', async () => {
      const diagnostic = await found(client, 'unresolved-reference');
      const [action] = await actionsFor(client, [diagnostic]);
      assert.equal(action?.title, 'Change to spoilage');
      assert.equal(action?.kind, CodeActionKind.QuickFix);
      assert.equal(action?.isPreferred, true);
      assert.deepEqual(
        action?.diagnostics?.map(({ code }) => code),
        ['unresolved-reference'],
      );
      const [change] = action?.edit?.documentChanges as TextDocumentEdit[];
      assert.deepEqual(change?.textDocument, { uri: client.uri('q4.okr'), version: 1 });
      assert.deepEqual((change?.edits[0] as TextEdit).newText, 'spoilage');
    });

    it('puts the cursor where a person has to write', async () => {
      const actions = await actionsFor(client, [await found(client, 'missing-owner')]);
      const action = actions.find(({ title }) => title === 'Add an owner');
      const edit = action?.edit?.documentChanges?.[0] as TextDocumentEdit;
      assert.deepEqual(
        edit.edits.map((one) => ('snippet' in one ? one.snippet : one)),
        [{ kind: 'snippet', value: '\n  owner @$1' }],
      );
    });

    it('offers to waive what a person may answer for, with the cursor in the reason', async () => {
      const actions = await actionsFor(client, [await found(client, 'missing-owner')]);
      const action = actions.find(({ title }) => title === 'Waive missing-owner here, because…');
      const edit = action?.edit?.documentChanges?.[0] as TextDocumentEdit;
      const start = { line: 2, character: 0 };
      const snippet = { kind: 'snippet', value: '// okr-ignore missing-owner: $1\n' };
      assert.deepEqual(edit.edits, [{ range: { start, end: start }, snippet }]);
      const unwaivable = await actionsFor(client, [await found(client, 'unresolved-reference')]);
      assert.ok(unwaivable.every(({ title }) => !title.startsWith('Waive')));
    });

    it('offers nothing for a finding that is out of date', async () => {
      const diagnostic = await found(client, 'missing-owner');
      assert.deepEqual(await actionsFor(client, [{ ...diagnostic, message: 'Something else.' }]), []);
    });

    it('offers what is asked for alone', async () => {
      const diagnostic = await found(client, 'unresolved-reference');
      assert.deepEqual(await actionsFor(client, [diagnostic], [CodeActionKind.Refactor]), []);
    });
  });

  describe('in a plain editor', () => {
    let client: StdioClient;
    before(async () => {
      client = await StdioClient.start({ 'q4.okr': plan });
      await client.open('q4.okr', plan);
    });
    after(() => client.stop());

    it('applies all safe fixes at once, and leaves the rest to a person', async () => {
      await found(client, 'unresolved-reference');
      const actions = await actionsFor(client, [], [CodeActionKind.SourceFixAll]);
      assert.deepEqual(
        actions.map(({ kind }) => kind),
        ['source.fixAll.okr'],
      );
      const text = TextDocument.applyEdits(
        TextDocument.create('', 'okr', 1, plan),
        actions[0]?.edit?.changes?.[client.uri('q4.okr')] ?? [],
      );
      // Which name was meant is for a person to say.
      const expected = plan.replace('8,4%', '8.4%').replace('2026/12/15', '2026-12-15');
      assert.equal(text, expected);
      const version = await client.change('q4.okr', text);
      const left = await client.diagnosticsWhere('q4.okr', (_found, shown) => shown === version);
      assert.deepEqual(left.map(({ code }) => code).sort(), [
        'missing-owner',
        'undriven-key-result',
        'unresolved-reference',
      ]);
      assert.deepEqual(await actionsFor(client, [], [CodeActionKind.SourceFixAll]), []);
    });
  });
});

async function found(client: StdioClient, code: string): Promise<Diagnostic> {
  const all = await client.diagnosticsWhere('q4.okr', (shown) => shown.some((one) => one.code === code));
  return all.find((one) => one.code === code) as Diagnostic;
}

/** Asks as an editor does that keeps no data of diagnostics. */
function actionsFor(client: StdioClient, diagnostics: Diagnostic[], only?: string[]): Promise<CodeAction[]> {
  const range = diagnostics[0]?.range ?? {
    start: { line: 0, character: 0 },
    end: { line: plan.split('\n').length, character: 0 },
  };
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: client.uri('q4.okr') },
    range,
    context: { diagnostics: diagnostics.map(({ data: _data, ...rest }) => rest), ...(only && { only }) },
  });
}
