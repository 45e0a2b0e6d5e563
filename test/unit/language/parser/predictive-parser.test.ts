import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  type AstNode,
  type CompositeCstNode,
  type CstNode,
  EmptyFileSystem,
  isAstNode,
  type LeafCstNode,
} from 'langium';
import { nodesIn } from '../../../../language/grammar/tree-walk.js';
import { createOkrServices } from '../../../../language/index.js';
import { createGuardedParser } from '../../../../language/parser/guarded-parser.js';
import { PredictiveParser } from '../../../../language/parser/predictive/predictive-parser.js';
import { learnedTables } from '../../../support/learned-tables.js';
import { planText } from '../../../support/plan-arbitrary.js';
import { runs } from '../../../support/runs.js';

const { Okr } = createOkrServices({
  ...EmptyFileSystem,
  learnedTables,
  today: { local: () => '2026-11-16' },
});
const predictive = new PredictiveParser(Okr);
const complete = createGuardedParser(Okr);

/** Everything of a tree: its nodes with their properties, its concrete syntax, and how they belong together. */
function everything(root: AstNode): unknown {
  const nodes = nodesIn(root);
  const numbers = new Map(nodes.map((node, index) => [node, index]));
  const valueOf = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(valueOf);
    if (isAstNode(value)) return numbers.get(value);
    if (typeof value !== 'object' || value === null) return value;
    const { $refText, $refNode } = value as { $refText: string; $refNode?: CstNode };
    return { $refText, from: $refNode?.offset, to: $refNode?.end };
  };
  const describe = (node: AstNode) => ({
    type: node.$type,
    container: node.$container && numbers.get(node.$container),
    property: node.$containerProperty,
    index: node.$containerIndex,
    ...Object.fromEntries(
      Object.entries(node)
        .filter(([name]) => !name.startsWith('$'))
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([name, value]) => [name, valueOf(value)]),
    ),
  });
  const sources: unknown[] = [];
  const syntaxOf = (part: CstNode): unknown => {
    sources.push(part.grammarSource);
    const shared = [numbers.get(part.astNode), part.hidden, part.offset, part.end];
    const content = (part as Partial<CompositeCstNode>).content;
    if (content) return [...shared, content.map(syntaxOf)];
    assert.equal(part.container?.content.includes(part), true);
    return [...shared, (part as LeafCstNode).tokenType.name, part.range];
  };
  return {
    nodes: nodes.map(describe),
    syntax: root.$cstNode && syntaxOf(root.$cstNode),
    sources,
  };
}

/** Compares the trees of both parsers. Returns whether the predictive parser has read the text. */
function compare(text: string): boolean {
  const quick = predictive.parse(text);
  if (!quick) return false;
  const { value, lexerErrors, parserErrors } = complete.parse(text);
  assert.deepEqual(parserErrors, []);
  assert.deepEqual(quick.lexerErrors, lexerErrors);
  const [ours, theirs] = [everything(quick.value), everything(value)] as { sources: unknown[] }[];
  // The same elements of the grammar, not only equal ones.
  for (const [index, source] of (ours?.sources ?? []).entries()) assert.ok(source === theirs?.sources[index]);
  assert.deepEqual({ ...ours, sources: [] }, { ...theirs, sources: [] });
  return true;
}

describe('The predictive parser', () => {
  it('makes the tree of the parser of Langium from the plans of this repository', () => {
    const files = ['examples', 'templates', 'test'].flatMap((folder) =>
      (readdirSync(folder, { recursive: true }) as string[])
        .filter((name) => name.endsWith('.okr'))
        .map((name) => `${folder}/${name}`),
    );
    const texts = files.map((file) => readFileSync(file, 'utf8'));
    const correct = texts.filter((text) => complete.parse(text).parserErrors.length === 0);
    const read = texts.filter(compare);
    assert.ok(correct.length > 30, `Only ${correct.length} plans were compared.`);
    assert.equal(read.length, correct.length);
  });

  it('makes the same tree from random plans, and leaves what it cannot read to the other parser', () => {
    let read = 0;
    let tried = 0;
    fc.assert(
      fc.property(planText(), fc.nat(), fc.nat(40), (whole, from, length) => {
        const start = from % (whole.length + 1);
        for (const text of [whole, whole.slice(0, start) + whole.slice(start + length)]) {
          tried++;
          if (compare(text)) read++;
        }
      }),
      { numRuns: runs(250), seed: 20261130 },
    );
    assert.ok(read > tried / 2, `Only ${read} of ${tried} texts were read.`);
  });

  it('leaves a list that ends with a comma, where one token decides nothing, to the other parser', () => {
    assert.equal(predictive.parse('objective a "A" { owner @lead, }'), undefined);
    assert.deepEqual(complete.parse('objective a "A" { owner @lead, }').parserErrors, []);
  });

  it('reads an empty text and one of comments alone', () => {
    for (const text of ['', '\n', '// nothing\n', '/* a */ // b']) assert.ok(compare(text));
  });
});
