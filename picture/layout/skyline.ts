/** A rectangle to be placed. */
interface Sized {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A piece of the outline of the placed rectangles: the space below `y` is free from `x` to the next piece. */
interface Step {
  x: number;
  y: number;
}

/**
 * Packs rectangles onto a page in their order, each as far up and then as far left as the placed ones allow. A change of
 * one rectangle moves none of those before it.
 *
 * @param width the width of the page; a wider rectangle is placed at its left edge
 * @param gap the distance between two rectangles
 */
export function packSkyline(
  boxes: readonly Sized[],
  width: number,
  gap: number,
): { width: number; height: number } {
  let steps: Step[] = [{ x: 0, y: 0 }];
  const extent = { width: 0, height: 0 };
  for (const box of boxes) {
    const place = lowestPlace(steps, box.width, width, gap);
    box.x = place.x;
    box.y = place.y;
    steps = raised(steps, box, gap);
    extent.width = Math.max(extent.width, box.x + box.width);
    extent.height = Math.max(extent.height, box.y + box.height);
  }
  return extent;
}

/** Also the gap at the right has to be free: a rectangle further down may stand there. */
function lowestPlace(steps: readonly Step[], wide: number, page: number, gap: number): Step {
  let best: Step | undefined;
  for (const [index, { x }] of steps.entries()) {
    if (index > 0 && x + wide > page) break;
    const y = heightOver(steps, index, x + wide + gap);
    if (!best || y < best.y) best = { x, y };
  }
  return best ?? { x: 0, y: 0 };
}

function heightOver(steps: readonly Step[], from: number, end: number): number {
  let y = 0;
  for (let index = from; index < steps.length && (steps[index] as Step).x < end; index++)
    y = Math.max(y, (steps[index] as Step).y);
  return y;
}

/** Adds a rectangle and the gap around it to the outline. */
function raised(steps: readonly Step[], box: Sized, gap: number): Step[] {
  const end = box.x + box.width + gap;
  const before = steps.filter(({ x }) => x < box.x);
  const after = steps.filter(({ x }) => x > end);
  const atEnd = steps.findLast(({ x }) => x <= end) as Step;
  return [...before, { x: box.x, y: box.y + box.height + gap }, { x: end, y: atEnd.y }, ...after];
}
