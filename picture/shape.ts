/** A drawing as plain data: an SVG element, which can become a text or a page. */
export interface Shape {
  tag: string;
  attributes: Readonly<Record<string, string | number>>;
  children: Iterable<Shape | string>;
}

/**
 * Makes a shape.
 *
 * @param attributes undefined ones are left out; a number is written with at most two decimals
 * @param children text is escaped when the shape is written
 */
export function shape(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly (Shape | string | undefined)[]
): Shape {
  return {
    tag,
    attributes: isFinal(attributes) ? attributes : finalAttributes(attributes),
    children: children.includes(undefined) ? children.filter((child) => child !== undefined) : children,
  } as Shape;
}

/** Whether attributes stay as they are: most do, and to copy them takes longer than to see that. */
function isFinal(attributes: Readonly<Record<string, unknown>>): boolean {
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined || (typeof value === 'number' && rounded(value) !== value)) return false;
  }
  return true;
}

function finalAttributes(
  attributes: Readonly<Record<string, string | number | undefined>>,
): Record<string, string | number> {
  const given: Record<string, string | number> = {};
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) given[name] = typeof value === 'number' ? rounded(value) : value;
  }
  return given;
}

/** Two decimals: more cannot be seen, and make the same picture different on another machine. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
