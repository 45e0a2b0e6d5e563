/**
 * Makes short ids for a text under version control. The same id always has the same short id, so that a change of one
 * goal changes only its own lines.
 *
 * @returns names of lower-case letters and digits that begin with `n`, by id
 */
export function shortIds(ids: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of ids) {
    let name = `n${hash(id)}`;
    for (let copy = 2; taken.has(name); copy++) name = `n${hash(`${id} ${copy}`)}`;
    taken.add(name);
    names.set(id, name);
  }
  return names;
}

/** FNV-1a over UTF-16 code units: short, fast, the same everywhere; nobody's secret hangs on it. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value.toString(36);
}
