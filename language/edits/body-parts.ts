import { type AstNode, AstUtils } from 'langium';
import {
  type Comment,
  commentsAbove,
  commentsBehind,
  commentsBetween,
  commentsInSource,
  withoutComments,
} from './comments.js';
import { cstOf, sourceText } from './source.js';

/** A statement of a body with the comments about it. */
export interface BodyPart {
  node: AstNode;
  above: readonly Comment[];
  behind: readonly Comment[];
}

/** An element taken apart, so that its pieces can be put together otherwise. */
export interface BodyParts {
  parts: readonly BodyPart[];
  /** The comments of the element that are about none of its statements. */
  loose: readonly Comment[];
}

/** Takes an element apart: each of its comments belongs to one statement, or to none. */
export function bodyParts(element: AstNode & { statements: readonly AstNode[] }): BodyParts {
  const document = AstUtils.getDocument(element);
  const { offset, end } = cstOf(element);
  const taken = new Set<number>();
  const own = (comments: readonly Comment[]) =>
    comments.filter((comment) => {
      const isOurs = offset <= comment.start && comment.end <= end && !taken.has(comment.start);
      if (isOurs) taken.add(comment.start);
      return isOurs;
    });
  const parts = element.statements.map((node) => {
    const source = cstOf(node);
    for (const { start } of commentsBetween(document, source.offset, source.end)) taken.add(start);
    const above = own(commentsAbove(document, source.offset));
    return { node, above, behind: own(commentsBehind(document, source.end)) };
  });
  const loose = commentsBetween(document, offset, end).filter(({ start }) => !taken.has(start));
  return { parts, loose };
}

/** A part as lines of a body: its comments, and its statement as written. */
export function linesOfPart({ node, above, behind }: BodyPart): string[] {
  const statement = [sourceText(node), ...textsOf(behind)].join('  ');
  return [...textsOf(above), statement];
}

/** A part as comments alone: its own, then its statement as a remark. */
export function partAsRemark({ node, above, behind }: BodyPart, label: string): string[] {
  const source = sourceText(node);
  const remark = `// ${label}: ${withoutComments(source).replace(/\s+/g, ' ')}`;
  return [...textsOf([...above, ...commentsInSource(source), ...behind]), remark];
}

export function textsOf(comments: readonly Comment[]): string[] {
  return comments.map(({ text }) => text);
}
