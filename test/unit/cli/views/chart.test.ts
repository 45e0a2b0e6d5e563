import assert from 'node:assert/strict';
import { type ChartPoint, chart } from '../../../../cli/views/chart.js';

const label = (value: number) => String(value);
const points = (...values: [string, number][]): ChartPoint[] =>
  values.map(([date, value]) => ({ date, value }));

describe('A chart', () => {
  it('goes from the first day to the last, from the lowest value to the highest', () => {
    const course = points(['2026-10-01', 0], ['2026-10-11', 10]);
    assert.deepEqual(chart({ points: course, levels: [], label }, 26, 3), [
      '10 ┤               ⣀⣀⠤⠤⠒⠒⠉',
      '   │       ⣀⣀⠤⠤⠒⠒⠉⠉',
      ' 0 ┤⣀⠤⠤⠒⠒⠉⠉',
      '   └──────────────────────',
      '    2026-10-01  2026-10-11',
    ]);
  });

  it('keeps the days as far apart as in the calendar', () => {
    const early = chart(
      { points: points(['2026-10-01', 0], ['2026-10-02', 10], ['2026-10-31', 10]), levels: [], label },
      34,
      2,
    );
    const late = chart(
      { points: points(['2026-10-01', 0], ['2026-10-30', 0], ['2026-10-31', 10]), levels: [], label },
      34,
      2,
    );
    const width = (line: string | undefined) => (line ?? '').slice(4).trim().length;
    assert.ok(width(early[0]) > 25 && width(late[0]) < 5, `${early.join('\n')}\n${late.join('\n')}`);
  });

  it('names the levels at the axis', () => {
    const levels = [
      { value: 12, word: 'start' },
      { value: 4, word: 'target' },
    ];
    const lines = chart({ points: points(['2026-10-01', 11], ['2026-10-11', 9]), levels, label }, 40, 5);
    assert.match(lines[0] ?? '', /^12 start ┤/);
    assert.match(lines[4] ?? '', /^4 target ┤/);
  });

  it('draws values that all are the same', () => {
    const lines = chart({ points: points(['2026-10-01', 5], ['2026-10-11', 5]), levels: [], label }, 20, 3);
    assert.equal(lines.filter((line) => /[\u2801-\u28ff]/.test(line)).length, 1);
  });

  it('is none for fewer than two days', () => {
    assert.deepEqual(chart({ points: [], levels: [], label }, 40, 4), []);
    assert.deepEqual(
      chart({ points: points(['2026-10-01', 1], ['2026-10-01', 2]), levels: [], label }, 40, 4),
      [],
    );
  });
});
