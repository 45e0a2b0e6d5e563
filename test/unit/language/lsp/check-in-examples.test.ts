import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LangiumDocument } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatEdits } from '../../../../language/format/format.js';
import type { PlanFile } from '../../../../language/grammar/generated/ast.js';
import { CheckIns } from '../../../../language/lsp/check-in/check-ins.js';
import { openServer } from '../../../support/language-server.js';
import { parsePlan } from '../../../support/parse-plan.js';

const folder = 'examples';
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.okr'));
const files = Object.fromEntries(
  names.map((name) => [name, readFileSync(join(folder, name), 'utf8').replaceAll('|', '/')]),
);

/** Every key result of the example company that is open on the day of the tests. */
describe('A check-in of each key result of the example company', () => {
  it('adds a line of its own, and leaves its file formatted', async () => {
    const server = await openServer(files);
    const formatted = (name: string) =>
      formatEdits(server.document(name) as LangiumDocument<PlanFile>).length === 0;
    const checkIns = new CheckIns(server.shared);
    const choices = checkIns.choices(server.document(names[0] as string).uri);
    assert.ok(choices.length > 20, `only ${choices.length} key results are open`);
    for (const { title, last, zones, location } of choices) {
      const value = zones ? 'target' : (last?.text ?? '5');
      const result = checkIns.edit({ location, value, confidence: '80%', note: 'Checked in by a test' });
      if ('problem' in result) {
        // Without a check-in there is no unit to repeat, nor a limit to what it may be.
        assert.ok(!last, `${title}: ${result.problem}`);
        continue;
      }
      const name = result.uri.slice(server.uri('').length).replace(/^\//, '');
      const change = result.edit.documentChanges.find((one) => 'edits' in one);
      assert.ok(change && 'edits' in change && files[name] !== undefined, name);
      const before = TextDocument.create(result.uri, 'okr', 0, files[name]);
      const after = parsePlan(TextDocument.applyEdits(before, change.edits));
      assert.deepEqual(after.parseResult.parserErrors, [], title);
      assert.match(
        after.textDocument.getText(),
        /confidence 80% (?:forecast [^"]+ )?"Checked in by a test"$/m,
      );
      if (formatted(name)) assert.deepEqual(formatEdits(after), [], `${title} in ${name}`);
    }
  });
});
