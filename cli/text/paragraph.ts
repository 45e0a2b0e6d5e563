import { stripVTControlCharacters } from 'node:util';
import { visibleText } from './visible-text.js';
import { wrap } from './wrap.js';

/**
 * Writes a text of a plan as lines of a terminal, each indented. The first line begins with a label; the other lines
 * begin below its text.
 */
export function paragraph(
  text: string,
  columns: number,
  { indent, label = '' }: { indent: number; label?: string },
  paint: (text: string) => string = (all) => all,
): string[] {
  const start = ' '.repeat(indent);
  const width = stripVTControlCharacters(label).length;
  const lines = wrap(visibleText(text), columns - indent - width);
  return lines.map((line, index) => `${start}${index === 0 ? label : ' '.repeat(width)}${paint(line)}`);
}
