import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList } from 'vscode-languageserver-protocol';
import { cursor, StdioClient } from '../support/stdio-client.js';

const files = {
  'people.okr': 'person @ines "Inês Duarte"\n',
  'platform.okr': `plan platform in 2026-Q4
key result late "Late answers" { owner @jonas   from 9 minutes to 2 minutes }
`,
};
const plan = 'plan replenishment in 2026-Q4\n';

describe('Completion over stdio', () => {
  let client: StdioClient;
  before(async () => {
    const completionItem = { snippetSupport: true, insertReplaceSupport: true, labelDetailsSupport: true };
    client = await StdioClient.start(files, { textDocument: { completion: { completionItem } } });
  });
  after(() => client.stop());

  it('says by which characters it is asked', () => {
    const { completionProvider } = client.initializeResult.capabilities;
    assert.deepEqual(completionProvider?.triggerCharacters, ['@', '.', ' ']);
  });

  it('works in an empty file that is open and nowhere saved', async () => {
    await client.open('empty.okr', '');
    const { items } = await completeAt('empty.okr', '|');
    assert.equal(items[0]?.label, 'plan');
    assert.ok(items.some(({ label }) => label === 'objective'));
  });

  it('answers every request of a file that is only just being opened', async () => {
    await client.open('new.okr', plan);
    const position = { line: 1, character: 0 };
    const ask = () => client.at<CompletionList>('textDocument/completion', 'new.okr', position);
    const lists = await Promise.all([ask(), ask(), ask()]);
    for (const list of lists) assert.equal(list.items[0]?.label, 'objective');
  });

  it('follows what is typed: each list is of the text as it stands', async () => {
    await client.open('here.okr', plan);
    const first = await completeAt('here.okr', `${plan}initiative x "X" {\n  dr|\n}\n`);
    assert.deepEqual(labels(first), ['drives', 'dropped']);
    const second = await completeAt('here.okr', `${plan}initiative x "X" {\n  drives |\n}\n`);
    assert.deepEqual(labels(second), ['platform.late']);
    assert.equal(second.items[0]?.labelDetails?.detail?.trim(), 'Late answers');
    const third = await completeAt('here.okr', `${plan}initiative x "X" {\n  owner @|\n}\n`);
    assert.deepEqual(labels(third), ['@ines', '@jonas']);
  });

  it('offers a name of another file as soon as it is typed there', async () => {
    await client.open('platform.okr', files['platform.okr']);
    await client.change('platform.okr', files['platform.okr'].replace('late "', 'lateness "'));
    const list = await completeAt('here.okr', `${plan}initiative x "X" {\n  drives late|\n}\n`);
    assert.deepEqual(labels(list), ['platform.lateness']);
  });

  async function completeAt(name: string, marked: string): Promise<CompletionList> {
    const { text, position } = cursor(marked);
    await client.change(name, text);
    return client.at<CompletionList>('textDocument/completion', name, position);
  }
});

function labels({ items }: { items: CompletionItem[] }): string[] {
  return items.map(({ label }) => label);
}
