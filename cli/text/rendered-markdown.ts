import { stripVTControlCharacters } from 'node:util';
import type { Terminal } from '../host/terminal.js';
import { wrap } from './wrap.js';

/** Longer lines are tiring to read, however wide the terminal is. */
const maximumColumns = 100;

const fence = /^```(\w*)(.*)\n([\s\S]*?)^```$/gm;

/**
 * Renders a page for the terminal: headings are bold, paragraphs wrapped, and examples have a bar at their side, red for bad
 * examples. In a pipe without colour: the Markdown itself, without the notes for the test runner on its fences.
 */
export function renderMarkdown(markdown: string, terminal: Terminal): string {
  const isRaw = !terminal.colors.isColorSupported && terminal.columns === undefined;
  if (isRaw) return markdown.replace(fence, '```$1\n$3```');
  const blocks: string[] = [];
  let read = 0;
  for (const match of markdown.matchAll(fence)) {
    blocks.push(...proseBlocks(markdown.slice(read, match.index), terminal));
    blocks.push(codeBlock(match[3] ?? '', / expect=/.test(match[2] ?? ''), terminal));
    read = match.index + match[0].length;
  }
  blocks.push(...proseBlocks(markdown.slice(read), terminal));
  return `${blocks.join('\n\n')}\n`;
}

function proseBlocks(text: string, terminal: Terminal): string[] {
  return text
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map((block) => proseBlock(block, terminal));
}

function proseBlock(block: string, terminal: Terminal): string {
  const { bold, underline } = terminal.colors;
  const heading = /^(#+) (.*)$/.exec(block);
  if (heading) return heading[1] === '#' ? bold(underline(heading[2])) : bold(heading[2]);
  if (block.startsWith('|')) return block;
  const columns = Math.min(terminal.columns ?? maximumColumns, maximumColumns);
  // Each item of a list is a paragraph of its own; a plain paragraph is one.
  return block
    .split(/\n(?=[-*] |\d+\. )/)
    .map((paragraph) => styleSpans(paragraph.replace(/\s*\n\s*/g, ' '), terminal))
    .map((paragraph) => wrap(paragraph, columns, stripVTControlCharacters).join('\n'))
    .join('\n');
}

function codeBlock(code: string, showsMistake: boolean, { colors }: Terminal): string {
  const bar = (showsMistake ? colors.red : colors.green)('│');
  return code
    .trimEnd()
    .split('\n')
    .map((line) => `  ${bar} ${line}`.trimEnd())
    .join('\n');
}

function styleSpans(text: string, { colors, link }: Terminal): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part) =>
      /^`.+`$/.test(part)
        ? colors.cyan(part.slice(1, -1))
        : part
            // First: the codes of the others hold brackets as well.
            .replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, words: string, url: string) => link(words, url))
            .replace(/\*\*([^*]+)\*\*/g, (_, words: string) => colors.bold(words))
            .replace(/(?<![\w*])\*([^*]+)\*(?![\w*])/g, (_, words: string) => colors.italic(words)),
    )
    .join('');
}
