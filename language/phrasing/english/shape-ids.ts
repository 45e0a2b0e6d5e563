interface Known {
  id: string;
  longer: Map<string, Known>;
}

const families = new Map<string, Known>();

/**
 * Returns the id of a piece of shape, its parts joined by colons. Each id is put together once: a statement has dozens of pieces, and
 * there are only so many classes, moods and regions.
 */
export function ids(family: string, ...parts: readonly string[]): string {
  let known = longerBy(families, family, undefined);
  for (const part of parts) known = longerBy(known.longer, part, known.id);
  return known.id;
}

function longerBy(among: Map<string, Known>, part: string, id: string | undefined): Known {
  const found = among.get(part);
  if (found !== undefined) return found;
  const made = { id: id === undefined ? part : `${id}:${part}`, longer: new Map<string, Known>() };
  among.set(part, made);
  return made;
}
