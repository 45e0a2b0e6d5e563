import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedLines, lineNow, touches } from '../../../../cli/baseline/changed-lines.js';

describe('Changed lines', () => {
  it('are those that a change wrote', () => {
    assert.deepEqual(changedLines('a\nb\nc\n', 'a\nB\nc\nd\n'), [
      [2, 3],
      [4, 5],
    ]);
    assert.deepEqual(changedLines('a\nb\nc', 'a\nc'), []);
    assert.deepEqual(changedLines('a\r\nb\r\n', 'a\nb\n'), []);
    assert.deepEqual(changedLines(undefined, 'a\nb'), [[1, 3]]);
  });

  it('tell where a line is now, or which one follows its place', () => {
    const before = 'a\nb\nc\n\nd\n';
    assert.equal(lineNow(before, before, 2), 2);
    assert.equal(lineNow(before, `new\n${before}`, 2), 3);
    assert.equal(lineNow(before, 'a\nb\n\nd\n', 2), 3);
    assert.equal(lineNow(before, 'a\nB\nC\n\nd\n', 2), 1);
    assert.equal(lineNow(before, 'a\nb\nc\n\n', 4), 2);
    assert.equal(lineNow(before, '', 4), 0);
  });

  it('are all where hardly anything stayed', () => {
    const text = (word: string) => Array.from({ length: 1500 }, (_, line) => `${word} ${line}`).join('\n');
    assert.deepEqual(changedLines(text('a'), text('b')), [[1, 1501]]);
  });

  it('leave what was there before, in its order', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const ranges = changedLines(before.join('\n'), after.join('\n'));
        const left = after.filter((_, index) => !touches(ranges, { line: index + 1, endLine: index + 1 }));
        let from = 0;
        for (const line of left) {
          const found = before.indexOf(line, from);
          assert.ok(found >= 0, `${line} was not there`);
          from = found + 1;
        }
      }),
    );
  });

  it('are touched by what begins, ends or runs through them', () => {
    const ranges = [[3, 5]] as const;
    const touched = (line: number, endLine: number) => touches(ranges, { line, endLine });
    assert.deepEqual(
      [touched(1, 2), touched(1, 3), touched(4, 9), touched(1, 9), touched(5, 6)],
      [false, true, true, true, false],
    );
  });
});
