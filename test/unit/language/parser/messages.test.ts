import assert from 'node:assert/strict';
import { shape } from '../../../support/parse.js';
import { openWorkspace, place } from '../../../support/workspace.js';

/** What a person writes, and what is said of it: one mistake, one finding, in words that tell what to do. */
const table: [text: string, ...findings: [place: string, message: RegExp][]][] = [
  [
    'objective o "O" { owner @a\n  key result k Waits fall { owner @b   from 5 to 3 }\n}',
    ['2:16', /in quotes: "Waits fall"/],
  ],
  [
    'objective o "O" { owner @a\n  kr j "Waits fall" { owner @b   from 5 to 3 }\n}',
    ['2:3', /`key result` for `kr`/],
  ],
  [
    'objective o "O" {\n  owner dr.weber\n  suports y\n}',
    ['2:3', /needs a handle/],
    ['2:9', /`dr` is no property/],
    ['3:3', /Did you mean `supports`/],
  ],
  [
    'objective o "O" {\n  owner @a\n  progress 50%\n  target 5\n}',
    ['3:3', /no property/],
    ['4:3', /`to` for `target`/],
  ],
  ['objective o "O" { owner @a; }', ['1:27', /no sign at its end/]],
  ['Objective o "O" { owner @a }', ['1:1', /Did you mean `objective`/]],
];

describe('Messages of syntax errors', () => {
  for (const [text, ...expected] of table) {
    it(JSON.stringify(text), async () => {
      const workspace = await openWorkspace({ 'a.okr': text });
      // Hints are no mistakes.
      const found = workspace.findings().filter(({ severity }) => severity !== 'hint');
      assert.deepEqual(
        found.map(place),
        expected.map(([at]) => `syntax-error@${at}`),
      );
      for (const [index, [, message]] of expected.entries())
        assert.match(found[index]?.message ?? '', message);
    });
  }

  it('leave the body of an unknown element out, and its neighbours in', async () => {
    const text =
      'objective o "O" {\n  owner @a\n  kr j "J" {\n    owner @b\n  }\n  tags x\n}\nobjective p "P" { owner @a }';
    const workspace = await openWorkspace({ 'a.okr': text });
    const file = workspace.document('a.okr').parseResult.value;
    assert.equal(shape(file), 'Objective o { Owner Tags } Objective p { Owner }');
  });
});
