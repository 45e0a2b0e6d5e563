/**
 * Takes the values from the head of a Markdown page, as wikis of files and sites write them: between two lines of `---`.
 *
 * @returns the page with empty lines in their place, so that its lines keep their numbers
 */
export function readFrontMatter(text: string): { frontMatter?: string; rest: string } {
  const match = /^\uFEFF?---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  const [whole, frontMatter] = match ?? [];
  // A page may begin with a rule; then what follows are no values.
  if (whole === undefined || frontMatter === undefined || !frontMatter.split('\n').every(isValueLine))
    return { rest: text };
  const lines = whole.split('\n').length - 1;
  return { frontMatter, rest: '\n'.repeat(lines) + text.slice(whole.length) };
}

function isValueLine(line: string): boolean {
  return /^\s*(?:#.*|-\s.*|["']?[\w -]+["']?\s*:(?:\s.*)?|\s+.*)?$/.test(line);
}
