import { plainMarkdown } from '../../language/values/plain-markdown.js';
import { visibleText } from './visible-text.js';

/** Escapes text of a plan for Markdown, on one line and without any effect; see `plainMarkdown`. */
export function markdownText(text: string): string {
  return plainMarkdown(visibleText(text));
}

/** Writes a table of Markdown; its cells are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
