import { isDraft } from '../grammar/draft.js';
import {
  type Initiative,
  isDrives,
  isDropped,
  isInitiative,
  isKeyResult,
  type KeyResult,
} from '../grammar/generated/ast.js';
import type { OkrReferences } from '../names/references.js';
import { wholeOf } from './parts.js';

/**
 * Returns the initiatives that drive a key result: those in its body, and those in any file that name it. Dropped
 * initiatives are left out. So are drafts, unless the key result is a draft.
 */
export function driversOf(keyResult: KeyResult, references: OkrReferences): Initiative[] {
  const named = references
    .referencesTo(keyResult)
    .map(({ container }) => (isDrives(container) ? container.$container : undefined))
    .filter(isInitiative);
  const all = new Set([...keyResult.statements.filter(isInitiative), ...named]);
  // A part of work that drives the key result is in that work already.
  for (const one of named) if (all.has(wholeOf(one) as Initiative)) all.delete(one);
  const isAgreed = !isDraft(keyResult);
  return [...all].filter(
    (initiative) => !initiative.statements.some(isDropped) && !(isAgreed && isDraft(initiative)),
  );
}

/**
 * Returns the key results that an initiative drives: those it names, and the key result that contains it. A part drives
 * what its whole drives, too.
 */
export function drivenBy(initiative: Initiative): KeyResult[] {
  const whole = wholeOf(initiative);
  return [...new Set([...(whole ? drivenBy(whole) : []), ...ownDriven(initiative)])];
}

/** Returns the key results that an initiative drives by its own text: without those of the whole that it is a part of. */
export function ownDriven(initiative: Initiative): KeyResult[] {
  const named = initiative.statements
    .filter(isDrives)
    .flatMap(({ targets }) => targets.map((target) => target.ref))
    .filter(isKeyResult);
  const around = initiative.$container;
  return [...new Set(isKeyResult(around) ? [around, ...named] : named)];
}
