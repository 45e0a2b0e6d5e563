import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type AstNode, CstUtils } from 'langium';
import { nodesIn } from '../../../../language/grammar/tree-walk.js';
import { referencesIn } from '../../../../language/names/okr-reference.js';
import { isSyntaxReleased, releaseSyntax } from '../../../../language/parser/concrete-syntax.js';
import { parse } from '../../../support/parse.js';
import { planText } from '../../../support/plan-arbitrary.js';
import { runs } from '../../../support/runs.js';

const parseAgain = (text: string) => parse(text).parseResult.value;

/** Where all nodes and references of a tree are, and to which of its nodes each word belongs. */
function placesIn(root: AstNode): unknown {
  const nodes = nodesIn(root);
  const numbers = new Map(nodes.map((node, index) => [node, index]));
  const source = root.$cstNode;
  return {
    nodes: nodes.map(({ $type, $cstNode }) => [$type, $cstNode?.offset, $cstNode?.end, $cstNode?.range]),
    references: nodes.flatMap(referencesIn).map(({ $refText, $refNode }) => [$refText, $refNode?.range]),
    words: (source ? CstUtils.flattenCst(source).toArray() : []).map((leaf) => [
      leaf.text,
      leaf.hidden,
      leaf.tokenType.name,
      leaf.grammarSource?.$type,
      numbers.get(leaf.astNode),
    ]),
  };
}

describe('A tree whose concrete syntax was dropped', () => {
  it('gets the same concrete syntax when somebody reads it, also where the text has errors', () => {
    fc.assert(
      fc.property(planText(), fc.nat(), fc.nat(40), (whole, from, length) => {
        const start = from % (whole.length + 1);
        for (const text of [whole, whole.slice(0, start) + whole.slice(start + length)]) {
          const root = parse(text).parseResult.value;
          const before = placesIn(root);
          releaseSyntax(root, parseAgain);
          assert.ok(isSyntaxReleased(root));
          assert.deepEqual(placesIn(root), before);
          assert.ok(!isSyntaxReleased(root));
        }
      }),
      { numRuns: runs(60), seed: 20261116 },
    );
  });

  it('is parsed once, however many nodes are asked', () => {
    const root = parse('plan shops in 2026-Q4\nobjective a "A" { supports b, c }\n').parseResult.value;
    let parsed = 0;
    const count = (text: string) => {
      parsed += 1;
      return parseAgain(text);
    };
    releaseSyntax(root, count);
    assert.equal(parsed, 0);
    placesIn(root);
    assert.equal(parsed, 1);
    releaseSyntax(root, count);
    const [reference] = nodesIn(root).flatMap(referencesIn);
    assert.equal(reference?.$refNode?.text, 'shops');
    assert.equal(parsed, 2);
  });
});
