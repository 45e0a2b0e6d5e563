import { type AstNode, AstUtils, CstUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import type { PlanFile } from '../grammar/generated/ast.js';

/** A word, sign, text or comment of a plan: everything in the file that is not white space. */
export interface Lexeme {
  /** As written; a line comment without the white space at its end. */
  text: string;
  /** Offsets into the file, the end exclusive. */
  offset: number;
  end: number;
  /** Where it starts, from 0. */
  line: number;
  character: number;
  /** The name of its terminal (`NUMBER`, `SL_COMMENT`), or the keyword itself (`{`, `owner`). */
  kind: string;
  isComment: boolean;
  /** Line breaks in the source between the lexeme before and this one. */
  breaks: number;
  /** How many bodies it is in; a brace stands outside of the body that it delimits. */
  depth: number;
  /** The innermost body around it; for a brace the body that it delimits. */
  body: Body | undefined;
  begins: Member | undefined;
  ends: Member | undefined;
  /** Whether the statement around it began before it and still goes on: a line that starts here continues it. */
  continues: boolean;
}

/** The content between two braces. */
export interface Body {
  /** Whether the author wrote it on one line, braces included. */
  oneLine: boolean;
}

/** A part of a body that begins a new line, unless the body is on one line: element, property, zone, entry. */
export interface Member {
  node: AstNode;
  /** Indices of its first and last lexeme. */
  first: number;
  last: number;
}

const memberProperties: ReadonlySet<string | undefined> = new Set([
  'elements',
  'statements',
  'zones',
  'entries',
]);
const comments: ReadonlySet<string> = new Set(['SL_COMMENT', 'ML_COMMENT']);

/** Reads the lexemes of a file without syntax errors in order, including comments. */
export function readLexemes(document: LangiumDocument<PlanFile>): Lexeme[] {
  const root = document.parseResult.value;
  if (!root.$cstNode) return [];
  const lexemes: Lexeme[] = [];
  let endLine = 0;
  for (const leaf of CstUtils.flattenCst(root.$cstNode)) {
    const { start, end } = leaf.range;
    lexemes.push(createLexeme(leaf, lexemes.length === 0 ? 0 : start.line - endLine));
    endLine = end.line;
  }
  markMembers(root, lexemes);
  markBodies(lexemes);
  markContinuations(lexemes);
  return lexemes;
}

function createLexeme(leaf: LeafCstNode, breaks: number): Lexeme {
  const kind = leaf.tokenType.name;
  const text = kind === 'SL_COMMENT' ? leaf.text.trimEnd() : leaf.text;
  return {
    text,
    offset: leaf.offset,
    end: leaf.offset + text.length,
    line: leaf.range.start.line,
    character: leaf.range.start.character,
    kind,
    isComment: comments.has(kind),
    breaks,
    depth: 0,
    body: undefined,
    begins: undefined,
    ends: undefined,
    continues: false,
  };
}

function markMembers(root: PlanFile, lexemes: Lexeme[]): void {
  const byStart = new Map<number, Member>();
  const byEnd = new Map<number, Member>();
  for (const node of AstUtils.streamAst(root)) {
    if (!node.$cstNode || !memberProperties.has(node.$containerProperty)) continue;
    const member = { node, first: 0, last: 0 };
    byStart.set(node.$cstNode.offset, member);
    byEnd.set(node.$cstNode.end, member);
  }
  lexemes.forEach((lexeme, index) => {
    lexeme.begins = byStart.get(lexeme.offset);
    lexeme.ends = byEnd.get(lexeme.end);
    if (lexeme.begins) lexeme.begins.first = index;
    if (lexeme.ends) lexeme.ends.last = index;
  });
}

function markBodies(lexemes: Lexeme[]): void {
  const open: { body: Body; line: number }[] = [];
  for (const lexeme of lexemes) {
    if (lexeme.kind === '{') {
      lexeme.depth = open.length;
      open.push({ body: { oneLine: false }, line: lexeme.line });
    }
    const innermost = open.at(-1);
    lexeme.body = innermost?.body;
    if (lexeme.kind === '}' && innermost) {
      innermost.body.oneLine = innermost.line === lexeme.line;
      open.pop();
    }
    if (lexeme.kind !== '{') lexeme.depth = open.length;
  }
}

/** A comment continues a statement when the next word does. */
function markContinuations(lexemes: Lexeme[]): void {
  let nextContinues = false;
  for (const lexeme of lexemes.toReversed()) {
    if (!lexeme.isComment) nextContinues = !lexeme.begins && lexeme.kind !== '}';
    lexeme.continues = nextContinues;
  }
}
