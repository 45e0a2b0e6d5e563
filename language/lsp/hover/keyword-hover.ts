import type { AstNode } from 'langium';
import { elementDefinition } from '../../grammar/elements.js';
import { propertyDefinition } from '../../grammar/properties.js';
import { say, translated } from '../../values/say.js';
import { code, paragraphs } from './markdown.js';

/** Statements that are written like another and mean the same. */
const sameAs: Readonly<Record<string, string>> = { CheckInEntry: 'CheckIn' };

/** Explains the statement of a keyword, with an example; undefined outside of a statement. */
export function keywordHover(node: AstNode): string | undefined {
  let current: AstNode | undefined = node;
  while (current) {
    const type: string = sameAs[current.$type] ?? current.$type;
    const property = propertyDefinition(type);
    if (property) return explain(property.keywords.map(code).join(say` or `), property);
    const element = elementDefinition(type);
    if (element) return explain(code(element.keyword), element);
    current = current.$container;
  }
  return undefined;
}

function explain(keyword: string, { summary, example }: { summary: string; example: string }): string {
  return paragraphs(`${keyword}: ${translated(summary)}`, `\`\`\`okr\n${example}\n\`\`\``);
}
