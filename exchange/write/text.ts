/** A text in quotes, on one line. */
export function quoted(text: string): string {
  const oneLine = text.replace(/\s*\n\s*/g, ' ').trim();
  return `"${oneLine.replace(/[\\"]/g, '\\$&')}"`;
}

/**
 * A text of any length: in quotes where it has one line, else in three of them, indented like what stands around.
 *
 * @param indent spaces before the lines that follow the first
 */
export function longText(text: string, indent: string): string {
  const trimmed = text.replace(/\r\n?/g, '\n').trim();
  if (!trimmed.includes('\n')) return quoted(trimmed);
  const safe = trimmed.replaceAll('"""', "'''");
  const lines = safe
    .split('\n')
    .map((line, index) =>
      index === 0 || line.trim() === '' ? line.trimEnd() : `${indent}${line.trimEnd()}`,
    );
  // A quote at the very end would close the text together with the first two of its own.
  return `"""${lines.join('\n')}${safe.endsWith('"') ? ' ' : ''}"""`;
}

/** A remark as comments, a line each. It never reads as a waiver of a rule. */
export function comments(text: string, label: string | undefined): string[] {
  const shown =
    label === undefined || label === '' ? text : `${label.replace(/\s+/g, ' ').replace(/:$/, '')}: ${text}`;
  return shown
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `// ${/^okr-ignore/.test(line) ? 'Note: ' : ''}${line}`);
}
