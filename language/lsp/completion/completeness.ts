import type { IToken } from 'chevrotain';
import type { AstNode } from 'langium';
import { propertyDefinition } from '../../grammar/properties.js';
import { isKeyword } from '../../parser/keyword-tokens.js';
import type { Expectation } from './grammar-walk.js';
import { elementRules, opensBrace, type Statement } from './statement-reader.js';

/**
 * Says whether the statement is unfinished: after a comma, after a word such as `by`, in the braces of zones, or by the
 * table.
 */
export function asksForMore(
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

/** Says whether a property lacks something without which it says nothing. */
function lacksNeeded(node: AstNode | undefined): boolean {
  const needs = node && propertyDefinition(node.$type)?.needs;
  return Object.keys(needs ?? {}).some((field) => {
    const value = (node as unknown as Record<string, unknown>)[field];
    return value === undefined || (Array.isArray(value) && value.length === 0);
  });
}

/** Says whether a statement may begin on the same line: after a brace, and after a complete property. */
export function mayBeginAfter(last: IToken, current: Statement | undefined): boolean {
  if (isKeyword(last) && (last.image === '{' || last.image === '}')) return true;
  return current !== undefined && !elementRules.has(current.rule) && current.rule !== 'CheckInEntry';
}
