import type { LangiumDocument } from 'langium';
import {
  type Comment,
  commentsBetween,
  commentsInSource,
  endOfLine,
  isWaiver,
  startOfLine,
} from './comments.js';
import type { Edit, FileEdits } from './edit.js';
import { escapeSnippet, indentationStep } from './source.js';

/**
 * Makes edits keep every comment. The text that an edit replaces or removes may contain comments. If no edit writes such a comment
 * again, the comment stays at its place, next to the new text. Edits that are meant to remove comments stay unchanged.
 *
 * @param documentOf returns the file of a URI; edits of new files stay unchanged
 */
export function keepComments(
  edits: FileEdits,
  documentOf: (uri: string) => LangiumDocument | undefined,
): FileEdits {
  const written = countTexts(
    Object.values(edits).flatMap((list) => list.flatMap(({ newText }) => commentsInSource(newText))),
  );
  const kept = Object.entries(edits).map(([uri, list]) => {
    const document = documentOf(uri);
    return [uri, document ? list.map((edit) => keptBy(edit, document, written)) : list] as const;
  });
  return Object.fromEntries(kept);
}

/** Counts the comments by their text. White space does not count, because the indentation of a moved comment may change. */
function countTexts(comments: readonly Comment[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const comment of comments) counts.set(key(comment), (counts.get(key(comment)) ?? 0) + 1);
  return counts;
}

function key({ text }: Comment): string {
  return text.replace(/\s+/g, ' ');
}

function keptBy(edit: Edit, document: LangiumDocument, written: Map<string, number>): Edit {
  if (edit.removesComments) return edit;
  const { textDocument } = document;
  const [start, end] = [textDocument.offsetAt(edit.range.start), textDocument.offsetAt(edit.range.end)];
  const lost = commentsBetween(document, start, end).filter((comment) => {
    const left = written.get(key(comment)) ?? 0;
    if (left > 0) written.set(key(comment), left - 1);
    return left === 0;
  });
  if (lost.length === 0) return edit;
  const { before, after } = placed(lost, { text: textDocument.getText(), start, end, edit });
  const { snippet } = edit;
  return {
    ...edit,
    newText: `${before}${edit.newText}${after}`,
    ...(snippet !== undefined && { snippet: `${escapeSnippet(before)}${snippet}${escapeSnippet(after)}` }),
  };
}

/** An edit with the text that it changes; start and end are offsets. */
interface Place {
  text: string;
  start: number;
  end: number;
  edit: Edit;
}

/** Returns the kept comments as text before and after the new text. */
function placed(lost: readonly Comment[], place: Place): { before: string; after: string } {
  const { text, start } = place;
  const beginsLine = text.slice(startOfLine(text, start), start).trim() === '';
  const fitInLine = lost.every((comment) => !comment.isLine && !comment.text.includes('\n'));
  return beginsLine && !fitInLine
    ? { before: onOwnLines(lost, place), after: '' }
    : { before: '', after: textAfter(lost, place) };
}

/** Returns comments on their own lines. An empty line follows a waiver, so that the waiver does not apply to the next element. */
function onOwnLines(comments: readonly Comment[], { text, start, end, edit }: Place): string {
  const lineStart = startOfLine(text, start);
  const indentation = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const lines = comments.map((comment) => comment.text).join(`\n${indentation}`);
  const gap = comments.some(isWaiver) ? '\n' : '';
  const isWholeLines = start === lineStart && text[end - 1] === '\n' && edit.newText === '';
  if (isWholeLines) return `${indentation}${lines}\n${gap}`;
  const first = start === lineStart ? indentation : '';
  const goesOn = edit.newText !== '' || text.slice(end, endOfLine(text, end)).trim() !== '';
  return `${first}${lines}${goesOn ? '\n' : ''}${gap}${goesOn && first === '' ? indentation : ''}`;
}

/** Returns comments after the new text, on the same line if possible. */
function textAfter(comments: readonly Comment[], { text, start, end, edit }: Place): string {
  const indentation = /^[ \t]*/.exec(text.slice(startOfLine(text, start)))?.[0] ?? '';
  const rest = text.slice(end, endOfLine(text, end));
  const next = `\n${indentation}${indentationStep}`;
  let result = '';
  for (const { text: words, isLine } of comments)
    result += `${/\s$/.test(result) ? '' : ' '}${words}${isLine ? next : ''}`;
  if (edit.newText === '' && /\s$/.test(text.slice(0, start))) result = result.trimStart();
  const gap = comments.some((comment, index) => isWaiver(comment) && comments[index - 1]?.isLine) ? '\n' : '';
  if (rest.trim() === '') return `${result.trimEnd()}${gap}`;
  if (/\s$/.test(result)) return `${result.trimEnd()}${gap}${next}`;
  return /^\s/.test(rest) ? result : `${result} `;
}
