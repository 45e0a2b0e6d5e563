import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AstUtils } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatEdits } from '../../../../language/format/format.js';
import { propertyDefinitions } from '../../../../language/grammar/properties.js';
import { formatDocument } from '../../../../language/index.js';
import { syntaxProblems } from '../../../../language/parser/syntax-problems.js';
import { commentsOf, describeSyntax, parsePlan } from '../../../support/parse-plan.js';
import { planText } from '../../../support/plan-arbitrary.js';
import { runs } from '../../../support/runs.js';

/** Fixed, so that a failure on one machine is a failure on every machine. */
const parameters = { seed: 20261116, numRuns: runs(800) };

describe('Formatting any plan', () => {
  it('is tried on plans that have no syntax errors', () => {
    check((source) => assert.deepEqual(syntaxProblems(parsePlan(source)), []));
  });

  it('is tried on every property', () => {
    const seen = new Set<string>();
    check((source) => {
      for (const { $type } of AstUtils.streamAst(parsePlan(source).parseResult.value)) seen.add($type);
    });
    assert.deepEqual(
      propertyDefinitions.map(({ type }) => type).filter((type) => !seen.has(type)),
      [],
    );
  });

  it('changes no meaning', () => {
    check((source) => {
      assert.deepEqual(describeSyntax(parsePlan(format(source))), describeSyntax(parsePlan(source)));
    });
  });

  it('keeps every comment, in its order', () => {
    check((source) => {
      assert.deepEqual(commentsOf(parsePlan(format(source))), commentsOf(parsePlan(source)));
    });
  });

  it('changes nothing the second time', () => {
    check((source) => assert.equal(format(format(source)), format(source)));
  });

  it('makes edits of white space alone that yield the same text', () => {
    check((source) => {
      const { textDocument } = parsePlan(source);
      const edits = formatEdits(parsePlan(source));
      assert.equal(TextDocument.applyEdits(textDocument, edits), format(source));
      for (const { range, newText } of edits) assert.match(textDocument.getText(range) + newText, /^\s*$/);
    });
  });

  it('is the same with either kind of line ending', () => {
    check((source) => {
      // The first line break of a file says which kind it has.
      const unix = `\n${source}`;
      assert.equal(format(unix.replaceAll('\n', '\r\n')), format(unix).replaceAll('\n', '\r\n'));
    });
  });

  it('changes no meaning where only some lines are formatted', () => {
    const plansWithLines = fc.tuple(planText(), fc.nat(30), fc.nat(10));
    fc.assert(
      fc.property(plansWithLines, ([source, line, count]) => {
        const document = parsePlan(source);
        const range = { start: { line, character: 0 }, end: { line: line + count, character: 1 } };
        const text = TextDocument.applyEdits(document.textDocument, formatEdits(document, range));
        assert.deepEqual(describeSyntax(parsePlan(text)), describeSyntax(document));
      }),
      parameters,
    );
  });
});

function check(property: (source: string) => void): void {
  fc.assert(fc.property(planText(), property), parameters);
}

function format(source: string): string {
  const result = formatDocument(parsePlan(source));
  assert.ok('text' in result, JSON.stringify(result));
  return result.text;
}
