import type { AstNode } from 'langium';
import {
  type Initiative,
  isDrives,
  isPredicts,
  type KeyResult,
  type Metric,
} from '../grammar/generated/ast.js';
import { say } from '../values/say.js';

/** Why an initiative is believed to move a key result, in the order of the text; none where nobody says. */
export function beliefsOf(initiative: Initiative, keyResult: KeyResult): string[] {
  const named = initiative.statements
    .filter(isDrives)
    .filter(({ targets }) => targets.some(({ ref }) => ref === keyResult))
    .flatMap(({ evidence }) => evidence || []);
  return initiative.$container === keyResult ? [...impliedBeliefs(initiative), ...named] : named;
}

/** Why an initiative is believed to move the key result that it stands in, where `drives` names none. */
export function impliedBeliefs(initiative: Initiative): string[] {
  return initiative.statements
    .filter(isDrives)
    .filter(({ targets }) => targets.length === 0)
    .flatMap(({ evidence }) => evidence || []);
}

/** Why a number is believed to predict another number, in the order of the text. */
export function evidenceOf(source: KeyResult | Metric, target: KeyResult | Metric): string[] {
  const statements: readonly AstNode[] = source.statements;
  return statements
    .filter(isPredicts)
    .filter(({ targets }) => targets.some(({ ref }) => ref === target))
    .flatMap(({ evidence }) => evidence || []);
}

/** What to ask about work that is done while its number has not moved: whether what was believed of it still holds. */
export function beliefQuestions(keyResult: KeyResult, drivers: readonly Initiative[]): string[] {
  return drivers.flatMap((initiative) => {
    const work = `“${initiative.title ?? initiative.name ?? say`This work`}”`;
    return beliefsOf(initiative, keyResult).map(
      (belief) => say`${work} was believed to move it, because “${belief}”. Does that still hold?`,
    );
  });
}

/** The same about a prediction that has not come true. */
export function evidenceQuestions(source: KeyResult, targets: readonly (KeyResult | Metric)[]): string[] {
  return [...new Set(targets.flatMap((target) => evidenceOf(source, target)))].map(
    (evidence) => say`It was believed because “${evidence}”. Does that still hold?`,
  );
}
