import { CstUtils, type LangiumDocument } from 'langium';
import { OkrTerminals } from '../grammar/generated/ast.js';

/** A comment as it stands in a file. */
export interface Comment {
  /** Without the white space at its end. */
  text: string;
  /** Offsets into the file, the end exclusive and without white space. */
  start: number;
  end: number;
  /** Whether it goes to the end of its line. */
  isLine: boolean;
}

const known = new WeakMap<object, readonly Comment[]>();

/** All comments of a file, in order. */
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

/** The comments that lie between two offsets as a whole. */
export function commentsBetween(document: LangiumDocument, start: number, end: number): Comment[] {
  return commentsOf(document).filter((comment) => start <= comment.start && comment.end <= end);
}

/** Texts and comments: outside of both no comment begins. */
const textOrComment = new RegExp(
  [OkrTerminals.TRIPLE, OkrTerminals.STRING, OkrTerminals.ML_COMMENT, OkrTerminals.SL_COMMENT]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** The comments of a piece of source that begins outside of texts and comments. */
export function commentsInSource(source: string): Comment[] {
  return [...source.matchAll(textOrComment)]
    .filter(([text]) => text.startsWith('//') || text.startsWith('/*'))
    .map(({ 0: text, index }) => commentAt(text, index));
}

/** A piece of source with a blank in the place of each comment and the white space around it. */
export function withoutComments(source: string): string {
  return commentsInSource(source)
    .toReversed()
    .reduce(
      (text, { start, end }) => `${text.slice(0, start).trimEnd()} ${text.slice(end).trimStart()}`,
      source,
    );
}

/** The texts and comments of a piece of source that go over several lines, by offsets. */
export function multiLinePieces(source: string): { start: number; end: number }[] {
  return [...source.matchAll(textOrComment)]
    .filter(([text]) => text.includes('\n'))
    .map(({ 0: text, index }) => ({ start: index, end: index + text.length }));
}

function commentAt(source: string, start: number): Comment {
  const text = source.trimEnd();
  return { text, start, end: start + text.length, isLine: text.startsWith('//') };
}

/** Whether a comment is a waiver, of one element or of the whole file. */
export function isWaiver({ text }: Comment): boolean {
  return /^\/\/\s*okr-ignore(-file)?(?![\w-])/.test(text);
}

/** Whether a comment is about the whole file, wherever the elements move. */
function isOfFile({ text }: Comment): boolean {
  return /^\/\/\s*okr-ignore-file(?![\w-])/.test(text);
}

/**
 * The comments about what begins at an offset: those directly before it, and those on the lines directly above that hold
 * nothing else. A comment on the line of something else is about that; an opening brace alone is nothing to be about.
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

/** The comments before an offset with nothing but white space and at most one line break between them and behind them. */
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
 * The start of the line that a word begins; comments before the word belong to it, on the lines above too where they end on
 * its line.
 *
 * @returns undefined where something else stands before the word
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

/** The comments behind an offset that begin on its line before anything else does. */
export function commentsBehind(document: LangiumDocument, offset: number): Comment[] {
  const text = document.textDocument.getText();
  const behind: Comment[] = [];
  let end = offset;
  for (const comment of commentsOf(document)) {
    if (comment.start < end) continue;
    const gap = text.slice(end, comment.start);
    if (gap.trim() !== '' || countBreaks(gap) > 0) break;
    behind.push(comment);
    end = comment.end;
  }
  return behind;
}

export function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset of the line break that ends the line, or of the end of the text. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' && end > offset ? end - 1 : end;
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}
