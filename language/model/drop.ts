import { type Dropped, isDropped, isObjective, type KeyResult } from '../grammar/generated/ast.js';

/** Returns the `dropped` statement of a key result: its own, else that of its objective. */
export function dropOf({ statements, $container: parent }: KeyResult): Dropped | undefined {
  return statements.find(isDropped) ?? (isObjective(parent) ? parent.statements.find(isDropped) : undefined);
}
