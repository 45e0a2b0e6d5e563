import { type AstNode, type CstNode, CstUtils, type LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { isPlanFile } from '../grammar/generated/ast.js';
import { type DateReading, readDate } from '../values/dates.js';

/** A rule that a waiver names, with its place. */
export interface WaivedRule {
  id: string;
  range: Range;
}

/** A comment that accepts findings: `// okr-ignore RULE, RULE until DATE: reason`. */
export interface Waiver {
  /** The comment. */
  range: Range;
  rules: readonly WaivedRule[];
  /** The last day; absent if the waiver has no end. */
  until?: DateReading & { range: Range };
  /** Empty if the waiver gives no reason. */
  reason: string;
  /** What the waiver applies to: the whole file, or the node that begins on the next line; absent if nothing begins there. */
  target?: 'file' | AstNode;
}

/** Matches the parts of a waiver: the keyword, the rules, the date, the reason after a colon. */
const form =
  /^\/\/\s*okr-ignore(?<file>-file)?(?![\w-])(?<rules>\s*(?!until\b)[\w-]+(?:\s*,\s*[\w-]+)*)?(?:\s+until\s+(?<until>[^\s:]+))?\s*(?<reason>:.*)?/d;

/** Finds all waivers of a file, in their order. */
export function waiversIn(document: LangiumDocument): Waiver[] {
  const root = document.parseResult.value.$cstNode;
  if (!root || !document.textDocument.getText().includes('okr-ignore')) return [];
  const leaves = CstUtils.flattenCst(root).toArray();
  const firstWord = leaves.findIndex(({ hidden }) => !hidden);
  const below = wordsBelow(leaves);
  return leaves.flatMap((leaf, index) => {
    const waiver = leaf.hidden && readWaiver(leaf.text, leaf.range);
    if (!waiver) return [];
    if (waiver.isForFile) {
      const isFirst = firstWord === -1 || index < firstWord;
      return [{ ...waiver, ...(isFirst && { target: 'file' as const }) }];
    }
    const isAlone = leaves[index - 1]?.range.end.line !== leaf.range.start.line;
    const word = isAlone ? below[index] : undefined;
    return [{ ...waiver, ...(word && beginningAt(word)) }];
  });
}

function readWaiver(comment: string, range: Range): (Waiver & { isForFile: boolean }) | undefined {
  const match = form.exec(comment) as (RegExpExecArray & { indices: RegExpIndicesArray }) | null;
  if (!match?.groups) return undefined;
  const { file, rules = '', until, reason = '' } = match.groups;
  const rangeAt = (offset: number, length: number): Range => {
    const start = { line: range.start.line, character: range.start.character + offset };
    return { start, end: { ...start, character: start.character + length } };
  };
  const at = (group: string) => match.indices.groups?.[group]?.[0] ?? 0;
  return {
    range,
    rules: [...rules.matchAll(/[\w-]+/g)].map(({ 0: id, index }) => ({
      id,
      range: rangeAt(at('rules') + index, id.length),
    })),
    ...(until && { until: { ...readDate(until), range: rangeAt(at('until'), until.length) } }),
    reason: reason.slice(1).trim(),
    isForFile: file !== undefined,
  };
}

/**
 * Returns for each comment the word that begins directly below. Other comments may stand between them, also before the first
 * word on its line.
 */
function wordsBelow(leaves: readonly CstNode[]): (CstNode | undefined)[] {
  const below: (CstNode | undefined)[] = new Array(leaves.length);
  for (let index = leaves.length - 2; index >= 0; index--) {
    const [leaf, next] = [leaves[index] as CstNode, leaves[index + 1] as CstNode];
    if (next.range.start.line > leaf.range.end.line + 1) continue;
    below[index] = next.hidden ? below[index + 1] : next;
  }
  return below;
}

/** Finds the outermost element or statement that begins with a leaf; none for a closing brace. */
function beginningAt(leaf: CstNode): Pick<Waiver, 'target'> {
  let node = leaf.astNode;
  if (node.$cstNode?.offset !== leaf.offset) return {};
  while (node.$container && !isPlanFile(node.$container) && node.$container.$cstNode?.offset === leaf.offset)
    node = node.$container;
  return { target: node };
}
