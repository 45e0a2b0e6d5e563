import type { SourceKind } from './sources/source.js';

/** Signs of a list or a table of Markdown: two lines of them are no accident. */
const marks = /^\s*(?:[-*+•]\s+\S|\d+[.)]\s+\S|#{1,6}\s+\S|\|.*\|\s*$)/;

/**
 * What a clipboard holds that may be goals: a list or headings of Markdown, a table of a sheet, a list or a table of a web page.
 *
 * @returns undefined for running text, and for what is a plan already
 */
export function pastedAs(
  text: string,
  html: string | undefined,
): { text: string; from: SourceKind } | undefined {
  if (
    /^\s*(?:plan|objective|key result|initiative|priority|metric|check-ins)\s+[\p{L}_"“]/mu.test(text) &&
    /[{"“]/.test(text)
  )
    return undefined;
  if (html && /<(?:table|ul|ol)[\s>]/i.test(html)) return { text: html, from: 'html' };
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length > 1 && lines.every((line) => line.includes('\t'))) return { text, from: 'csv' };
  return lines.some((line) => marks.test(line)) ? { text, from: 'markdown' } : undefined;
}
