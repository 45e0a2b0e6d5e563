import type { AstNode } from 'langium';
import { type Declaration, isDeclaration } from '../grammar/declarations.js';
import { isCycle } from '../grammar/generated/ast.js';
import { propertyDefinition } from '../grammar/properties.js';

/** Statements that a comparison looks at in ways of their own. */
const compared: ReadonlySet<string> = new Set([
  'Owner',
  'Contributors',
  'Supports',
  'Drives',
  'Predicts',
  'Measures',
  'DependsOn',
  'PartOf',
  'Target',
  'Limit',
  'Zones',
  'Stretch',
  'Weight',
  'Status',
  'Dropped',
  'Changed',
  'CheckIn',
  'Measurement',
  'Score',
]);

/** What an element says besides, by the words that open its statements; white space between words does not matter. */
export function statementTexts(element: Declaration): Map<string, string> {
  const texts = new Map<string, string>();
  if (isCycle(element)) texts.set('days', `${element.start ?? '?'} to ${element.end ?? '?'}`);
  for (const statement of element.statements as readonly AstNode[]) {
    const definition = propertyDefinition(statement.$type);
    if (!definition || isDeclaration(statement) || compared.has(statement.$type)) continue;
    const keyword = labels[statement.$type] ?? (definition.keywords[0] as string);
    const text = withoutKeyword(statement.$cstNode?.text ?? '', definition.keywords);
    const before = texts.get(keyword);
    texts.set(keyword, before === undefined ? text : `${before}, ${text}`);
  }
  return texts;
}

/** What to call statements that are one word of several. */
const labels: Readonly<Record<string, string>> = {
  Ambition: 'ambition',
  Timing: 'timing',
  Classification: 'kind',
  InCycle: 'cycle',
};

function withoutKeyword(text: string, keywords: readonly string[]): string {
  const words = text.replace(/\s+/g, ' ').trim();
  const keyword = keywords.find((one) => words.startsWith(`${one} `));
  return keyword ? words.slice(keyword.length + 1) : words;
}
