import { type AstNode, AstUtils } from 'langium';
import {
  type Comment,
  commentsAbove,
  commentsAfter,
  commentsBetween,
  commentsInSource,
  withoutComments,
} from './comments.js';
import { cstOf, sourceText } from './source.js';

/** A statement of a body with its comments. */
export interface BodyPart {
  node: AstNode;
  above: readonly Comment[];
  after: readonly Comment[];
}

/** The parts of the body of an element, for an edit that arranges them in another way. */
export interface BodyParts {
  parts: readonly BodyPart[];
  /** The comments of the element that belong to no statement. */
  loose: readonly Comment[];
}

/** Splits the body of an element. Each comment belongs to one statement or to none. */
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
    return { node, above, after: own(commentsAfter(document, source.end)) };
  });
  const loose = commentsBetween(document, offset, end).filter(({ start }) => !taken.has(start));
  return { parts, loose };
}

/** Returns a part as lines of a body: its comments and the source of its statement. */
export function linesOfPart({ node, above, after }: BodyPart): string[] {
  const statement = [sourceText(node), ...textsOf(after)].join('  ');
  return [...textsOf(above), statement];
}

/** Returns a part as comments: its own comments, then its statement as a comment with a label. */
export function partAsRemark({ node, above, after }: BodyPart, label: string): string[] {
  const source = sourceText(node);
  const remark = `// ${label}: ${withoutComments(source).replace(/\s+/g, ' ')}`;
  return [...textsOf([...above, ...commentsInSource(source), ...after]), remark];
}

export function textsOf(comments: readonly Comment[]): string[] {
  return comments.map(({ text }) => text);
}
