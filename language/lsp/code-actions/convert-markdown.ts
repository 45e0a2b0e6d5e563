import type { LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { declarationsOf, declaredName } from '../../grammar/declarations.js';
import { isPlanFile } from '../../grammar/generated/ast.js';
import { planOf } from '../../grammar/plan-identity.js';
import type { Project } from '../../project/project.js';
import type { IsoDate } from '../../values/dates.js';
import { say, translated } from '../../values/say.js';
import { leafAt } from '../leaf-at.js';
import { type MarkdownLines, markdownAround, markdownLine } from './markdown-lines.js';
import { openElementAt } from './open-element.js';

/** What writes Markdown as goals. The host provides it: reading Markdown is no part of the language. */
export interface MarkdownConverter {
  /** @returns undefined where there is no goal in the text */
  convert(text: string, options: ConversionOptions): Promise<string | undefined>;
}

export interface ConversionOptions {
  today: IsoDate;
  /** Names of the plan that it goes into. */
  taken: readonly string[];
  indent: string;
  inside?: 'objective' | 'key-result';
  /** What a single line is to become. */
  kind?: 'objective' | 'key-result' | 'initiative';
}

/** An edit that replaces Markdown by goals. */
export interface Conversion {
  title: string;
  range: Range;
  newText: string;
}

const kinds = { objective: 'objective', 'key-result': 'key result', initiative: 'initiative' } as const;
const order: readonly (keyof typeof kinds)[] = ['objective', 'key-result', 'initiative'];

/** Offers to convert the Markdown at a place: its line to a goal of a kind, and all lines around it that belong together. */
export async function convertMarkdown(
  document: LangiumDocument,
  range: Range,
  { project, today, converter }: { project: Project; today: IsoDate; converter: MarkdownConverter },
): Promise<Conversion[]> {
  const line = markdownLine(document, range.start.line);
  if (!line || isInText(document, line)) return [];
  const block = markdownAround(document, range);
  const { textDocument } = document;
  const before = textDocument.getText({ start: { line: 0, character: 0 }, end: line.range.start });
  const { depth, kind } = openElementAt(before);
  const options: ConversionOptions = {
    today,
    taken: namesAround(document, project),
    indent: '  '.repeat(depth),
    ...(kind && { inside: kind }),
  };
  const conversions: Conversion[] = [];
  if (block && block.lines > 1) {
    const newText = await converter.convert(block.text, options);
    if (newText)
      conversions.push({
        title: say`Convert these ${block.lines} lines to goals`,
        range: block.range,
        newText,
      });
  }
  for (const one of order.filter((wanted) => mayStandIn(kind, wanted))) {
    const newText = await converter.convert(line.text, { ...options, kind: one });
    if (newText)
      conversions.push({ title: say`Convert to ${translated(kinds[one])}`, range: line.range, newText });
  }
  return conversions;
}

/** An objective stands at the top alone, a key result in an objective, work in either. */
function mayStandIn(around: 'objective' | 'key-result' | undefined, wanted: keyof typeof kinds): boolean {
  return order.indexOf(wanted) > (around === undefined ? -1 : order.indexOf(around));
}

/** A line of a description or a comment is text, however it looks. */
function isInText(document: LangiumDocument, { range, text }: MarkdownLines): boolean {
  const first = { line: range.start.line, character: text.length - text.trimStart().length };
  const leaf = leafAt(document, document.textDocument.offsetAt(first));
  return leaf !== undefined && ['STRING', 'TRIPLE', 'SL_COMMENT', 'ML_COMMENT'].includes(leaf.tokenType.name);
}

/** Names that goals of the file's plan have, those of its text included; those of no plan for a file without one. */
export function namesAround({ parseResult: { value } }: LangiumDocument, project: Project): string[] {
  const plan = planOf(value);
  const inProject = [...project.names.all()]
    .filter(
      (one) => one.namespace === 'goal' && one.plan?.team === plan?.team && one.plan?.cycle === plan?.cycle,
    )
    .map(({ name }) => name);
  const inText = isPlanFile(value) ? [...declarationsOf(value)].map(declaredName) : [];
  return [...inProject, ...inText.filter((name) => name !== undefined)];
}
