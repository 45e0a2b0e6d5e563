import { type AstNode, CstUtils } from 'langium';
import type { Declaration } from '../grammar/declarations.js';
import { isCycle } from '../grammar/generated/ast.js';
import { propertyDefinition } from '../grammar/properties.js';
import type { PropertyType } from '../grammar/property-definition.js';

/** What an element says in statements that are compared by their words, and the days of a cycle. */
export type StatementTexts = ReadonlyMap<PropertyType | 'Days', string>;

/** The words after the keyword of each such statement; those of several of one type are joined. */
export function statementTexts(element: Declaration): StatementTexts {
  const texts = new Map<PropertyType | 'Days', string>();
  if (isCycle(element)) texts.set('Days', `${element.start ?? '?'} to ${element.end ?? '?'}`);
  for (const statement of element.statements as readonly AstNode[]) {
    const definition = propertyDefinition(statement.$type);
    if (!definition || definition.compared === 'apart') continue;
    const text = withoutKeyword(wordsOf(statement), definition.keywords);
    const before = texts.get(definition.type);
    texts.set(definition.type, before === undefined ? text : `${before}, ${text}`);
  }
  return texts;
}

/** A statement without comments, and with one way to set white space: `contributors @tom, @mei`. */
function wordsOf({ $cstNode }: AstNode): string {
  let text = '';
  let end: number | undefined;
  for (const leaf of $cstNode ? CstUtils.flattenCst($cstNode) : []) {
    if (leaf.hidden) continue;
    const isApart = end !== undefined && end < leaf.offset && leaf.text !== ',';
    text += `${isApart || text.endsWith(',') ? ' ' : ''}${leaf.text.replace(/\s+/g, ' ')}`;
    end = leaf.end;
  }
  return text;
}

function withoutKeyword(words: string, keywords: readonly string[]): string {
  const keyword = keywords.find((one) => words.startsWith(`${one} `));
  return keyword ? words.slice(keyword.length + 1) : words;
}
