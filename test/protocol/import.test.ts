import assert from 'node:assert/strict';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type ConvertResult,
  convertRequest,
  type ImportResult,
  importRequest,
} from '../../language/protocol.js';
import { StdioClient } from '../support/stdio-client.js';

const plan = `plan shop in 2026-Q4

objective calm "Managers get their morning back" {
  owner @ines
- [ ] KR1: Ordering takes 25 minutes instead of 50 @mei
- Late orders fall from 12 % to 4 %
  - Call the three largest suppliers
}

## Objective 2: Shelves stay full
`;

describe('Plans of other forms over stdio', () => {
  let client: StdioClient;
  before(async () => {
    const workspaceEdit = { documentChanges: true };
    client = await StdioClient.start(
      { 'shop/2026-Q4.okr': plan, 'people.okr': 'person @lena "Lena Braun"\n' },
      { workspace: { workspaceEdit } },
    );
    await client.open('shop/2026-Q4.okr', plan);
  });
  after(() => client.stop());

  it('imports a page: new files, what is known is not declared again, nothing is written', async () => {
    const page =
      '# Bakery\n\n## Q4 2026\n\n### O1: Bread is warm at seven\n- KR1: Warm loaves at 7 from 20 to 80 (Owner: Lena Braun)\n';
    const result = await importPage('wiki/Bakery.md', page);
    assert.ok(!('problem' in result));
    assert.deepEqual(
      result.files.map(({ path, state }) => [path, state]),
      [
        ['vocabulary.okr', 'new'],
        ['bakery/2026-Q4.okr', 'new'],
      ],
    );
    assert.match(result.files[1]?.text ?? '', /owner @lena\n/);
    assert.doesNotMatch(result.files[0]?.text ?? '', /person/);
    assert.match(result.report, /^# Import of/);
    assert.deepEqual(result.lacks, []);
  });

  it('says what a source lacks, and takes it', async () => {
    const page = '- O1: Bread is warm\n  - KR1: Warm loaves from 20 to 80\n';
    const lacking = await importPage('list.md', page);
    assert.deepEqual('problem' in lacking ? lacking : lacking.lacks, ['team', 'cycle']);
    const whole = await importPage('list.md', page, { team: 'bakery', cycle: 'Q4 2026' });
    assert.ok(!('problem' in whole));
    assert.deepEqual(
      whole.files.map(({ path }) => path),
      ['vocabulary.okr', 'bakery/2026-Q4.okr'],
    );
  });

  it('says in one sentence why a source cannot be read', async () => {
    const result = await importPage('broken.json', '{ "objectives": [');
    assert.deepEqual(result, { problem: 'broken.json:1 is not valid JSON: close bracket expected.' });
  });

  it('converts a pasted table, in the place where it is pasted', async () => {
    const text = 'Key result\tOwner\tTarget\nBread is warm\tLena\t80%\n';
    const { text: converted } = await client.connection.sendRequest<ConvertResult>(convertRequest, {
      uri: client.uri('shop/2026-Q4.okr'),
      position: { line: 4, character: 0 },
      text,
    });
    assert.equal(converted, '  key result bread-warm "Bread is warm" {\n    owner @lena\n    reach 80%\n  }');
  });

  it('converts nothing that is no list', async () => {
    const { text } = await client.connection.sendRequest<ConvertResult>(convertRequest, {
      uri: client.uri('shop/2026-Q4.okr'),
      position: { line: 4, character: 0 },
      text: 'Just a sentence.',
    });
    assert.equal(text, null);
  });

  it('offers to convert Markdown in a plan: a line, and the lines that belong to it', async () => {
    const actions = await actionsAt(5);
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Convert these 3 lines to goals', 'Convert to key result', 'Convert to initiative'],
    );
    const whole = applied(actions[0] as CodeAction);
    assert.match(
      whole,
      /\n {2}key result ordering-takes-25 "Ordering takes 25 minutes instead of 50" \{\n {4}owner @mei\n {4}from 0% to 100%\n {2}\}\n\n {2}key result late-orders-fall/,
    );
    assert.match(whole, /\n {4}initiative call-three-largest "Call the three largest suppliers"\n/);
    assert.match(
      applied(actions[2] as CodeAction),
      /\n {2}initiative late-orders-fall "Late orders fall from 12 % to 4 %"/,
    );
  });

  it('offers an objective for a heading at the top', async () => {
    const [objective] = await actionsAt(9);
    assert.equal(objective?.title, 'Convert to objective');
    assert.match(applied(objective as CodeAction), /\nobjective shelves-stay-full "Shelves stay full"\n$/);
  });

  it('offers none for a line of a plan', async () => {
    assert.deepEqual(await actionsAt(3), []);
  });

  function importPage(
    name: string,
    text: string,
    more: { team?: string; cycle?: string } = {},
  ): Promise<ImportResult> {
    const sources = [{ name, base64: Buffer.from(text).toString('base64') }];
    return client.connection.sendRequest<ImportResult>(importRequest, {
      folder: client.uri('').replace(/\/$/, ''),
      sources,
      ...more,
    });
  }

  async function actionsAt(line: number): Promise<CodeAction[]> {
    const position = { line, character: 0 };
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: client.uri('shop/2026-Q4.okr') },
      range: { start: position, end: position },
      context: { diagnostics: [], only: ['quickfix'] },
    });
    return actions.filter(({ title }) => title.startsWith('Convert'));
  }

  function applied({ edit }: CodeAction): string {
    const [change] = edit?.documentChanges as TextDocumentEdit[];
    return TextDocument.applyEdits(
      TextDocument.create('', 'okr', 1, plan),
      (change?.edits ?? []) as TextEdit[],
    );
  }
});
