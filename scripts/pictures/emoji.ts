/** The emoji of the comment, drawn: machines without a display have no font for them. */
const drawings: Readonly<Record<string, string>> = {
  '✏️': '<path d="M3 13 L4 10 L11 3 L13 5 L6 12 Z" fill="#e8a33d"/><path d="M3 13 L4 10 L6 12 Z" fill="#5b4636"/>',
  '➕': '<path d="M8 3 V13 M3 8 H13" stroke="#59636e" stroke-width="2.5"/>',
  '➖': '<path d="M3 8 H13" stroke="#59636e" stroke-width="2.5"/>',
  '⚠️': '<path d="M8 2 L15 14 H1 Z" fill="#f5c542" stroke="#8a6a00"/><path d="M8 6 V10 M8 11.5 V12.5" stroke="#3d2f00" stroke-width="1.6"/>',
  '📈': '<path d="M2 2 V14 H14" stroke="#59636e" fill="none"/><path d="M3 12 L7 8 L9 10 L14 4" stroke="#1a7f37" stroke-width="1.8" fill="none"/>',
  '📉': '<path d="M2 2 V14 H14" stroke="#59636e" fill="none"/><path d="M3 4 L7 8 L9 6 L14 12" stroke="#cf222e" stroke-width="1.8" fill="none"/>',
  '🥅': '<path d="M2 13 V4 H14 V13 M5 4 V13 M8 4 V13 M11 4 V13 M2 7 H14 M2 10 H14" stroke="#cf222e" fill="none"/>',
};

/**
 * Replaces emoji by drawings.
 *
 * @throws {Error} for an emoji without a drawing
 */
export function drawEmoji(html: string): string {
  return html.replace(/\p{Extended_Pictographic}\uFE0F?/gu, (emoji) => {
    const drawing = drawings[emoji];
    if (!drawing) throw new Error(`There is no drawing of ${emoji}.`);
    return `<svg class="emoji" viewBox="0 0 16 16" width="15" height="15">${drawing}</svg>`;
  });
}
