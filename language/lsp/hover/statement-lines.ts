import type { AstNode } from 'langium';
import type { Declaration } from '../../grammar/declarations.js';
import { isBetter, isCadence, isStatus } from '../../grammar/generated/ast.js';
import { propertyDefinition } from '../../grammar/properties.js';
import { leavesOf, wordsAfterKeyword } from '../../grammar/statement-words.js';
import { intervalText } from '../../model/cadence-text.js';
import { textIn } from '../../parser/okr-value-converter.js';
import { marked, say, translated } from '../../values/say.js';
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

/** The words before a value, by the keyword of the property; marked texts. */
const labels: Readonly<Record<string, string>> = {
  source: marked('source {0}'),
  until: marked('until {0}'),
  due: marked('due {0}'),
  expect: marked('expect {0}'),
  stretch: marked('stretch {0}'),
  weight: marked('weight {0}'),
  unit: marked('unit {0}'),
};

/** `due 2026-11-15`, with values in the editor's font; undefined if the statement is not finished. */
function shortText(statement: AstNode): string | undefined {
  if (isStatus(statement)) return statement.state && translated(statement.state);
  if (isCadence(statement)) return statement.interval && intervalText(statement.interval);
  if (isBetter(statement)) {
    const { direction } = statement;
    return direction && (direction === 'higher' ? say`higher is better` : say`lower is better`);
  }
  const { keywords, needs } = propertyDefinition(statement.$type) ?? {};
  const words = isValue(statement)
    ? code(wordsAfterKeyword(statement))
    : wordsAfterKeyword(statement, (text, { tokenType }) =>
        escapeMarkdown(textTokens.has(tokenType.name) ? textIn(text) : text),
      );
  if (words === '') return undefined;
  // A property without a value is a word of the language: `lagging`.
  if (!needs) return translated(words);
  const keyword = keywords?.[0] ?? '';
  const label = labels[keyword];
  return label ? translated(label, words) : `${keyword} ${words}`;
}

const textTokens: ReadonlySet<string> = new Set(['STRING', 'TRIPLE']);
const valueTokens: ReadonlySet<string> = new Set(['NUMBER', 'UNIT', 'CURRENCY', '%']);

function isValue(statement: AstNode): boolean {
  return leavesOf(statement).some(({ tokenType }) => valueTokens.has(tokenType.name));
}
