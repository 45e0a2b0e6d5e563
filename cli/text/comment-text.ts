import { markdownText } from './markdown-text.js';

/**
 * What code hosts turn into mentions of people, and into links that the issue at the other end tells of, wherever it
 * stands but in code: `@mei`, `#12`, `sales/plans#12`, `!12`, `GH-12`, and the addresses of issues.
 */
const called =
  /(https?:\/\/[^\s`|“”"<>]+|@[\p{L}\p{N}_][\p{L}\p{N}_./-]*|[\p{L}\p{N}_./-]*[#!&]\d+|(?<![\p{L}\p{N}])GH-\d+)/giu;

/** Text of a plan as Markdown of a comment: it calls nobody, and leads to no issue. */
export function commentText(text: string): string {
  return text
    .split(called)
    .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : markdownText(part)))
    .join('');
}
