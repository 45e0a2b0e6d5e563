import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { cut } from '../../../../language/edits/cut.js';
import type { Edit } from '../../../../language/edits/edit.js';
import { insertStatement } from '../../../../language/edits/insert-statement.js';
import { keepComments } from '../../../../language/edits/keep-comments.js';
import { reindented } from '../../../../language/edits/reindent.js';
import { removeNode } from '../../../../language/edits/remove-node.js';
import { declarationsOf } from '../../../../language/grammar/declarations.js';
import { parsePlan } from '../../../support/parse-plan.js';

/** The element and its statement that begins with these words. */
function find(text: string, words: string) {
  const document = parsePlan(text);
  const elements = [...declarationsOf(document.parseResult.value)];
  const nodes = elements.flatMap((one) => [one, ...one.statements]);
  const node = nodes.find(({ $cstNode }) => $cstNode?.text.startsWith(words));
  assert.ok(node, words);
  return { document, node, apply: (edit: Edit) => TextDocument.applyEdits(document.textDocument, [edit]) };
}

/** The text between two offsets replaced, with the comments that stood there. */
function replaced(text: string, old: string, newText: string): string {
  const document = parsePlan(text);
  const { textDocument } = document;
  const start = text.indexOf(old);
  const range = { start: textDocument.positionAt(start), end: textDocument.positionAt(start + old.length) };
  const kept = keepComments({ '': [{ range, newText }] }, () => document);
  return TextDocument.applyEdits(textDocument, kept[''] ?? []);
}

const body = (lines: string) => `key result a "A" {\n${lines}}\n`;

describe('Comments', () => {
  const removals: [what: string, before: string, after: string][] = [
    ['with its line', '  lagging\n  owner @x\n', '  owner @x\n'],
    ['and a comment above stays', '  // Why\n  lagging\n  owner @x\n', '  // Why\n  owner @x\n'],
    [
      'and a waiver above answers for nothing else',
      '  // okr-ignore a: b\n  lagging\n  owner @x\n',
      '  // okr-ignore a: b\n\n  owner @x\n',
    ],
    ['and a comment behind stays', '  lagging // Why\n  owner @x\n', '  // Why\n  owner @x\n'],
    [
      'and what looks like a waiver behind does not become one',
      '  lagging // okr-ignore a: b\n  owner @x\n',
      '  // okr-ignore a: b\n\n  owner @x\n',
    ],
    [
      'from a line with others',
      '  // okr-ignore a: b\n  lagging   owner @x\n',
      '  // okr-ignore a: b\n\n  owner @x\n',
    ],
    ['from the end of a line', '  owner @x   lagging // Why\n', '  owner @x // Why\n'],
  ];
  for (const [what, before, after] of removals)
    it(`stay where a statement is removed ${what}`, () => {
      const { node, apply } = find(body(before), 'lagging');
      assert.equal(apply(removeNode(node)), body(after));
    });

  const insertions: [what: string, before: string, where: 'first' | 'last', after: string][] = [
    [
      'behind the comment of the last',
      '{\n  owner @x // Hers\n}',
      'last',
      '{\n  owner @x // Hers\n  lagging\n}',
    ],
    [
      'behind the comment of the brace',
      '{ // About\n  owner @x\n}',
      'first',
      '{ // About\n  lagging\n  owner @x\n}',
    ],
    [
      'before a waiver of the first',
      '{\n  // okr-ignore a: b\n  owner @x\n}',
      'first',
      '{\n  lagging\n  // okr-ignore a: b\n  owner @x\n}',
    ],
    ['between the braces', '{ owner @x /* Hers */ }', 'last', '{ owner @x /* Hers */   lagging }'],
    ['in front of a comment', '{ /* Hers */ owner @x }', 'first', '{ lagging   /* Hers */ owner @x }'],
  ];
  for (const [what, before, where, after] of insertions)
    it(`stay with what they are about where a statement is added ${what}`, () => {
      const { node, apply } = find(`key result a "A" ${before}\n`, 'key result');
      assert.equal(apply(insertStatement(node, { text: 'lagging' }, where)), `key result a "A" ${after}\n`);
    });

  const replacements: [what: string, before: string, old: string, after: string][] = [
    ['behind a value', '  from 4 /* x */ % to 3%\n', '4 /* x */ %', '  from 5% /* x */ to 3%\n'],
    [
      'behind a value that ended its line',
      '  from 4 // x\n  % to 3%\n',
      '4 // x\n  %',
      '  from 5% // x\n     to 3%\n',
    ],
    ['at the end of a line', '  to 4 // x\n  %\n', '4 // x\n  %', '  to 5% // x\n'],
  ];
  for (const [what, before, old, after] of replacements)
    it(`are kept ${what}`, () => assert.equal(replaced(body(before), old, '5%'), body(after)));

  it('go along with an element that is cut out, and no waiver begins to answer for another', () => {
    const element = '// About b.\n/* More. */\nkey result b "B" {\n  lagging\n} // End\n';
    const { node, apply } = find(`// okr-ignore a: b\n\n${element}key result c "C"\n`, 'key result b');
    const { edit, text } = cut(node);
    assert.equal(`${text}\n`, element);
    assert.equal(apply(edit), '// okr-ignore a: b\n\nkey result c "C"\n');
  });

  it('and texts of several lines stay as they are inside when lines move in', () => {
    const source = '  key result b """\n    B\n  """ {\n  /* one\n  two */\n  }';
    assert.equal(
      reindented(source, '  ', '      '),
      '      key result b """\n    B\n  """ {\n      /* one\n  two */\n      }',
    );
  });
});
