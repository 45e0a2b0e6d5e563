import assert from 'node:assert/strict';
import { wrongParameters } from '../../../../server/border/parameter-shapes.js';

const textDocument = { uri: 'file:///plan.okr' };
const position = { line: 0, character: 0 };
const range = { start: position, end: position };

const refusal = (method: string, params: unknown) => {
  const refused = wrongParameters({ jsonrpc: '2.0', id: 1, method, params } as never);
  return refused && { code: refused.code, message: refused.message };
};

describe('Parameters of a message', () => {
  it('are handled where they have the shape of the protocol', () => {
    assert.equal(refusal('textDocument/hover', { textDocument, position }), undefined);
    const end = { line: Number.MAX_VALUE, character: 2 ** 31 };
    assert.equal(refusal('textDocument/hover', { textDocument, position: end }), undefined);
    assert.equal(refusal('textDocument/inlayHint', { textDocument, range }), undefined);
    assert.equal(refusal('textDocument/selectionRange', { textDocument, positions: [position] }), undefined);
    assert.equal(refusal('workspace/executeCommand', { command: 'okr.export' }), undefined);
    assert.equal(refusal('workspace/symbol', { query: '' }), undefined);
    assert.equal(refusal('shutdown', undefined), undefined);
    assert.equal(refusal('okr/status', { anything: 1 }), undefined);
  });

  it('are refused with what is missing', () => {
    const wrong: [method: string, params: unknown, named: string][] = [
      ['textDocument/hover', undefined, 'textDocument'],
      ['textDocument/hover', [], 'textDocument'],
      ['textDocument/hover', { textDocument: 'file:///plan.okr', position }, 'textDocument'],
      ['textDocument/hover', { textDocument }, 'position'],
      ['textDocument/hover', { textDocument, position: { line: '0', character: 0 } }, 'position'],
      ['textDocument/rename', { textDocument, position, newName: 7 }, 'newName'],
      ['textDocument/codeAction', { textDocument, range: { start: position } }, 'range'],
      ['textDocument/selectionRange', { textDocument, positions: position }, 'positions'],
      ['textDocument/rangesFormatting', { textDocument, ranges: [position] }, 'ranges'],
      ['textDocument/foldingRange', {}, 'textDocument'],
      ['callHierarchy/incomingCalls', { item: null }, 'item'],
      ['workspace/executeCommand', {}, 'command'],
      ['workspace/symbol', { query: 7 }, 'query'],
    ];
    for (const [method, params, named] of wrong) {
      const refused = refusal(method, params);
      assert.equal(refused?.code, -32602, `${method} ${JSON.stringify(params)}`);
      assert.ok(refused?.message.startsWith(`\`${method}\` needs \`${named}\`: `), refused?.message);
    }
  });
});
