import { daysBetween } from '../../language/values/dates.js';

/** A value on a day. */
export interface ChartPoint {
  date: string;
  value: number;
}

export interface ChartData {
  /** By date, oldest first. */
  points: readonly ChartPoint[];
  /** Drawn as dotted lines over the whole width, with a word next to each. */
  levels: readonly { value: number; word: string }[];
  /** How a number at the axis is written. */
  label(value: number): string;
}

/** A cell of braille has two columns of four dots. */
const dots = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
] as const;
/** So many columns hold the first day and the last one. */
const narrowest = 22;

/** The rows of a canvas of braille dots. */
class Canvas {
  private readonly cells: number[][];

  constructor(
    readonly columns: number,
    readonly rows: number,
  ) {
    this.cells = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  }

  /** Sets a dot; x from the left, y from the top. */
  set(x: number, y: number): void {
    const row = this.cells[y >> 2];
    const column = x >> 1;
    if (row && column < this.columns) row[column] = (row[column] ?? 0) | (dots[x & 1]?.[y & 3] ?? 0);
  }

  /** Sets the dots between two places. */
  line([fromX, fromY]: Dot, [toX, toY]: Dot): void {
    const steps = Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY), 1);
    for (let step = 0; step <= steps; step++) {
      const share = step / steps;
      this.set(Math.round(fromX + (toX - fromX) * share), Math.round(fromY + (toY - fromY) * share));
    }
  }

  text(): string[] {
    return this.cells.map((row) =>
      row.map((cell) => (cell === 0 ? ' ' : String.fromCharCode(0x2800 + cell))).join(''),
    );
  }
}

type Dot = readonly [x: number, y: number];

/**
 * Draws a number over time as a line of braille dots, with the axis at the left and the days below. Days have the same
 * distance as in the calendar.
 *
 * @param columns the width, including the labels of the axis; at least enough for two days
 * @param rows the height of the line
 * @returns no lines if there are fewer than two days
 */
export function chart({ points, levels, label }: ChartData, columns: number, rows: number): string[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first.date === last.date) return [];
  const numbers = [...points.map(({ value }) => value), ...levels.map(({ value }) => value)];
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const height = rows * 4 - 1;
  const yOf = (value: number) =>
    high === low ? height >> 1 : Math.round(((high - value) / (high - low)) * height);
  const marks = new Map<number, string>([
    [yOf(high) >> 2, label(high)],
    [yOf(low) >> 2, label(low)],
    ...levels.map(({ value, word }) => [yOf(value) >> 2, `${label(value)} ${word}`] as const),
  ]);
  const axis = Math.max(...[...marks.values()].map((text) => text.length));
  const canvas = new Canvas(Math.max(narrowest, columns - axis - 2), rows);
  const width = canvas.columns * 2 - 1;
  const span = Math.max(1, daysBetween(first.date, last.date));
  const place = ({ date, value }: ChartPoint): Dot => [
    Math.round((daysBetween(first.date, date) / span) * width),
    yOf(value),
  ];
  for (const { value } of levels) for (let x = 0; x <= width; x += 4) canvas.set(x, yOf(value));
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (before) canvas.line(place(before), place(point));
  }
  const lines = canvas.text().map((text, row) => {
    const mark = marks.get(row);
    return `${(mark ?? '').padStart(axis)} ${mark === undefined ? '│' : '┤'}${text}`.trimEnd();
  });
  const days = `${first.date}${last.date.padStart(canvas.columns - first.date.length)}`;
  return [...lines, `${' '.repeat(axis)} └${'─'.repeat(canvas.columns)}`, `${' '.repeat(axis + 2)}${days}`];
}
