import assert from 'node:assert/strict';
import { declarationsOf } from '../../../../language/grammar/declarations.js';
import { isPlanFile } from '../../../../language/grammar/generated/ast.js';
import { circlesOf } from '../../../../language/model/circles.js';
import { dependencySteps } from '../../../../language/model/steps.js';
import { strongComponents } from '../../../../language/model/strong-components.js';
import { openWorkspace } from '../../../support/workspace.js';

/** Which nodes are in one component, each component in the order of its letters. */
function components(graph: Readonly<Record<string, string>>): string[] {
  const numbers = strongComponents(Object.keys(graph), (node) => graph[node] ?? '');
  const members = new Map<number, string>();
  for (const [node, number] of numbers) members.set(number, (members.get(number) ?? '') + node);
  return [...members.values()].map((nodes) => [...nodes].sort().join('')).sort();
}

describe('Strong components', () => {
  it('are single nodes where nothing leads back', () => {
    assert.deepEqual(components({ a: 'bc', b: 'c', c: '' }), ['a', 'b', 'c']);
  });

  it('hold all that leads to each other', () => {
    assert.deepEqual(components({ a: 'b', b: 'c', c: 'ad', d: 'e', e: 'd', f: 'a' }), ['abc', 'de', 'f']);
  });

  it('follow a chain longer than the call stack', () => {
    const length = 200_000;
    const numbers = strongComponents([0], (node) => [(node + 1) % length]);
    assert.equal(new Set(numbers.values()).size, 1);
    assert.equal(numbers.size, length);
  });
});

describe('Circles', () => {
  const circlesIn = async (text: string) => {
    const workspace = await openWorkspace({ 'a.okr': text });
    const file = workspace.document('a.okr').parseResult.value;
    assert.ok(isPlanFile(file));
    return circlesOf([...declarationsOf(file)], dependencySteps).map((circle) =>
      circle.map(({ from }) => from.name).join(' '),
    );
  };

  it('begin with the link that closes them, the last in the text', async () => {
    const text = ['a { depends on b }', 'b { depends on c }', 'c { depends on a }'];
    assert.deepEqual(await circlesIn(text.map((line) => `initiative ${line}`).join('\n')), ['c a b']);
  });

  it('are told each once, the shortest for each link', async () => {
    const text = [
      'a { depends on b }',
      'b { depends on a, c }',
      'c { depends on a }',
      'd { depends on a, d }',
    ];
    assert.deepEqual(await circlesIn(text.map((line) => `initiative ${line}`).join('\n')), [
      'b a',
      'c a b',
      'd',
    ]);
  });
});
