import type { IToken } from 'chevrotain';
import { type AstNode, CstUtils, type LangiumDocument } from 'langium';
import { type CheckInBlock, isCheckInBlock, isCheckInEntry } from '../../grammar/generated/ast.js';
import { planOf } from '../../grammar/plan-identity.js';
import { originOf } from '../../names/linker.js';
import type { ReferenceOrigin } from '../../names/resolution.js';
import { isKeyword } from '../../parser/keyword-tokens.js';
import type { Project } from '../../project/project.js';
import { type IsoDate, isIsoDate } from '../../values/dates.js';
import type { OkrLspServices } from '../services.js';
import { asksForMore, mayBeginAfter } from './completeness.js';
import { isInTextOrComment, type Word, wordAfterNumber, wordAt } from './cursor.js';
import type { Expectation } from './grammar-walk.js';
import { type Body, type Statement, StatementReader } from './statement-reader.js';
import { listedNames, restOfStatement, tokensAround } from './tokens-around.js';

/** The place of the cursor, with everything that the offers need to know about it. */
export interface CompletionContext {
  document: LangiumDocument;
  services: OkrLspServices;
  project: Project;
  today: IsoDate;
  offset: number;
  word: Word;
  /** The body around the cursor with all of its statements, those after the cursor too. */
  body: Body;
  /** The statement that is being written, if it may go on here. */
  statement: Statement | undefined;
  /** What the grammar accepts next in that statement. */
  expectations: readonly Expectation[];
  /** Whether the statement being written is incomplete without what follows. */
  asks: boolean;
  /** Whether a new statement, element or entry may begin here. */
  mayBegin: boolean;
  /** Whether nothing is before the word, and no `plan` after it. */
  mayBePlan: boolean;
  /** Whether the word follows its number without a space, as units do. */
  afterNumber: boolean;
  /** The names and handles that the statement has already, before and after the word under the cursor. */
  listed: readonly string[];
  /** The tree of the statement being written, as far as the parser understood it. */
  node: AstNode | undefined;
  /** The tree of the element around the cursor. */
  element: AstNode | undefined;
  /** From where names are looked up here. */
  origin: ReferenceOrigin;
}

/**
 * Finds out what is allowed at an offset.
 *
 * @returns the context; after a number without a space also a second context, after the number; none inside texts and
 *   comments
 */
export function contextsAt(
  document: LangiumDocument,
  offset: number,
  services: OkrLspServices,
): CompletionContext[] {
  const text = document.textDocument.getText();
  const lexed = services.parser.Lexer.tokenize(text);
  if (isInTextOrComment(lexed, text, offset)) return [];
  const word = wordAt(text, offset);
  const unit = wordAfterNumber(word);
  const contexts = [contextOf(document, offset, services, lexed.tokens, word, false)];
  if (unit) contexts.push(contextOf(document, offset, services, lexed.tokens, unit, true));
  return contexts;
}

function contextOf(
  document: LangiumDocument,
  offset: number,
  services: OkrLspServices,
  tokens: readonly IToken[],
  word: Word,
  afterNumber: boolean,
): CompletionContext {
  const { before, after } = tokensAround(tokens, word);
  const reader = new StatementReader((name) => ruleNamed(services, name));
  reader.read(before);
  const { body, current, expectations } = reader;
  const root = document.parseResult.value;
  const nodeAt = (token: IToken | undefined) =>
    token && root.$cstNode && CstUtils.findLeafNodeAtOffset(root.$cstNode, token.startOffset)?.astNode;
  const last = before.at(-1);
  const sameLine = last?.endLine === document.textDocument.positionAt(word.start).line + 1;
  const asks = last !== undefined && asksForMore(last, sameLine, current, expectations, nodeAt);
  const goesOn = current !== undefined && (asks || sameLine);
  reader.interrupt();
  reader.read(after);

  const project = services.shared.workspace.Projects.projectOf(document.uri);
  const node = goesOn ? nodeAt(current?.tokens[0]) : undefined;
  const element = nodeAt(body.header?.tokens[0]);
  const uri = document.uri.toString();
  return {
    document,
    services,
    project,
    today: services.shared.Today.for(project),
    offset,
    word,
    body,
    statement: goesOn ? current : undefined,
    expectations: goesOn ? expectations : [],
    asks,
    mayBegin: !asks && !afterNumber && (!sameLine || mayBeginAfter(last as IToken, current)),
    mayBePlan: before.length === 0 && !hasPlan(tokens, word),
    afterNumber,
    listed: goesOn ? listedNames([...current.tokens, ...restOfStatement(after)]) : [],
    node,
    element,
    origin: isCheckInBlock(element) ? originInBlock(element, uri) : originOf(node ?? root, uri),
  };
}

/** Says whether a file has a plan, other than the keyword alone that is being typed. */
function hasPlan(tokens: readonly IToken[], word: Word): boolean {
  return tokens.some((token, index) => {
    const next = tokens[index + 1];
    const isTyped = token.startOffset === word.start && word.typed === token.image;
    const isAlone = next === undefined || next.startLine !== token.startLine;
    return token.image === 'plan' && isKeyword(token) && !(isTyped && isAlone);
  });
}

/**
 * Returns the goal of a value at the cursor: the goal that an entry of check-ins names, else the element around the
 * value.
 */
export function subjectOf({ node, element }: CompletionContext): AstNode | undefined {
  return isCheckInEntry(node) ? node.target?.ref : element;
}

/** An entry looks names up by the date of its block, also one that is not written yet. */
function originInBlock(block: CheckInBlock, uri: string): ReferenceOrigin {
  const date = block.date && isIsoDate(block.date) ? block.date : undefined;
  return { uri, plan: planOf(block), date };
}

function ruleNamed(services: OkrLspServices, name: string) {
  const rule = services.Grammar.rules.find((candidate) => candidate.name === name);
  if (rule?.$type !== 'ParserRule') throw new Error(`The grammar has no rule ${name}.`);
  return rule;
}
