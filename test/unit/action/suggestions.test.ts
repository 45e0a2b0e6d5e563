import assert from 'node:assert/strict';
import { type ChangedFiles, suggestionBody, suggestionsIn } from '../../../action/shared/suggestions.js';

type Range = [number, number, number, number];

const source = 'plan sales\nname café  x\n  owner @a owner @a\nlast\n';
const changed = (...lines: number[]): ChangedFiles => ({
  textOf: (path) => (path === 'goals/a.okr' ? source : undefined),
  changedLines: () => new Set(lines),
});
const edit = ([line, column, endLine, endColumn]: Range, text: string) => ({
  range: { start: { line, column }, end: { line: endLine, column: endColumn } },
  text,
});
const report = (...suggestions: object[]) =>
  JSON.stringify({
    message: 'Wrong @ana <b>.',
    location: { path: 'a.okr' },
    code: { value: 'some-rule' },
    suggestions,
  });
const linesOf = (text: string, files: ChangedFiles) =>
  suggestionsIn(text, 'goals/', files).map(({ startLine, endLine, text: lines }) => [
    startLine,
    endLine,
    lines,
  ]);

describe('Suggestions in a change', () => {
  it('replace whole lines; columns count bytes', () => {
    const fix = report(edit([2, 11, 2, 13], ' '));
    assert.deepEqual(linesOf(fix, changed(2)), [[2, 2, 'name café x']]);
  });

  it('delete lines, and leave the line after an edit as it is', () => {
    assert.deepEqual(linesOf(report(edit([3, 1, 4, 1], '')), changed(3)), [[3, 3, undefined]]);
    assert.deepEqual(linesOf(report(edit([3, 11, 4, 1], '\n')), changed(3)), [[3, 3, '  owner @a']]);
  });

  it('are left out where a person has to choose, and where the change is not', () => {
    const one = edit([2, 11, 2, 13], ' ');
    assert.deepEqual(linesOf(report(one, one), changed(2)), []);
    assert.deepEqual(linesOf(report(), changed(2)), []);
    assert.deepEqual(linesOf(report(one), changed(1, 3)), []);
    assert.deepEqual(linesOf(report(edit([9, 1, 9, 2], '')), changed(9)), []);
    assert.deepEqual(suggestionsIn(report(one), 'other/', changed(2)), []);
  });

  it('mention nobody, and no text ends their fence', () => {
    const [found] = suggestionsIn(report(edit([2, 1, 2, 5], '```` x')), 'goals/', changed(2));
    assert.ok(found);
    const body = suggestionBody(found, 'suggestion');
    assert.match(body, /^<!-- okr-suggestion [0-9a-f]{16} -->\n\*\*some-rule\*\*: /);
    assert.match(body, /\n`{5}suggestion\n```` x café {2}x\n`{5}$/);
    assert.doesNotMatch(body, /<b>|(?<!`)@ana/);
  });
});
