import assert from 'node:assert/strict';
import {
  type InsertReplaceEdit,
  InsertTextFormat,
  InsertTextMode,
  type TextEdit,
} from 'vscode-languageserver-types';
import { openEditor, type TestEditor } from '../../../../support/completion.js';

const plan = 'plan replenishment in 2026-Q4\n';
const company = {
  'people.okr': 'person @ines "Inês Duarte"\n',
  'platform.okr': `plan platform in 2026-Q4
key result late "Late answers" { owner @jonas   from 9 minutes to 2 minutes   check-in 2026-11-02 5 minutes }
`,
  'trials.okr': `plan replenishment in 2026-Q4
key result trials "Shops order from it" { owner @ines   from 1 shop to 9 shops }
`,
};

/** An item taken at a cursor, and the line that it leaves. */
const accepted: [before: string, label: string, line: string][] = [
  ['objective x "T" {\n  own|\n}', 'owner', '  owner '],
  ['objective x "T" {\n  own|er @tom\n}', 'owner', '  owner @tom'],
  ['objective x "T" {\n  owner @in|\n}', '@ines', '  owner @ines'],
  ['objective x "T" {\n  owner in|\n}', '@ines', '  owner @ines'],
  ['objective x "T" {\n  owner @i|nes\n}', '@ines', '  owner @ines'],
  [
    'objective x "T" {\n  supports trials, platform.l|\n}',
    'platform.late',
    '  supports trials, platform.late',
  ],
  ['initiative x "T" {\n  drives tri|als, platform.late\n}', 'trials', '  drives trials, platform.late'],
  ['key result x "T" {\n  from 8 shops to 12|\n}', 'shops', '  from 8 shops to 12 shops'],
  ['key result x "T" {\n  from 8ms to 12|\n}', 'ms', '  from 8ms to 12 ms'],
  ['key result x "T" {\n  from 8 shops to 12sh|\n}', 'shops', '  from 8 shops to 12shops'],
  ['key result x "T" {\n  from 8% to 12|\n}', '%', '  from 8% to 12%'],
  ['key result x "T" {\n  keep <| 3%\n}', '<=', '  keep <=  3%'],
  ['key result x "T" {\n  check-in 2026-1|\n}', '2026-11-16', '  check-in 2026-11-16'],
  [
    'key result x "T" {\n  che|\n}',
    'check-in',
    '  check-in 2026-11-16 8.1% confidence 70% "What moved, and why"',
  ],
  ['initiative x "T" {\n  sta|\n}', 'status', '  status planned'],
  ['initiative x "T" {\n  status a|\n}', 'active', '  status active'],
  ['objective x "T" {\n  re|\n}', 'reads as', '  reads as outcome "Why"'],
];

/** Every element, taken on an empty line of a place where it may stand. */
const elements: [before: string, label: string][] = [
  ['|', 'plan'],
  [`${plan}|`, 'objective'],
  [`${plan}|`, 'key result'],
  [`${plan}|`, 'initiative'],
  [`${plan}|`, 'check-ins'],
  [`${plan}|`, 'priority'],
  [`${plan}|`, 'metric'],
  [`${plan}|`, 'team'],
  [`${plan}|`, 'person'],
  [`${plan}|`, 'cycle'],
  [`${plan}objective x "T" {\n  |\n}`, 'key result'],
  [`${plan}objective x "T" {\n  |\n}`, 'initiative'],
  [`${plan}objective x "T" {\n  key result y "Y" {\n    |\n  }\n}`, 'initiative'],
];

describe('An item of completion', () => {
  let editor: TestEditor;
  before(async () => {
    editor = await openEditor(company);
  });

  for (const [before, label, line] of accepted) {
    it(`leaves \`${line.trim()}\``, async () => {
      const marked = plan + before;
      const { text } = await editor.accept(marked, label);
      const at = marked.slice(0, marked.indexOf('|')).split('\n').length - 1;
      assert.equal(text.split('\n')[at], line);
    });
  }

  for (const [before, label] of elements) {
    it(`writes a \`${label}\` that parses in ${before.includes('{') ? 'a body' : 'a file'}`, async () => {
      const { problems, text } = await editor.accept(before, label);
      assert.deepEqual(problems, [], text);
    });
  }

  it('indents what it writes', async () => {
    const { text } = await editor.accept(`${plan}objective x "T" {\n  key|\n}`, 'key result');
    assert.match(
      text,
      /\n {2}key result name ".*" \{\n {4}owner @owner\n {4}from unknown to 10%\n {2}\}\n\}$/,
    );
  });

  it('takes the owner from the element around it', async () => {
    const { text } = await editor.accept(`${plan}objective x "T" {\n  owner @ines\n  key|\n}`, 'key result');
    assert.match(text, /\n {4}owner @ines\n/);
  });

  it('tells statement, owner, team and cycle of a name', async () => {
    const [item] = await editor.complete(`${plan}initiative x "T" {\n  drives platform.|\n}`);
    assert.equal(item?.labelDetails?.detail?.trim(), 'Late answers');
    assert.equal(item?.labelDetails?.description, 'key result · @jonas · platform · 2026-Q4');
    assert.equal(item?.detail, '“Late answers” · key result · @jonas · platform · 2026-Q4');
  });

  it('tells the last value of what a check-in block reports', async () => {
    const [item] = await editor.complete('check-ins 2026-11-16 by @ines {\n  late|\n}');
    assert.match(item?.labelDetails?.description ?? '', /^5 minutes on 2026-11-02 · /);
  });

  it('keeps its place in editors that filter and sort themselves', async () => {
    const items = await editor.complete(`${plan}objective x "T" {\n  supports ate|\n}`);
    assert.deepEqual(
      items.map(({ label, filterText, sortText }) => [label, filterText, sortText]),
      [['platform.late', 'ate', '00000']],
    );
  });

  it('stops at the number of items that the setting allows', async () => {
    const few = await openEditor(company, { settings: { completion: { maxItems: 2 } } });
    assert.equal((await few.labels(`${plan}|`)).length, 2);
  });

  it('has placeholders where the editor fills them in, and leaves the indentation to it', async () => {
    const capable = await openEditor(company, {
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        insertTextModeSupport: { valueSet: [InsertTextMode.asIs, InsertTextMode.adjustIndentation] },
      },
      suggestCommand: 'editor.action.triggerSuggest',
    });
    const items = await capable.complete(`${plan}objective x "T" {\n  key|word\n}`);
    const item = items.find(({ label }) => label === 'key result');
    const edit = item?.textEdit as InsertReplaceEdit;
    assert.equal(item?.insertTextFormat, InsertTextFormat.Snippet);
    assert.equal(item?.insertTextMode, InsertTextMode.adjustIndentation);
    assert.match(edit.newText, /^key result \$\{1:name\} "\$\{2:[^}]+\}" \{\n {2}owner /);
    assert.deepEqual([edit.insert.end.character, edit.replace.end.character], [5, 9]);
    const [owner] = await capable.complete(`${plan}objective x "T" {\n  own|\n}`);
    assert.equal(owner?.command?.command, 'editor.action.triggerSuggest');
  });

  it('asks for no command that the editor did not name', async () => {
    const [owner] = await editor.complete(`${plan}objective x "T" {\n  own|\n}`);
    assert.equal((owner?.textEdit as TextEdit).newText, 'owner ');
    assert.equal(owner?.command, undefined);
  });
});
