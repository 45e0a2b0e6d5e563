import type { LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';

/** A bullet, a number, a heading, a row of a table, a line in bold: none of them begins a line of a plan. */
const markdown = /^\s*(?:[-*+•]\s+\S|\d+[.)]\s+\S|#{1,6}\s+\S|\|.*\|\s*$|\*\*\S.*)/;

/** Lines of Markdown in a plan, as they come from a wiki or a chat. */
export interface MarkdownLines {
  text: string;
  /** From the start of the first line to the end of the last one. */
  range: Range;
  lines: number;
}

/**
 * The Markdown around a range: its own lines and those that go on with them, with empty lines between.
 *
 * @returns undefined where the first line of the range is none
 */
export function markdownAround({ textDocument }: LangiumDocument, range: Range): MarkdownLines | undefined {
  const lines = textDocument.getText().split(/\r?\n/);
  if (!isMarkdown(lines, range.start.line)) return undefined;
  let [first, last] = [range.start.line, range.start.line];
  while (first > 0 && belongs(lines, first - 1, -1)) first--;
  while (last + 1 < lines.length && belongs(lines, last + 1, 1)) last++;
  while (!isMarkdown(lines, first)) first++;
  while ((lines[last] ?? '').trim() === '') last--;
  return linesBetween(lines, first, last);
}

/** One line of Markdown; undefined for any other line. */
export function markdownLine({ textDocument }: LangiumDocument, line: number): MarkdownLines | undefined {
  const lines = textDocument.getText().split(/\r?\n/);
  return isMarkdown(lines, line) ? linesBetween(lines, line, line) : undefined;
}

function isMarkdown(lines: readonly string[], index: number): boolean {
  return markdown.test(lines[index] ?? '');
}

/** A line of the block: Markdown, an empty one between two of them, or an indented one that goes on with a bullet. */
function belongs(lines: readonly string[], index: number, step: 1 | -1): boolean {
  const line = lines[index] ?? '';
  if (isMarkdown(lines, index)) return true;
  if (line.trim() === '') return isMarkdown(lines, index + step);
  const before = lines[index - 1] ?? '';
  return (
    /^\s{2,}[^\s}]/.test(line) &&
    isMarkdown(lines, index - 1) &&
    indentOf(line) > indentOf(before) &&
    !/[{}]\s*$/.test(line)
  );
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function linesBetween(lines: readonly string[], first: number, last: number): MarkdownLines {
  return {
    text: lines.slice(first, last + 1).join('\n'),
    range: {
      start: { line: first, character: 0 },
      end: { line: last, character: (lines[last] ?? '').length },
    },
    lines: last - first + 1,
  };
}
