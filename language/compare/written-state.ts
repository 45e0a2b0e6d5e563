import type { AstNode } from 'langium';
import { belongsToPlan, type Declaration, declaredName } from '../grammar/declarations.js';
import { isDraft } from '../grammar/draft.js';
import { isDropped, isKeyResult, isObjective } from '../grammar/generated/ast.js';
import { planOf } from '../grammar/plan-identity.js';
import type { ElementType } from '../grammar/properties.js';
import { measureOf } from '../model/measure.js';
import { measureText } from '../model/measure-text.js';
import { tagsOf } from '../model/tags.js';
import { describeElement } from '../names/calling.js';
import type { ElementIds } from './element-ids.js';
import type { ElementState } from './element-state.js';
import { scoreOf } from './progress-entries.js';
import { statementTexts } from './statement-texts.js';

/** The content of an element's own text, without other files and without a computed status. */
export type WrittenState = Omit<
  ElementState,
  | 'place'
  | 'isSelected'
  | 'owner'
  | 'hasBegun'
  | 'reading'
  | 'way'
  | 'ratioAt'
  | 'standing'
  | 'current'
  | 'links'
  | 'serves'
  | 'progressEntries'
>;

export function writtenState(element: Declaration, ids: ElementIds): WrittenState {
  const statements: readonly AstNode[] = element.statements;
  const dropped = statements.find(isDropped);
  return {
    id: ids.of(element) as string,
    kind: element.$type as ElementType,
    name: declaredName(element),
    title: 'title' in element ? element.title : undefined,
    plan: belongsToPlan(element.$type) ? planOf(element) : undefined,
    element: describeElement(element),
    parent: ids.of(element.$container),
    tags: tagsOf(element),
    goal: isKeyResult(element) || isObjective(element) ? element : undefined,
    measure: measuredBy(element),
    isDraft: isDraft(element),
    dropped: dropped && { date: dropped.date, reason: dropped.reason },
    score: scoreOf(element),
    texts: statementTexts(element),
  };
}

function measuredBy(element: Declaration): ElementState['measure'] {
  const measure = isKeyResult(element) ? measureOf(element) : undefined;
  return measure && isKeyResult(element)
    ? { type: measure.$type, text: measureText(element) ?? '' }
    : undefined;
}
