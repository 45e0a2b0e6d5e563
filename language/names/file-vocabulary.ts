import type { AstNode } from 'langium';
import type { Declaration } from '../grammar/declarations.js';
import { isLimit, isMeasurement, isMetricUnit, isReach, isTags, isTarget } from '../grammar/generated/ast.js';
import type { OkrReference } from './okr-reference.js';

/** How often a word is in a file. */
export type CountedWord = [word: string, count: number];

/** Words of a file that may be written elsewhere in the project too. */
export interface FileVocabulary {
  handles: CountedWord[];
  units: CountedWord[];
  tags: CountedWord[];
}

/** Returns the words of a file that has these declarations and references. */
export function vocabularyOf(
  declarations: readonly Declaration[],
  references: readonly OkrReference[],
): FileVocabulary {
  const statements = declarations.flatMap(({ statements }): readonly AstNode[] => statements);
  // Words that only should be a handle are no handle that others use.
  const handles = references.filter(({ $refNode }) => $refNode?.text.startsWith('@'));
  const texts = handles.map(({ $refText }) => $refText);
  return {
    handles: counted(texts.filter((text) => text.length > 1)),
    units: counted(statements.flatMap(unitsIn)),
    tags: counted(statements.filter(isTags).flatMap(({ tags }) => tags)),
  };
}

function counted(texts: readonly (string | undefined)[]): CountedWord[] {
  const counts = new Map<string, number>();
  for (const text of texts) if (text) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts];
}

function unitsIn(statement: AstNode): (string | undefined)[] {
  if (isTarget(statement)) return [statement.target?.unit];
  if (isLimit(statement) || isReach(statement))
    return [statement.bound?.value?.unit, statement.bound?.high?.unit];
  if (isMeasurement(statement)) return [statement.value?.unit];
  return isMetricUnit(statement) ? [statement.unit] : [];
}
