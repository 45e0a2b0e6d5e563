import type { IToken } from 'chevrotain';
import { type AstNode, CstUtils, type LangiumDocument } from 'langium';
import { propertyDefinition } from '../../ast/statements.js';
import { type CheckInBlock, isCheckInBlock, isCheckInEntry } from '../../generated/ast.js';
import type { Project } from '../../project/project.js';
import { originOf } from '../../references/linker.js';
import { planOf } from '../../references/plan-identity.js';
import type { ReferenceOrigin } from '../../references/resolution.js';
import { type IsoDate, isIsoDate } from '../../values/dates.js';
import type { OkrLspServices } from '../module.js';
import { isInTextOrComment, type Word, wordAfterNumber, wordAt } from './cursor.js';
import type { Expectation } from './grammar-walk.js';
import {
  type Body,
  beginsAtTop,
  elementRules,
  isKeyword,
  opensBrace,
  type Statement,
  StatementReader,
} from './statement-reader.js';

/** All that the offers need to know of the place where something is being typed. */
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
  /** Whether nothing stands before the word, and no `plan` after it. */
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
 * Finds out what may stand at an offset.
 *
 * @returns the place as it is; for a word that follows a number without a space a second one, after the number; none
 *   inside texts and comments
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
    mayBePlan: before.length === 0 && !tokens.some((token) => token.image === 'plan' && isKeyword(token)),
    afterNumber,
    listed: goesOn ? listedNames([...current.tokens, ...restOfStatement(after)]) : [],
    node,
    element,
    origin: isCheckInBlock(element) ? originInBlock(element, uri) : originOf(node ?? root, uri),
  };
}

/** The tokens of the element at the top of the file that the word stands in, before and after the word. */
function tokensAround(tokens: readonly IToken[], word: Word): { before: IToken[]; after: IToken[] } {
  let first = tokens.findIndex(({ startOffset }) => startOffset >= word.start);
  if (first < 0) first = tokens.length;
  let start = first;
  while (start > 0 && !(start < first && beginsAtTop(tokens[start] as IToken))) start--;
  const next = tokens.findIndex(({ startOffset }, index) => index >= first && startOffset >= word.end);
  let end = next < 0 ? tokens.length : next;
  const after = end;
  while (end < tokens.length && !beginsAtTop(tokens[end] as IToken)) end++;
  return { before: tokens.slice(start, first), after: tokens.slice(after, end) };
}

/** The goal that a value here is about: the one that an entry of check-ins names, else the element around. */
export function subjectOf({ node, element }: CompletionContext): AstNode | undefined {
  return isCheckInEntry(node) ? node.target?.ref : element;
}

/** What goes on after the cursor: up to a keyword, a brace or the end of the line. */
function restOfStatement(after: readonly IToken[]): IToken[] {
  const line = after[0]?.startLine;
  const end = after.findIndex(
    (token) => token.startLine !== line || (isKeyword(token) && !/^[.,]$/.test(token.image)),
  );
  return after.slice(0, end < 0 ? undefined : end);
}

/** The names between the commas of a statement, each as it is written. */
function listedNames(tokens: readonly IToken[]): string[] {
  const names: string[] = [''];
  for (const token of tokens) {
    if (token.image === ',') names.push('');
    else if (token.image === '.' || /^(ID|HANDLE|CYCLE_ID|NUMBER)$/.test(token.tokenType.name))
      names.push(`${names.pop()}${token.image}`);
  }
  return names.filter((name) => name !== '');
}

/** An entry looks names up by the date of its block, also one that is not written yet. */
function originInBlock(block: CheckInBlock, uri: string): ReferenceOrigin {
  const date = block.date && isIsoDate(block.date) ? block.date : undefined;
  return { uri, plan: planOf(block), date };
}

/** Whether the statement is unfinished: after a comma, a word such as `by`, in the braces of zones, or by the table. */
function asksForMore(
  last: IToken,
  sameLine: boolean,
  current: Statement | undefined,
  expectations: readonly Expectation[],
  nodeAt: (token: IToken | undefined) => AstNode | undefined,
): boolean {
  if (!current || expectations.length === 0) return false;
  if (opensBrace(current) || last.image === ',') return true;
  if (!sameLine) return false;
  const goesOn = expectations.some(({ keyword }) => keyword === undefined || /^[a-z]/.test(keyword));
  const askedFor = goesOn && isKeyword(last) && last.image !== '%';
  return askedFor || lacksNeeded(nodeAt(current.tokens[0]));
}

/** Whether a property lacks something without which it says nothing. */
function lacksNeeded(node: AstNode | undefined): boolean {
  const needs = node && propertyDefinition(node.$type)?.needs;
  return Object.keys(needs ?? {}).some((field) => {
    const value = (node as unknown as Record<string, unknown>)[field];
    return value === undefined || (Array.isArray(value) && value.length === 0);
  });
}

/** On the same line, a statement may begin after a brace, and after a complete property. */
function mayBeginAfter(last: IToken, current: Statement | undefined): boolean {
  if (isKeyword(last) && (last.image === '{' || last.image === '}')) return true;
  return current !== undefined && !elementRules.has(current.rule) && current.rule !== 'CheckInEntry';
}

function ruleNamed(services: OkrLspServices, name: string) {
  const rule = services.Grammar.rules.find((candidate) => candidate.name === name);
  if (rule?.$type !== 'ParserRule') throw new Error(`The grammar has no rule ${name}.`);
  return rule;
}
