import type { LangiumDocument } from 'langium';
import { addWaiver } from '../../lint/fixes/add-waiver.js';
import { fixesFor } from '../../lint/fixes-for.js';
import type { Finding } from '../../lint/types/finding.js';
import type { Fix } from '../../lint/types/fix.js';
import type { OkrLspServices } from '../services.js';

/** What a list of fixes begins with: rules about the words of a statement are what the list is opened for. */
const aboutWords: ReadonlySet<string> = new Set([
  'output-key-result',
  'activity-key-result',
  'bridge-key-result',
  'vague-key-result',
  'activity-objective',
]);

/** The groups of a list of fixes, the first one first. */
type Group = 'words' | 'answer' | 'reason' | 'waiver';
const groups: readonly Group[] = ['words', 'answer', 'reason', 'waiver'];

/** A fix as it is offered among others. */
export interface OfferedFix {
  fix: Fix;
  group: Group;
}

/**
 * What a person may do about a finding.
 *
 * @param isHere whether the finding lies at the cursor; about others nothing is said but how to fix them
 */
export function offeredFixes(
  document: LangiumDocument,
  finding: Finding,
  isHere: boolean,
  services: OkrLspServices,
): OfferedFix[] {
  const answers = aboutWords.has(finding.rule) ? 'words' : 'answer';
  const offered = fixesFor(document, finding, services).map(
    (fix): OfferedFix => ({ fix, group: fix.isReason ? 'reason' : answers }),
  );
  if (!isHere) return offered.filter(({ group }) => group === answers);
  // A hint asks for nothing: there is nothing to answer for.
  const waiver = finding.severity === 'hint' ? undefined : addWaiver(document, finding);
  return waiver ? [...offered, { fix: waiver, group: 'waiver' }] : offered;
}

/**
 * The fixes of several findings as one list. Editors move what is preferred to the top of the list: only what stands there
 * anyhow stays preferred.
 */
export function inOrder<Offered extends OfferedFix>(
  offered: readonly Offered[],
): (Offered & { isPreferred: boolean })[] {
  const sorted = groups.flatMap((group) => offered.filter((one) => one.group === group));
  const end = sorted.findIndex(({ fix }) => !fix.preferred);
  const preferred = end < 0 ? sorted.length : end;
  return sorted.map((one, index) => ({ ...one, isPreferred: index < preferred }));
}
