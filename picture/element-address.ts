/**
 * Writes the part of an address of a site that names an element. The id `objective sales.2026-Q4.revenue` becomes
 * `objective/sales.2026-Q4.revenue`. Pages and the comment of a pull request use the same addresses.
 */
export function elementPath(id: string): string {
  const space = id.indexOf(' ');
  return `${id.slice(0, space)}/${encodeURIComponent(id.slice(space + 1))}`;
}
