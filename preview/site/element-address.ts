/**
 * Writes the address of an element from its id: `objective sales.2026-Q4.revenue` becomes `objective/sales.2026-Q4.revenue`.
 * The comment of a pull request writes the same addresses.
 */
export function elementPath(id: string): string {
  const space = id.indexOf(' ');
  return `${id.slice(0, space)}/${encodeURIComponent(id.slice(space + 1))}`;
}
