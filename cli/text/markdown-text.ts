import { visibleText } from './visible-text.js';

/** Text of a plan as Markdown: it must not become a link, a mention, a heading, or HTML, nor end the cell of a table. */
export function markdownText(text: string): string {
  return visibleText(text).replace(/[\\`|*_[\]<>~#]/g, '\\$&');
}

/** A table of Markdown; its cells are Markdown already. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
