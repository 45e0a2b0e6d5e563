import { CstUtils, type LangiumDocument } from 'langium';
import { OkrTerminals } from '../grammar/generated/ast.js';

/** A comment of a file. */
export interface Comment {
  /** The source without white space at the end. */
  text: string;
  /** Offsets in the file; the end is exclusive. */
  start: number;
  end: number;
  /** Whether the comment begins with `//` and ends with its line. */
  isLine: boolean;
}

const known = new WeakMap<object, readonly Comment[]>();

/** Returns all comments of a file, in order. */
export function commentsOf({ parseResult }: LangiumDocument): readonly Comment[] {
  const root = parseResult.value.$cstNode;
  if (!root) return [];
  const read = known.get(root);
  if (read) return read;
  const comments = CstUtils.flattenCst(root)
    .filter(({ tokenType }) => tokenType.name === 'SL_COMMENT' || tokenType.name === 'ML_COMMENT')
    .map(({ text, offset }) => commentAt(text, offset))
    .toArray();
  known.set(root, comments);
  return comments;
}

/** Returns the comments that are completely between two offsets. */
export function commentsBetween(document: LangiumDocument, start: number, end: number): Comment[] {
  return commentsOf(document).filter((comment) => start <= comment.start && comment.end <= end);
}

/** Finds texts and comments, because `//` inside a text begins no comment. */
const textOrComment = new RegExp(
  [OkrTerminals.TRIPLE, OkrTerminals.STRING, OkrTerminals.ML_COMMENT, OkrTerminals.SL_COMMENT]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** Returns the comments of a piece of source that begins outside of texts and comments. */
export function commentsInSource(source: string): Comment[] {
  return [...source.matchAll(textOrComment)]
    .filter(([text]) => text.startsWith('//') || text.startsWith('/*'))
    .map(({ 0: text, index }) => commentAt(text, index));
}

/** Replaces each comment, with the white space around it, by a space. */
export function withoutComments(source: string): string {
  return commentsInSource(source)
    .toReversed()
    .reduce(
      (text, { start, end }) => `${text.slice(0, start).trimEnd()} ${text.slice(end).trimStart()}`,
      source,
    );
}

/** Returns the offsets of the texts and comments that span several lines. */
export function multiLinePieces(source: string): { start: number; end: number }[] {
  return [...source.matchAll(textOrComment)]
    .filter(([text]) => text.includes('\n'))
    .map(({ 0: text, index }) => ({ start: index, end: index + text.length }));
}

function commentAt(source: string, start: number): Comment {
  const text = source.trimEnd();
  return { text, start, end: start + text.length, isLine: text.startsWith('//') };
}

/** Says whether a comment is a waiver, for an element or for the whole file. */
export function isWaiver({ text }: Comment): boolean {
  return /^\/\/\s*okr-ignore(-file)?(?![\w-])/.test(text);
}

/** Says whether a comment is about the whole file. */
function isOfFile({ text }: Comment): boolean {
  return /^\/\/\s*okr-ignore-file(?![\w-])/.test(text);
}

/**
 * Returns the comments about the node that begins at an offset: comments directly before the node, and comments that are
 * alone on the lines directly above. A comment after another node on the same line is about that node, unless only an opening
 * brace is before the comment.
 */
export function commentsAbove(document: LangiumDocument, offset: number): Comment[] {
  const text = document.textDocument.getText();
  const chain = chainBefore(document, offset);
  const [first] = chain;
  if (!first) return [];
  const before = text.slice(startOfLine(text, first.start), first.start).trim();
  if (before === '') return chain;
  const endOfFirst = endOfLine(text, first.start);
  if (before.endsWith('{') && offset <= endOfFirst) return chain;
  return chain.filter(({ start }) => start > endOfFirst);
}

/** Returns the comments before an offset that only white space with at most one line break separates. */
function chainBefore(document: LangiumDocument, offset: number): Comment[] {
  const text = document.textDocument.getText();
  const comments = commentsOf(document);
  const chain: Comment[] = [];
  let start = offset;
  for (let index = comments.findLastIndex(({ end }) => end <= offset); index >= 0; index--) {
    const comment = comments[index] as Comment;
    const gap = text.slice(comment.end, start);
    if (gap.trim() !== '' || countBreaks(gap) > 1 || isOfFile(comment)) break;
    chain.unshift(comment);
    start = comment.start;
  }
  return chain;
}

/**
 * Returns the start of the line of a word. Comments before the word on its line are skipped, including a comment that begins
 * on an earlier line.
 *
 * @returns undefined if anything else is before the word
 */
export function startOfOwnLine(document: LangiumDocument, offset: number): number | undefined {
  const text = document.textDocument.getText();
  let start = offset;
  for (const comment of chainBefore(document, offset).toReversed()) {
    if (countBreaks(text.slice(comment.end, start)) > 0) break;
    start = comment.start;
  }
  const lineStart = startOfLine(text, start);
  return text.slice(lineStart, start).trim() === '' ? lineStart : undefined;
}

/** Returns the comments directly after an offset on the same line. */
export function commentsAfter(document: LangiumDocument, offset: number): Comment[] {
  const text = document.textDocument.getText();
  const after: Comment[] = [];
  let end = offset;
  for (const comment of commentsOf(document)) {
    if (comment.start < end) continue;
    const gap = text.slice(end, comment.start);
    if (gap.trim() !== '' || countBreaks(gap) > 0) break;
    after.push(comment);
    end = comment.end;
  }
  return after;
}

export function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Returns the offset of the line break that ends the line, or of the end of the text. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' && end > offset ? end - 1 : end;
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}
