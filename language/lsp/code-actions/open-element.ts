/** Texts and comments, which may hold braces, and the braces themselves. */
const tokens =
  /"""[\s\S]*?(?:"""|$)|"(?:\\.|[^"\\\r\n])*"?|“[^”\r\n]*”?|\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|[{}]/g;

/** What a place stands in, by the braces before it: that works while the text around it is not a plan yet. */
export interface OpenElement {
  /** In how many bodies. */
  depth: number;
  /** The innermost of them that a goal may stand in. */
  kind?: 'objective' | 'key-result';
}

/** @param before the text of the file up to the place */
export function openElementAt(before: string): OpenElement {
  const open: (OpenElement['kind'] | undefined)[] = [];
  for (const match of before.matchAll(tokens)) {
    if (match[0] === '{')
      open.push(kindBefore(before.slice(before.lastIndexOf('\n', match.index) + 1, match.index)));
    else if (match[0] === '}') open.pop();
  }
  const kind = open.at(-1);
  return { depth: open.length, ...(kind && { kind }) };
}

/** The element whose body opens at the end of a line. */
function kindBefore(line: string): OpenElement['kind'] | undefined {
  if (/^\s*objective\b/.test(line)) return 'objective';
  return /^\s*key result\b/.test(line) ? 'key-result' : undefined;
}
