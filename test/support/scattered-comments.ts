import { CstUtils, type LeafCstNode } from 'langium';
import type { PlanTexts } from './linked-plan-arbitrary.js';
import { commentsOf, describeSyntax, parsePlan } from './parse-plan.js';

/** The place and the kind of a comment, as indexes into lists of unknown length. */
export interface ScatteredComment {
  file: number;
  place: number;
  kind: number;
}

/** The ways to write a comment before a word. Every text is unique, so that a test can find it again. */
const kinds: readonly ((text: string, indentation: string, rule: string) => string)[] = [
  (text) => `/* ${text} */ `,
  (text, indentation) => `/* ${text}\n${indentation}   goes on */\n${indentation}`,
  (text, indentation) => `// ${text}\n${indentation}`,
  (text, indentation) => `// ${text}\n\n${indentation}`,
  (text, indentation, rule) => `// okr-ignore ${rule}: ${text}\n${indentation}`,
  (text, indentation, rule) => `// okr-ignore ${rule}: ${text}\n\n${indentation}`,
  (text, indentation, rule) => `// okr-ignore ${rule} until 2026-12-31: ${text}\n${indentation}`,
];

const rules = [
  'missing-owner',
  'duplicate-property',
  'output-key-result',
  'missing-measure',
  'conflicting-check-in',
  'unresolved-reference',
  'orphan-initiative',
  'invalid-value',
];

/**
 * Puts comments into plans without a change of their meaning: between any two words, above any line, at the
 * end of any line.
 */
export function withComments(texts: PlanTexts, comments: readonly ScatteredComment[]): PlanTexts {
  const names = Object.keys(texts);
  const result = { ...texts };
  for (const [index, { file, place, kind }] of comments.entries()) {
    const name = names[file % names.length] as string;
    const text = result[name] as string;
    const changed = withComment(text, {
      place,
      kind,
      text: `comment ${index}.`,
      rule: rules[index % rules.length] as string,
    });
    if (saysTheSame(text, changed)) result[name] = changed;
  }
  return result;
}

function withComment(
  text: string,
  { place, kind, text: words, rule }: { place: number; kind: number; text: string; rule: string },
): string {
  const leaves = leavesOf(text);
  const leaf = leaves[place % leaves.length];
  if (!leaf) return text;
  const lineStart = text.lastIndexOf('\n', leaf.offset - 1) + 1;
  const indentation = /^\s*/.exec(text.slice(lineStart, leaf.offset))?.[0] ?? '';
  // One more kind: at the end of the line of the word.
  if (kind % (kinds.length + 1) === kinds.length) {
    const end = text.indexOf('\n', leaf.end);
    return end < 0 ? text : `${text.slice(0, end)}  // ${words}${text.slice(end)}`;
  }
  const write = kinds[kind % (kinds.length + 1)] as (typeof kinds)[number];
  return text.slice(0, leaf.offset) + write(words, indentation, rule) + text.slice(leaf.offset);
}

function leavesOf(text: string): LeafCstNode[] {
  const root = parsePlan(text).parseResult.value.$cstNode;
  return root
    ? CstUtils.flattenCst(root)
        .filter(({ hidden }) => !hidden)
        .toArray()
    : [];
}

function saysTheSame(before: string, after: string): boolean {
  const [old, fresh] = [parsePlan(before), parsePlan(after)];
  return (
    commentsOf(fresh).length === commentsOf(old).length + 1 &&
    problemCount(fresh) === problemCount(old) &&
    JSON.stringify(describeSyntax(fresh)) === JSON.stringify(describeSyntax(old))
  );
}

function problemCount({ parseResult }: ReturnType<typeof parsePlan>): number {
  return parseResult.lexerErrors.length + parseResult.parserErrors.length;
}
