import type { AstNode } from 'langium';
import type { Declaration } from '../grammar/declarations.js';
import { isCycle } from '../grammar/generated/ast.js';
import { propertyDefinition } from '../grammar/properties.js';
import type { PropertyType } from '../grammar/property-definition.js';
import { wordsAfterKeyword } from '../grammar/statement-words.js';

/** The statements of an element that are compared by their words, and the dates of a cycle. */
export type StatementTexts = ReadonlyMap<PropertyType | 'Days', string>;

/** Returns the words after the keyword of each such statement. Several statements of one type are joined. */
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
