import { markdownText } from './markdown-text.js';

/** What code hosts turn into mentions of people and links to issues, wherever it stands but in code. */
const called = /(@[\p{L}\p{N}][\p{L}\p{N}_./-]*|(?<![\p{L}\p{N}])(?:#|!|GH-)\d+)/gu;

/** Text of a plan as Markdown of a comment: handles call nobody, and numbers lead to no issue. */
export function commentText(text: string): string {
  return text
    .split(called)
    .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : markdownText(part)))
    .join('');
}
