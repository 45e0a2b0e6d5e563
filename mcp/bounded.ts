/** Characters of an answer: more would fill the context of an agent with one question. */
export const longestAnswer = 24_000;

/** A part of an answer, and the cursor of the next part if there is one. */
export interface Part {
  text: string;
  next?: string;
}

/**
 * Cuts an answer into parts. A document is cut between the entries of its longest list, so that each part is a document, too. What has no
 * list that helps is cut as text.
 *
 * @param cursor `next` of the part before
 */
export function partOf(answer: unknown, cursor: string | undefined, limit = longestAnswer): Part {
  const whole = typeof answer === 'string' ? answer : JSON.stringify(answer);
  if (cursor === undefined && whole.length <= limit) return { text: whole };
  if (cursor?.startsWith('c')) return characters(whole, Number(cursor.slice(1)) || 0, limit);
  const list = longestList(answer);
  const entries =
    list === undefined ? undefined : entriesFrom(answer as Fields, list, Number(cursor ?? 0) || 0, limit);
  return entries ?? characters(whole, 0, limit);
}

type Fields = Record<string, unknown>;

function longestList(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const sizes = Object.entries(answer)
    .filter(([, value]) => Array.isArray(value) && value.length > 1)
    .map(([key, value]) => ({ key, size: JSON.stringify(value).length }));
  return sizes.sort((left, right) => right.size - left.size)[0]?.key;
}

/** @returns undefined if not even one entry fits */
function entriesFrom(answer: Fields, list: string, start: number, limit: number): Part | undefined {
  const all = answer[list] as unknown[];
  // What surrounds the list is said once.
  const around: Fields = start === 0 ? answer : { [list]: all };
  let room = limit - JSON.stringify({ ...around, [list]: [], next: '000000' }).length;
  let end = start;
  while (end < all.length) {
    room -= JSON.stringify(all[end]).length + 1;
    if (room < 0) break;
    end += 1;
  }
  if (end === start && start < all.length) return undefined;
  const next = end < all.length ? String(end) : undefined;
  return { text: JSON.stringify({ ...around, [list]: all.slice(start, end) }), ...(next && { next }) };
}

function characters(whole: string, start: number, limit: number): Part {
  const end = Math.min(whole.length, start + limit);
  return { text: whole.slice(start, end), ...(end < whole.length && { next: `c${end}` }) };
}
