import type { AstNode } from 'langium';
import type { Declaration } from '../../grammar/declarations.js';
import { isBetter, isCadence, isStatus } from '../../grammar/generated/ast.js';
import { propertyDefinition } from '../../grammar/properties.js';
import { leavesOf, wordsAfterKeyword } from '../../grammar/statement-words.js';
import { textIn } from '../../parser/okr-value-converter.js';
import { say } from '../../values/say.js';
import { code, escapeMarkdown } from './markdown.js';

/**
 * Returns the statements that a line of the hover shows, by the table of properties, in the order of the text; of a
 * repeated statement the first.
 */
export function statementsInLine(element: Declaration, line: 'heading' | 'facts'): (string | undefined)[] {
  const shown = new Set<string>();
  const statements = (element.statements as readonly AstNode[]).filter(({ $type }) => {
    const { hover = 'apart', repeatable } = propertyDefinition($type) ?? {};
    const isWanted = hover !== 'apart' && hover[element.$type] === line;
    return isWanted && (repeatable || (!shown.has($type) && shown.add($type)));
  });
  return statements.map(shortText);
}

/** `due 2026-11-15`, with values in the editor's font; undefined if the statement is not finished. */
function shortText(statement: AstNode): string | undefined {
  if (isStatus(statement)) return statement.state;
  if (isCadence(statement)) return statement.interval;
  if (isBetter(statement)) return statement.direction && say`${statement.direction} is better`;
  const { keywords, needs } = propertyDefinition(statement.$type) ?? {};
  const words = isValue(statement)
    ? code(wordsAfterKeyword(statement))
    : wordsAfterKeyword(statement, (text, { tokenType }) =>
        escapeMarkdown(textTokens.has(tokenType.name) ? textIn(text) : text),
      );
  return needs && words ? `${keywords?.[0]} ${words}` : words || undefined;
}

const textTokens: ReadonlySet<string> = new Set(['STRING', 'TRIPLE']);
const valueTokens: ReadonlySet<string> = new Set(['NUMBER', 'UNIT', 'CURRENCY', '%']);

function isValue(statement: AstNode): boolean {
  return leavesOf(statement).some(({ tokenType }) => valueTokens.has(tokenType.name));
}
