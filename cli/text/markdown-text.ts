import { visibleText } from './visible-text.js';

/**
 * Escapes text of a plan for Markdown: it must not become a link, a mention, a heading, or HTML, and must not end the
 * cell of a table.
 */
export function markdownText(text: string): string {
  return visibleText(text).replace(/[\\`|*_[\]<>~#]/g, '\\$&');
}

/** Writes a table of Markdown; its cells are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
