import type { AstNode } from 'langium';
import type { Declaration } from '../grammar/declarations.js';
import { isCycle } from '../grammar/generated/ast.js';
import { propertyDefinition } from '../grammar/properties.js';
import type { PropertyType } from '../grammar/property-definition.js';
import { wordsAfterKeyword } from '../grammar/statement-words.js';

/** What an element says in statements that are compared by their words, and the days of a cycle. */
export type StatementTexts = ReadonlyMap<PropertyType | 'Days', string>;

/** The words after the keyword of each such statement; those of several of one type are joined. */
export function statementTexts(element: Declaration): StatementTexts {
  const texts = new Map<PropertyType | 'Days', string>();
  if (isCycle(element)) texts.set('Days', `${element.start ?? '?'} to ${element.end ?? '?'}`);
  for (const statement of element.statements as readonly AstNode[]) {
    const definition = propertyDefinition(statement.$type);
    if (!definition || definition.compared === 'apart') continue;
    const text = wordsAfterKeyword(statement);
    const before = texts.get(definition.type);
    texts.set(definition.type, before === undefined ? text : `${before}, ${text}`);
  }
  return texts;
}
