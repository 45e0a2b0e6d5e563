/** Lines that belong together, with the order in which they are left out: the highest rank goes first, rank 0 never. */
export interface MarkdownBlock {
  lines: readonly string[];
  rank: number;
}

/**
 * Joins blocks to one text, with an empty line between them. If the text is too long, whole blocks are left out, and a
 * note says so.
 *
 * @param longest the maximum number of UTF-16 code units
 */
export function fittedBlocks(blocks: readonly MarkdownBlock[], longest: number, note: string): string {
  const kept = blocks.filter(({ lines }) => lines.length > 0);
  const isLong = (all: readonly MarkdownBlock[]) => textOf(all).length > longest - note.length - 2;
  if (!isLong(kept)) return textOf(kept);
  const byRank = [...kept].sort(
    (left, right) => right.rank - left.rank || kept.indexOf(right) - kept.indexOf(left),
  );
  for (const block of byRank) {
    if (block.rank === 0 || !isLong(kept)) break;
    kept.splice(kept.indexOf(block), 1);
  }
  return textOf([...kept, { lines: [note], rank: 0 }]);
}

function textOf(blocks: readonly MarkdownBlock[]): string {
  return `${blocks.map(({ lines }) => lines.join('\n')).join('\n\n')}\n`;
}
