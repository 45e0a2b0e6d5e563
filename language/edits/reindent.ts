import { multiLinePieces } from './comments.js';

/**
 * Changes the indentation of lines. Lines inside a text or a comment stay unchanged, because their white space is part of the
 * content.
 *
 * @param source begins outside of texts and comments
 */
export function reindented(source: string, before: string, after: string): string {
  const pieces = multiLinePieces(source);
  let offset = 0;
  const lines = source.split('\n').map((line, index) => {
    const start = offset;
    offset += line.length + 1;
    if (pieces.some((piece) => piece.start < start && start < piece.end)) return line;
    if (line.trim() === '') return line.endsWith('\r') ? '\r' : '';
    if (line.startsWith(before)) return `${after}${line.slice(before.length)}`;
    return index === 0 ? `${after}${line}` : line;
  });
  return lines.join('\n');
}
