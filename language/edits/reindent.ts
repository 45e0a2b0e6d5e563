import { multiLinePieces } from './comments.js';

/**
 * The same lines, so much further in or out. Texts and comments of several lines stay as they are inside: what they say must
 * not change.
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
