import type { Box } from '../layout.js';
import type { PictureView } from '../view.js';

const bend = 8;

/** From the lower edge of a parent to the upper edge of a child: down, across, down. */
export function downPath(parent: Box, child: Box): string {
  const [fromX, fromY] = [parent.x + parent.width / 2, parent.y + parent.height];
  const [toX, toY] = [child.x + child.width / 2, child.y];
  const across = toX - fromX;
  if (Math.abs(across) < 1) return `M${at(fromX, fromY)}V${round(toY)}`;
  const side = Math.sign(across);
  const radius = Math.min(bend, Math.abs(across) / 2);
  const level = toY - 22;
  return (
    `M${at(fromX, fromY)}V${round(level - radius)}Q${at(fromX, level)} ${at(fromX + side * radius, level)}` +
    `H${round(toX - side * radius)}Q${at(toX, level)} ${at(toX, level + radius)}V${round(toY)}`
  );
}

/** From the right edge of a parent to the left edge of a child: across, down, across. */
export function rightPath(parent: Box, child: Box): string {
  const port = (box: Box) => box.y + Math.min(box.height / 2, 24);
  const [fromX, fromY] = [parent.x + parent.width, port(parent)];
  const [toX, toY] = [child.x, port(child)];
  const down = toY - fromY;
  if (Math.abs(down) < 1) return `M${at(fromX, fromY)}H${round(toX)}`;
  const side = Math.sign(down);
  const radius = Math.min(bend, Math.abs(down) / 2);
  const turn = toX - 22;
  return (
    `M${at(fromX, fromY)}H${round(turn - radius)}Q${at(turn, fromY)} ${at(turn, fromY + side * radius)}` +
    `V${round(toY - side * radius)}Q${at(turn, toY)} ${at(turn + radius, toY)}H${round(toX)}`
  );
}

/** From below the left corner of a goal to the left edge of work that hangs there. */
export function hangingPath(parent: Box, child: Box): string {
  const x = parent.x + 14;
  const y = child.y + child.height / 2;
  return `M${at(x, parent.y + parent.height)}V${round(y - bend)}Q${at(x, y)} ${at(x + bend, y)}H${round(child.x)}`;
}

/**
 * A curve between cards that stand anywhere. Where one stands clear of the other along the reading direction, from the sides
 * that face each other; else, as among the cards of one row, in an arc beside that row.
 */
export function besidePath(from: Box, to: Box, direction: PictureView['direction']): string {
  return direction === 'down' ? curve(from, to, at) : curve(turned(from), turned(to), (x, y) => at(y, x));
}

type Point = (x: number, y: number) => string;

function curve(from: Box, to: Box, point: Point): string {
  const [fromX, toX] = [from.x + from.width / 2, to.x + to.width / 2];
  const isBelow = from.y + from.height <= to.y;
  if (isBelow || to.y + to.height <= from.y) {
    const [fromY, toY] = isBelow ? [from.y + from.height, to.y] : [from.y, to.y + to.height];
    const reach = Math.min(140, Math.max(24, Math.abs(toY - fromY) / 2)) * (isBelow ? 1 : -1);
    return `M${point(fromX, fromY)}C${point(fromX, fromY + reach)} ${point(toX, toY - reach)} ${point(toX, toY)}`;
  }
  const height = Math.min(34, 12 + Math.abs(toX - fromX) / 24);
  const side = 24 * (Math.sign(toX - fromX) || 1);
  const [start, end] = [fromX + side, toX - side];
  return `M${point(start, from.y)}C${point(start, from.y - height)} ${point(end, to.y - height)} ${point(end, to.y)}`;
}

/** The same box with x and y exchanged. */
function turned({ x, y, width, height }: Box): Box {
  return { x: y, y: x, width: height, height: width };
}

function at(x: number, y: number): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
