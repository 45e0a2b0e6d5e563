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
  const given: Record<string, string | number> = {};
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) given[name] = rounded(value);
  }
  return { tag, attributes: given, children: children.filter((child) => child !== undefined) };
}

/** Two decimals: more cannot be seen, and make the same picture different on another machine. */
function rounded(value: string | number): string | number {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : value;
}
