import { knownCycle } from '../values/cycles.js';
import type { ReferenceFailure } from './linker.js';
import type { NameIndex } from './name-index.js';
import { OkrReference } from './okr-reference.js';

/** A link to nothing, to several elements, or to an element of another kind. */
export interface BrokenLink {
  reference: OkrReference;
  failure: ReferenceFailure;
}

/** Names of a project, some of which may not be known. */
interface PartlyReadNames {
  hasUnreadPlans: boolean;
  hasUnreadPackages: boolean;
  names: Pick<NameIndex, 'cyclesOf'>;
}

/**
 * Returns the broken link if a reference is one. Handles, teams, quarters and years need no declaration. If plans are not
 * checked out, a name that is not found may be in one of them.
 *
 * @param project the project of the file with the reference
 */
export function brokenLink(reference: unknown, project: PartlyReadNames): BrokenLink | undefined {
  if (!(reference instanceof OkrReference) || !reference.error) return undefined;
  const failure = reference.error as ReferenceFailure;
  const mayBeElsewhere: Readonly<Record<typeof failure.namespace, boolean>> = {
    person: true,
    team: true,
    cycle: knownCycle(reference.$refText) !== undefined,
    goal: project.hasUnreadPlans || (project.hasUnreadPackages && !namesOurTeam(reference.$refText, project)),
  };
  if (failure.reason === 'unknown' && mayBeElsewhere[failure.namespace]) return undefined;
  return { reference, failure };
}

/** Whether a name begins with a team that has plans here: a package does not declare the goals of that team. */
function namesOurTeam(text: string, { names }: PartlyReadNames): boolean {
  const [team, ...rest] = text.split('.');
  return rest.length > 0 && names.cyclesOf(team as string).length > 0;
}
