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
    ['2:3', /`key result` instead of `kr`/],
  ],
  [
    'objective o "O" {\n  owner dr.weber\n  suports y\n}',
    ['2:9', /Write `@dr\.weber`/],
    ['3:3', /Did you mean `supports`/],
  ],
  ['objective o "O" { owner lena }', ['1:25', /Write `@lena`/]],
  ['objective o "O" { owner Lena Ott }', ['1:25', /Write `@lena\.ott`/]],
  ['objective o "O" { owner "Lena Ott" }', ['1:25', /Write `@lena\.ott`/]],
  ['objective o "O" { owner lena@acme.test }', ['1:25', /Write `@lena`/]],
  [
    'objective o "O" { owner @a   contributors tom, @b, mei }',
    ['1:43', /Write `@tom`/],
    ['1:52', /Write `@mei`/],
  ],
  ['check-ins 2026-11-02 by lena { }', ['1:25', /Write `@lena`/]],
  ['person lena "Lena Ott"\nobjective o "O" { owner @lena }', ['1:8', /Write `@lena`/]],
  ['objective o "O" { owner @a, @b }', ['1:19', /Write `contributors @b`/]],
  ['objective o "O" { owner @a and @b }', ['1:19', /Write `contributors @b`/]],
  ['objective o "O" { owner @a @b, @c }', ['1:19', /Write `contributors @b, @c`/]],
  [
    'objective o "O" {\n  owner @a\n  key-result k "K" { owner @b   from 5 to 3 }\n}',
    ['3:3', /`key result` instead of `key-result`/],
  ],
  [
    'objective o "O" {\n  owner @a\n  - KR1: Waits fall\n  - [ ] call them\n  * more\n  1. first\n}',
    ['3:3', /Markdown list item/],
    ['4:3', /Markdown list item/],
    ['5:3', /Markdown list item/],
    ['6:3', /Markdown list item/],
  ],
  ['objective o "O" {\n  - owner @a\n  • tags x\n}', ['2:3', /remove `-`/], ['3:3', /remove `•`/]],
  ['## Goals\nobjective o "O" { owner @a }', ['1:1', /Markdown heading/]],
  ['objective o "O" {\n  owner @a\n  | KR | 5% |\n}', ['3:3', /Markdown table/]],
  ['objective o "O" {\n  Owner: Lena\n}', ['2:3', /Write `owner` without a colon/]],
  ['objective o "O" {\n  own\u200Ber @a\n}', ['2:6', /U\+200B \(zero width space\)/]],
  ['objective o "O" {\n  owner @a\n  tags x\uFEFFy\n}', ['3:9', /U\+FEFF \(byte order mark\)/]],
  ['objective o "O" {\n  owner @a\n  tags soft\u00ADer\n}', ['3:12', /U\+00AD \(soft hyphen\)/]],
  [
    'objective o "O" {\n  owner @a\n<<<<<<< HEAD\n  tags x\n=======\n  tags y\n  nonsense\n>>>>>>> other\n}',
    ['3:1', /merge conflict is left in lines 3 to 8/],
  ],
  [
    'objective o "O" { owner @a }\n<<<<<<< a\ntags\n||||||| base\nx\n=======\ny\n>>>>>>> b\n<<<<<<< a\n=======\n>>>>>>> b\n',
    ['2:1', /lines 2 to 8, and 1 more below/],
  ],
  [
    'objective o "O" {\n  owner @a\n  key result k "Waits fall" { owner @b   from 5 days → 3 days }\n}',
    ['3:54', /Write `to` between two values, not `→`/],
  ],
  [
    'cycle 2026-Q4 from 2026-10-01 to 2026-12-31 {\n  2 → 3\n}',
    ['2:3', /not expected here/],
    ['2:5', /Write `to` between two values/],
  ],
  [
    'objective o "O" {\n  owner @a\n  key result k "Waits fall" { owner @b   from 5% -> 3% }\n}',
    ['3:50', /Write `to` between two values, not `->`/],
  ],
  [
    'objective o "O" {\n  owner @a\n  key result k "Waits fall" { owner @b   keep between 20–30 days }\n}',
    ['3:57', /Write `and` between two values, not `–`/],
  ],
  [
    'objective o "O" {\n  owner @a\n  progress 50%\n  target 5\n}',
    ['3:3', /is not a property/],
    ['4:3', /`to` instead of `target`/],
  ],
  ['objective o "O" { owner @a; }', ['1:27', /no sign at their end/]],
  ['Objective o "O" { owner @a }', ['1:1', /Did you mean `objective`/]],
  [
    'plan t in 2026-Q4 since\nkey result k "Waits fall" { owner @a   from 9 to 5 }',
    ['1:19', /`since` needs a date/],
  ],
  ['objective o "O" { owner @a   since }', ['1:30', /`since` needs a date, such as `2026-11-20`/]],
  ['initiative i "I" { owner @a   since 2026-11-20 }', ['1:31', /belongs in an objective, a key result/]],
  [
    'objective o "O" {\n  owner @a\n  changed 2026-11-20 since was "2026-10-12" "Late"\n}',
    ['3:3', /`since was "…" because "…"`/],
  ],
  [
    'objective o "O" {\n  owner @a\n  changed 2026-11-20 statement was "P"\n}',
    ['3:3', /`changed` needs the reason in quotes/],
  ],
  [
    'key result k "Waits fall" { owner @a   from 9 to 5   changed 2026-11-20 target was 6 }',
    ['1:54', /`changed` needs the reason in quotes/],
  ],
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
