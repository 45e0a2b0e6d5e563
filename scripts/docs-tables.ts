import { elementKeywords, propertyDefinitions } from '../language/ast/statements.js';
import { rules } from '../language/lint/rules/index.js';

/** All properties of the language as a Markdown table. */
export function propertyTable(): string {
  const rows = propertyDefinitions.map(({ keywords, in: homes, repeatable, summary, example }) => {
    const places = homes.map((type) => elementKeywords[type]).join(', ');
    const where = homes.length === Object.keys(elementKeywords).length ? 'every element' : places;
    return [keywords.map(code).join(', '), where + (repeatable ? '; *often*' : ''), summary, code(example)];
  });
  return table(['property', 'in', 'says', 'example'], rows);
}

/** All rules as a Markdown table with links to their pages. */
export function ruleTable(): string {
  const rows = rules.map(({ meta, fix }) => [
    `[${meta.id}](../language/lint/rules/${meta.id}.md)`,
    meta.category,
    meta.severity,
    fix ? 'yes' : '',
    meta.summary,
  ]);
  return table(['rule', 'about', 'severity', 'quick fix', 'asks for'], rows);
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(text: string): string {
  const mark = text.includes('`') ? '``' : '`';
  return `${mark}${text}${mark}`;
}
