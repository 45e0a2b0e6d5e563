import { type Dropped, isDropped, isObjective, type KeyResult } from '../grammar/generated/ast.js';
import { statementOf } from './statement-of.js';

/** Returns the `dropped` statement of a key result: its own, else that of its objective. */
export function dropOf(keyResult: KeyResult): Dropped | undefined {
  const { $container: parent } = keyResult;
  return (
    statementOf(keyResult, isDropped) ?? (isObjective(parent) ? statementOf(parent, isDropped) : undefined)
  );
}
