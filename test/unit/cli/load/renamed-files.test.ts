import assert from 'node:assert/strict';
import { renamedFiles } from '../../../../cli/load/renamed-files.js';

const lines = (...names: string[]) => names.map((name) => `  objective ${name}\n`).join('\n');
const files = (texts: Record<string, string>) => new Map(Object.entries(texts));

describe('Renamed files', () => {
  const renamed = (before: Record<string, string>, after: Record<string, string>) =>
    Object.fromEntries(renamedFiles(files(before), files(after)));

  it('hold at least half of their lines', () => {
    assert.deepEqual(renamed({ 'a.okr': lines('1', '2') }, { 'b.okr': lines('1', 'new') }), {
      'a.okr': 'b.okr',
    });
    assert.deepEqual(renamed({ 'a.okr': lines('1', '2', '3') }, { 'b.okr': lines('1', 'x', 'y') }), {});
  });

  it('are the likest of several, each once', () => {
    const before = { 'a.okr': lines('1', '2', '3', '4'), 'b.okr': lines('1', '2', '5', '6') };
    const after = { 'x.okr': lines('1', '2', '5', '7'), 'y.okr': lines('1', '2', '3', '4') };
    assert.deepEqual(renamed(before, after), { 'a.okr': 'y.okr', 'b.okr': 'x.okr' });
  });

  it('are gone in the one version and new in the other', () => {
    const text = lines('1', '2');
    assert.deepEqual(renamed({ 'a.okr': text }, { 'a.okr': text, 'b.okr': text }), {});
  });

  it('are indented in another way, but not empty', () => {
    assert.deepEqual(renamed({ 'a.okr': '  one\r\n}' }, { 'b.okr': 'one\n{' }), { 'a.okr': 'b.okr' });
    assert.deepEqual(renamed({ 'a.okr': '\n}\n' }, { 'b.okr': '\n}\n' }), {});
  });
});
