import type { AstNode } from 'langium';
import type { ElementType } from '../ast/statements.js';
import {
  isContributors,
  isDropped,
  isKeyResult,
  isObjective,
  isOwner,
  isStatus,
  type PlanFile,
} from '../generated/ast.js';
import { describeElement } from '../lint/element-description.js';
import { measureOf } from '../model/measure.js';
import { measureText } from '../model/measure-text.js';
import { belongsToPlan, type Declaration, declarationsOf, declaredName } from '../references/declarations.js';
import { planOf } from '../references/plan-identity.js';
import { ElementIds } from './element-ids.js';
import { writtenLinks } from './element-links.js';
import { scoreOf } from './element-news.js';
import type { ElementState } from './element-state.js';
import { statementTexts } from './statement-texts.js';

/**
 * The elements of an earlier text, as far as a file by itself tells: links are not followed, and nothing is judged.
 *
 * @param path where the file stood
 * @param hasBegun whether a cycle had begun then
 */
export function pastStates(
  file: PlanFile,
  path: string,
  hasBegun: (cycle: string) => boolean,
): ElementState[] {
  const ids = new ElementIds(() => '');
  return [...declarationsOf(file)].map((element) => {
    const plan = belongsToPlan(element.$type) ? planOf(element) : undefined;
    const statements: readonly AstNode[] = element.statements;
    const dropped = statements.find(isDropped);
    return {
      id: ids.of(element) as string,
      kind: element.$type as ElementType,
      name: declaredName(element),
      title: 'title' in element ? element.title : undefined,
      plan,
      element: describeElement(element),
      place: { file: path, line: (element.$cstNode?.range.start.line ?? 0) + 1 },
      isSelected: true,
      parent: ids.of(element.$container),
      owner: statements.find(isOwner)?.person?.$refText,
      contributors: statements
        .filter(isContributors)
        .flatMap(({ people }) => people.map(({ $refText }) => $refText)),
      goal: isKeyResult(element) || isObjective(element) ? element : undefined,
      measure: measureIn(element),
      hasBegun: plan !== undefined && hasBegun(plan.cycle),
      reading: undefined,
      workState: statements.find(isStatus)?.state,
      dropped: dropped && { date: dropped.date, reason: dropped.reason },
      score: scoreOf(element),
      standing: { status: undefined, progress: undefined },
      links: writtenLinks(element).map(({ type, reference }) => ({
        type,
        target: undefined,
        text: reference.$refText,
      })),
      serves: [],
      news: [],
      properties: statementTexts(element),
    };
  });
}

function measureIn(element: Declaration): ElementState['measure'] {
  const measure = isKeyResult(element) ? measureOf(element) : undefined;
  return measure && isKeyResult(element)
    ? { type: measure.$type, text: measureText(element) ?? '' }
    : undefined;
}
