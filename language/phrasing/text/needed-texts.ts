/**
 * Returns texts in lower case of which each match of a pattern without case contains at least one: what its alternatives begin with.
 *
 * @param pattern alternatives, with groups that do not capture
 */
export function neededTexts(pattern: string): string[] {
  return alternativesIn(pattern).flatMap((alternative) => beginningsOf(alternative));
}

/** Splits a pattern at the bars that are in no group. */
function alternativesIn(pattern: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of pattern) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

/** Returns the letters that an alternative begins with, and those of the first group if they lead up to one. */
function beginningsOf(alternative: string): string[] {
  const [letters = ''] = /^(?:[^\\^$.|?*+()[\]{}](?![?*+{]))*/.exec(alternative) ?? [];
  const group = groupAt(alternative, letters.length);
  const texts = group === undefined ? [''] : neededTexts(group);
  return texts.map((text) => (letters + text).toLowerCase());
}

/** Returns what is in the group that begins at an offset; undefined if none begins there, or if it may be missing. */
function groupAt(pattern: string, offset: number): string | undefined {
  if (!pattern.startsWith('(?:', offset)) return undefined;
  let depth = 0;
  for (let end = offset; end < pattern.length; end++) {
    if (pattern[end] === '(') depth++;
    if (pattern[end] === ')') depth--;
    if (depth > 0) continue;
    return /[?*{]/.test(pattern[end + 1] ?? '') ? undefined : pattern.slice(offset + 3, end);
  }
  return undefined;
}
