import { type AstNode, GrammarUtils } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import {
  type Bound,
  type Expect,
  type Guard,
  isExpect,
  isGuard,
  isKeyResult,
  isLimit,
  isReach,
  isStretch,
  isTarget,
  isWeight,
  type KeyResult,
  type Objective,
  type Quantity,
} from '../grammar/generated/ast.js';
import { wordsAfterKeyword } from '../grammar/statement-words.js';
import { writtenText } from '../grammar/written-text.js';
import { type Dimension, readNumber } from '../values/quantities.js';
import { operatorOf, type Way } from './bound.js';
import { guardText } from './guards.js';
import { measureOf, valueOf } from './measure.js';

/** The parts of a goal that should not change after its cycle began, by the words that `changed` uses. */
export type DefinitionPart =
  | 'statement'
  | 'target'
  | 'baseline'
  | 'stretch'
  | 'weight'
  | 'deadline'
  | 'limit'
  | 'guard'
  | 'expect';

export interface DefinedPart {
  part: DefinitionPart;
  /** The name of what is guarded, because a goal may have several guards. */
  name?: string;
  /** As written. */
  text: string;
  /** Equal for two ways to write the same. */
  meaning: string;
  /** Where it is; undefined for a weight that is not written. */
  range?: Range;
}

/** What both versions of a goal inherit from its present surroundings. */
export interface DefinitionContext {
  /** The unit of values that have none. */
  unit: Dimension | undefined;
  /** The direction of a level without an operator. */
  way?: Way | undefined;
}

/** Returns the definition of a goal, part by part. */
export function definitionOf(goal: Objective | KeyResult, context: DefinitionContext): DefinedPart[] {
  const { unit } = context;
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
    ...(isReach(measure)
      ? [
          ...(measure.bound ? [level(measure.bound, context)] : []),
          ...leaf('deadline', measure, 'deadline', measure.deadline),
        ]
      : []),
    ...(isLimit(measure) && measure.bound ? [limit(measure.bound, unit)] : []),
    ...goal.statements.filter(isGuard).flatMap(guard),
    ...goal.statements.filter(isExpect).flatMap((statement) => expected(statement, unit)),
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
  const operator = bound.range ? 'between' : (operatorOf(bound) ?? '');
  const values = [bound.value, bound.low, bound.high].flatMap((value) =>
    value ? meaningOf(value, unit) : [],
  );
  const text = writtenText(bound);
  return { part: 'limit', text, meaning: [operator, ...values].join(' '), range: bound.$cstNode?.range };
}

function guard(statement: Guard): DefinedPart[] {
  const { target, bound } = statement;
  if (!target || !bound) return [];
  // The unit is that of the guarded number, which an earlier version cannot be asked for.
  const { meaning } = limit(bound, undefined);
  return [
    {
      part: 'guard',
      name: target.$refText,
      text: guardText(statement),
      meaning,
      range: statement.$cstNode?.range,
    },
  ];
}

function expected(statement: Expect, unit: Dimension | undefined): DefinedPart[] {
  if (statement.points.length === 0) return [];
  const meaning = statement.points
    .map(({ date, value }) => `${date} ${value ? meaningOf(value, unit) : ''}`)
    .join(', ');
  const text = wordsAfterKeyword(statement);
  return [{ part: 'expect', text, meaning, range: statement.$cstNode?.range }];
}

/** A level means the same with and without an operator, if the operator says what would hold without it. */
function level(bound: Bound, { unit, way }: DefinitionContext): DefinedPart {
  const part = limit(bound, unit);
  const isImplied = !bound.range && (!bound.operator || operatorOf(bound) === (way === 'down' ? '<=' : '>='));
  const meaning = isImplied && bound.value ? meaningOf(bound.value, unit) : part.meaning;
  return { ...part, part: 'target', meaning };
}

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
