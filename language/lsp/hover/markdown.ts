import { type AstNode, AstUtils } from 'langium';
import { rangeOf } from '../../grammar/ranges.js';
import { say } from '../../values/say.js';

/** Escapes a text for Markdown, so that it is shown as written, on one line. */
export function escapeMarkdown(text: string): string {
  const inline = oneLine(text).replaceAll(/[\\`*_[\]<>|~&]/g, '\\$&');
  // These begin a heading or a list, and only where a line begins.
  return inline.replace(/^([#+-]|\d+(?=[.)](?:\s|$)))/, (start) =>
    /\d/.test(start) ? `${start}\\` : `\\${start}`,
  );
}

/** Writes source text, such as a name or a value, as code. */
export function code(text: string): string {
  const source = oneLine(text);
  const longest = Math.max(0, ...[...source.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${source} ${fence}` : `${fence}${source}${fence}`;
}

/** Writes a link that opens the place of a node. */
export function linkTo(node: AstNode, markdown: string): string {
  const { line, character } = rangeOf({ node }).start;
  return `[${markdown}](${AstUtils.getDocument(node).uri.toString()}#L${line + 1},${character + 1})`;
}

/** Writes a list with at most a given number of items, and the number of the others. */
export function list(items: readonly string[], limit = 8): string {
  const shown = items.slice(0, limit).map((item) => `- ${item}`);
  if (items.length > limit) shown.push(say`- and ${items.length - limit} more`);
  return shown.join('\n');
}

/** Writes a heading with a list below it; undefined for an empty list. */
export function section(heading: string, items: readonly string[]): string | undefined {
  return items.length > 0 ? `${heading}\n${list(items)}` : undefined;
}

/** Joins the defined parts to one line. */
export function line(...parts: (string | undefined)[]): string | undefined {
  return parts.filter(Boolean).join(' · ') || undefined;
}

/** Joins the defined parts, each as a paragraph. */
export function paragraphs(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n');
}

/** Writes a ratio as a percentage: 0.625 is `63%`. */
export function percent(ratio: number): string {
  return `${Math.round(ratio * 100)}%`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
