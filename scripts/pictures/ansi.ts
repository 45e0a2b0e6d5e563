/** What a sequence of a terminal switches on, as classes of the page, and what switches them off. */
const classes: Readonly<Record<number, string>> = {
  1: 'bold',
  2: 'dim',
  3: 'italic',
  4: 'underline',
  ...Object.fromEntries(
    ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'].flatMap((color, index) => [
      [30 + index, color],
      [90 + index, `bright-${color}`],
    ]),
  ),
};
const ends: Readonly<Record<number, readonly string[]>> = {
  22: ['bold', 'dim'],
  23: ['italic'],
  24: ['underline'],
  39: Object.entries(classes).flatMap(([code, name]) => (Number(code) >= 30 ? [name] : [])),
};

/**
 * Turns the colours of a terminal into HTML.
 *
 * @param text with SGR sequences, as the command line writes them
 * @throws {Error} for a sequence that the page cannot show
 */
export function ansiToHtml(text: string): string {
  const on = new Set<string>();
  const [before = '', ...parts] = text.split('\u001B[');
  const html = parts.map((part) => {
    const code = Number.parseInt(part, 10);
    change(on, code);
    const shown = part.slice(part.indexOf('m') + 1);
    return shown === '' ? '' : `<span class="${[...on].join(' ')}">${escapeHtml(shown)}</span>`;
  });
  return `${escapeHtml(before)}${html.join('')}`;
}

function change(on: Set<string>, code: number): void {
  const [begin, end] = [classes[code], ends[code]];
  if (code === 0) on.clear();
  else if (begin) on.add(begin);
  else if (end) for (const name of end) on.delete(name);
  else throw new Error(`No picture shows the terminal's code ${code}.`);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
