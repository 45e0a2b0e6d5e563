import {
  type Initiative,
  isDrives,
  isDropped,
  isInitiative,
  isKeyResult,
  type KeyResult,
} from '../grammar/generated/ast.js';
import type { OkrReferences } from '../names/references.js';

/**
 * Returns the initiatives that drive a key result: those in its body, and those in any file that name it. Dropped
 * initiatives are left out.
 */
export function driversOf(keyResult: KeyResult, references: OkrReferences): Initiative[] {
  const named = references
    .referencesTo(keyResult)
    .map(({ container }) => (isDrives(container) ? container.$container : undefined))
    .filter(isInitiative);
  const all = new Set([...keyResult.statements.filter(isInitiative), ...named]);
  return [...all].filter((initiative) => !initiative.statements.some(isDropped));
}

/** Returns the key results that an initiative drives: those it names, else the key result that contains it. */
export function drivenBy(initiative: Initiative): KeyResult[] {
  const named = initiative.statements
    .filter(isDrives)
    .flatMap(({ targets }) => targets.map((target) => target.ref))
    .filter(isKeyResult);
  const around = initiative.$container;
  return [...new Set(isKeyResult(around) ? [around, ...named] : named)];
}
