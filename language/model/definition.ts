import { type AstNode, GrammarUtils } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import {
  type Bound,
  isKeyResult,
  isLimit,
  isStretch,
  isTarget,
  isWeight,
  type KeyResult,
  type Objective,
  type Quantity,
} from '../grammar/generated/ast.js';
import { writtenText } from '../grammar/written-text.js';
import { type Dimension, readNumber } from '../values/quantities.js';
import { measureOf, valueOf } from './measure.js';

/** The parts of a goal that should not change after its cycle began, by the words that `changed` uses. */
export type DefinitionPart =
  | 'statement'
  | 'target'
  | 'baseline'
  | 'stretch'
  | 'weight'
  | 'deadline'
  | 'limit';

export interface DefinedPart {
  part: DefinitionPart;
  /** As written. */
  text: string;
  /** Equal for two ways to write the same. */
  meaning: string;
  /** Where it is; undefined for a weight that is not written. */
  range?: Range;
}

/**
 * Returns the definition of a goal, part by part.
 *
 * @param unit the unit that its values inherit if they have none
 */
export function definitionOf(goal: Objective | KeyResult, unit: Dimension | undefined): DefinedPart[] {
  const title = goal.title ? [wordsOf(goal, goal.title)] : [];
  if (!isKeyResult(goal)) return title;
  const measure = measureOf(goal);
  const stretch = goal.statements.find(isStretch)?.value;
  return [
    ...title,
    ...(isTarget(measure)
      ? [
          ...quantity('baseline', measure.baseline, unit),
          ...quantity('target', measure.target, unit),
          ...leaf('deadline', measure, 'deadline', measure.deadline),
        ]
      : []),
    ...(isLimit(measure) && measure.bound ? [limit(measure.bound, unit)] : []),
    ...quantity('stretch', stretch, unit),
    weight(goal),
  ];
}

function wordsOf(goal: Objective | KeyResult, title: string): DefinedPart {
  const meaning = (title.toLowerCase().match(/[\p{L}\p{N}%]+/gu) ?? []).join(' ');
  return { part: 'statement', text: title, meaning, range: rangeOfProperty(goal, 'title') };
}

function quantity(
  part: DefinitionPart,
  node: Quantity | undefined,
  unit: Dimension | undefined,
): DefinedPart[] {
  if (!node) return [];
  return [{ part, text: writtenText(node), meaning: meaningOf(node, unit), range: node.$cstNode?.range }];
}

function leaf(
  part: DefinitionPart,
  node: AstNode,
  property: string,
  text: string | undefined,
): DefinedPart[] {
  return text ? [{ part, text, meaning: text, range: rangeOfProperty(node, property) }] : [];
}

function limit(bound: Bound, unit: Dimension | undefined): DefinedPart {
  const operator = bound.range
    ? 'between'
    : (synonyms[bound.operator?.replace(/\s+/g, '') ?? ''] ?? bound.operator);
  const values = [bound.value, bound.low, bound.high].flatMap((value) =>
    value ? meaningOf(value, unit) : [],
  );
  const text = writtenText(bound);
  return { part: 'limit', text, meaning: [operator, ...values].join(' '), range: bound.$cstNode?.range };
}

// An operator of two words comes from the parser as one.
const synonyms: Readonly<Record<string, string>> = {
  '≤': '<=',
  atmost: '<=',
  '≥': '>=',
  atleast: '>=',
  below: '<',
  above: '>',
};

function weight(goal: KeyResult): DefinedPart {
  const node = goal.statements.find(isWeight);
  const reading = readNumber(node?.value ?? '1');
  const meaning = 'value' in reading ? String(reading.value) : (node?.value ?? '1');
  return { part: 'weight', text: node?.value ?? '1', meaning, range: node && rangeOfProperty(node, 'value') };
}

function meaningOf(node: Quantity, unit: Dimension | undefined): string {
  const value = valueOf(node, unit);
  return value ? JSON.stringify([value.comparable, value.dimension]) : writtenText(node);
}

function rangeOfProperty(node: AstNode, property: string): Range | undefined {
  return GrammarUtils.findNodeForProperty(node.$cstNode, property)?.range;
}
