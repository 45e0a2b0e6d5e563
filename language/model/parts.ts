import { type Initiative, isDropped, isInitiative, isStatus } from '../grammar/generated/ast.js';
import { observe } from '../observation/observation.js';

/** Returns the initiative that an initiative is a part of; undefined for a whole. */
export function wholeOf({ $container: around }: Initiative): Initiative | undefined {
  return isInitiative(around) ? around : undefined;
}

/** Returns the parts of an initiative that count: those that are not dropped. */
export function openParts(initiative: Initiative): Initiative[] {
  observe(initiative, 'definition');
  return initiative.statements.filter(isInitiative).filter((part) => !isGivenUp(part));
}

/** Says whether the parts decide about state and progress: there are some, and the whole has no status of its own. */
export function isSumOfParts(initiative: Initiative): boolean {
  return openParts(initiative).length > 0 && !initiative.statements.some(isStatus);
}

function isGivenUp({ statements }: Initiative): boolean {
  return statements.some(
    (statement) => isDropped(statement) || (isStatus(statement) && statement.state === 'dropped'),
  );
}
