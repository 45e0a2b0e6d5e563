import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRange } from '../../../../language/lsp/selection-range-provider.js';
import { openServer } from '../../../support/language-server.js';

async function folds(text: string): Promise<string[]> {
  const server = await openServer({ 'a.okr': text });
  const params = { textDocument: { uri: server.uri('a.okr') } };
  const found =
    (await server.services.lsp.FoldingRangeProvider?.getFoldingRanges(server.document('a.okr'), params)) ??
    [];
  return found
    .map(({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind ? ` ${kind}` : ''}`)
    .sort();
}

const foldings: [what: string, text: string, ...ranges: string[]][] = [
  ['bodies', 'objective a "A" {\n  owner @a\n  key result k {\n    lagging\n  }\n}', '1-5', '3-4'],
  ['no body on one line', 'objective a "A" { owner @a }'],
  ['an unclosed body to its end', 'objective a "A" {\n  owner @a\n  tags x', '1-3'],
  ['long texts', 'objective a "A" {\n  description """one\n  two\n  three"""\n}', '1-4', '2-4'],
  [
    'long texts with quotes on their own line',
    'objective a {\n  description """\n  two\n  """\n}',
    '1-4',
    '2-3',
  ],
  [
    'runs of check-ins',
    'key result a {\n  check-in 2026-10-05 1\n  check-in 2026-10-12 2\n  check-in 2026-10-19 3\n}',
    '1-4',
    '2-4',
  ],
  ['no run of two', 'key result a {\n  check-in 2026-10-05 1\n  check-in 2026-10-12 2\n}', '1-3'],
  [
    'runs of readings',
    'metric a {\n  reading 2026-10-05 1\n  reading 2026-10-12 2\n  reading 2026-10-19 3\n}',
    '1-4',
    '2-4',
  ],
  [
    'comments',
    '/* one\n two */\n// three\n// four\nobjective a // five\n// six',
    '1-2 comment',
    '3-4 comment',
  ],
  ['a file of comments alone', '// one\n// two', '1-2 comment'],
  [
    'regions',
    '// #region One\nobjective a\n// #region Two\n// #endregion\n// #endregion',
    '1-5 region',
    '3-4 region',
  ],
  ['check-in blocks', 'check-ins 2026-11-02 {\n  a 1\n}', '1-2'],
  ['nothing in an empty file', ''],
  ['the same with the ends of lines of Windows', 'objective a "A" {\r\n  owner @a\r\n}\r\n', '1-2'],
];

describe('Folding', () => {
  for (const [what, text, ...ranges] of foldings) {
    it(what, async () => assert.deepEqual(await folds(text), ranges));
  }
});

describe('Selection', () => {
  const selections: [text: string, ...ranges: string[]][] = [
    [
      'objective a "Shops thr|ow less" { owner @a }',
      'throw',
      'Shops throw less',
      '"Shops throw less"',
      'objective a "Shops throw less" { owner @a }',
    ],
    ['objective a { owner @a|na }', '@ana', 'owner @ana', ' owner @ana ', '{ owner @ana }'],
    ['key result a { from 8.|4% to 6% }', '8.4', '8.4%', 'from 8.4% to 6%'],
    [
      'objective a { supports platform.2026-Q4.str|eam }',
      'stream',
      'platform.2026-Q4.stream',
      'supports platform.2026-Q4.stream',
    ],
    ['objective a {\n|\n  owner @a\n}\n', '\n\n  owner @a\n', 'objective a {\n\n  owner @a\n}'],
  ];
  for (const [text, ...ranges] of selections) {
    it(`widens from ${JSON.stringify(text)}`, async () => {
      const server = await openServer({ 'a.okr': text });
      const { document, params } = server.atCursor();
      const found: string[] = [];
      let selection: SelectionRange | undefined = selectionRange(
        document,
        document.textDocument.offsetAt(params.position),
      );
      for (; selection; selection = selection.parent)
        found.push(document.textDocument.getText(selection.range));
      assert.equal(found.at(-1), text.replace('|', ''));
      const inOrder = found.filter((range) => ranges.includes(range));
      assert.deepEqual(
        inOrder,
        ranges.filter((range) => range !== '{ owner @ana }'),
      );
    });
  }
});

describe('Links in texts', () => {
  const links: [text: string, ...targets: string[]][] = [
    ['objective a { link "https://git.acme.test/forecast/42" }', 'https://git.acme.test/forecast/42'],
    ['metric a { source "http://dash.acme.test/a?b=c#d" }', 'http://dash.acme.test/a?b=c#d'],
    ['objective a "See https://a.test/x, then (https://b.test)."', 'https://a.test/x', 'https://b.test'],
    ['objective a { description """one\n  https://a.test/ü\n""" }', 'https://a.test/ü'],
    ['person @a "A" { email "a.b+c@acme.test" }', 'mailto:a.b+c@acme.test'],
    ['person @a "A" { email "nobody" }'],
    ['person @a "A" { email "a@b.test?cc=c@d.test" }'],
    ['objective a { link "javascript:alert(1)" link "file:///etc/passwd" link "command:x" }'],
    ['objective a { link "https://" }'],
    ['// https://a.test'],
  ];
  for (const [text, ...targets] of links) {
    it(`in ${JSON.stringify(text)}`, async () => {
      const server = await openServer({ 'a.okr': text });
      const document = server.document('a.okr');
      const params = { textDocument: { uri: server.uri('a.okr') } };
      const found =
        (await server.services.lsp.DocumentLinkProvider?.getDocumentLinks(document, params)) ?? [];
      assert.deepEqual(
        found.map(({ target }) => target),
        targets,
      );
      for (const { range, target } of found) {
        assert.equal(target?.replace('mailto:', ''), document.textDocument.getText(range));
      }
    });
  }
});
