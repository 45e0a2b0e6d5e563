/**
 * Matches texts outside of code that code hosts turn into mentions of people, or into links that appear in the linked issue:
 * `@mei`, `#12`, `sales/plans#12`, `!12`, `GH-12`, and the addresses of issues.
 */
const called =
  /(https?:\/\/[^\s`|“”"<>]+|@[\p{L}\p{N}_][\p{L}\p{N}_./-]*|[\p{L}\p{N}_./-]*[#!&]\d+|(?<![\p{L}\p{N}])GH-\d+)/giu;

/**
 * Escapes text of a plan for Markdown: the text must not become a link, a heading, or HTML, must not end the cell of a table,
 * mentions nobody, and links to no issue.
 *
 * @param text on one line
 */
export function plainMarkdown(text: string): string {
  return text
    .split(called)
    .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : part.replace(/[\\`|*_[\]<>~#]/g, '\\$&')))
    .join('');
}
