import type { DeclarationDescription, Namespace } from '../grammar/declarations.js';
import type { PlanIdentity } from '../grammar/plan-identity.js';
import { canonicalCycleName, type Period } from '../values/cycles.js';
import type { IsoDate } from '../values/dates.js';
import type { NameIndex } from './name-index.js';
import type { NameScope } from './services.js';

/** The place from which a name is resolved. */
export interface ReferenceOrigin {
  /** The file that refers. */
  uri: string;
  /** The plan of that file. */
  plan: PlanIdentity | undefined;
  /** The date of a check-in block: it decides which cycle of a team is meant. */
  date?: IsoDate;
}

export interface ResolutionOptions {
  /** The days of a cycle, declared or known by its name. */
  periodOf(cycle: string): Period | undefined;
  /** Whether the link may point to an element of this kind. */
  fits?(description: DeclarationDescription): boolean;
}

/**
 * Resolves a name level by level: the file, its plan, the global names, `team.name` in the cycle of the referring file
 * (in a check-in block: the cycle that contains its date), `team.cycle.name`.
 *
 * Only elements of an accepted type count: a key result may have the same name as the metric that it measures.
 *
 * @returns the matches of the first level with a match: one for a clear reference, several for an ambiguous one. If
 *   nothing matches, the elements of other types at the first level, for the message.
 */
export function resolveName(
  text: string,
  namespace: Namespace,
  origin: ReferenceOrigin,
  names: NameIndex,
  options: ResolutionOptions,
): readonly DeclarationDescription[] {
  let otherKinds: readonly DeclarationDescription[] = [];
  for (const level of levels(text, namespace, origin, names, options)) {
    const fitting = level.filter((candidate) => options.fits?.(candidate) ?? true);
    if (fitting.length > 0) return fitting;
    if (otherKinds.length === 0) otherKinds = level;
  }
  return otherKinds;
}

/**
 * Resolves a name as `resolveName` does, in a project and then in the packages that it uses: names of the project win over
 * those of packages.
 */
export function resolveInScope(
  text: string,
  namespace: Namespace,
  origin: ReferenceOrigin,
  scope: Pick<NameScope, 'names' | 'otherScopes' | 'periodOf'>,
  fits?: ResolutionOptions['fits'],
): readonly DeclarationDescription[] {
  const options = { periodOf: (cycle: string) => scope.periodOf(cycle), ...(fits && { fits }) };
  for (const { names } of [scope, ...scope.otherScopes]) {
    const found = resolveName(text, namespace, origin, names, options);
    if (found.length > 0) return found;
  }
  return [];
}

function* levels(
  text: string,
  namespace: Namespace,
  origin: ReferenceOrigin,
  names: NameIndex,
  options: ResolutionOptions,
): Generator<readonly DeclarationDescription[]> {
  if (namespace === 'cycle') {
    yield names.find(namespace, undefined, canonicalCycleName(text));
    return;
  }
  const segments = namespace === 'person' ? [text] : text.split('.');
  if (segments.length === 1) {
    const inPlan = names.find(namespace, origin.plan, text);
    if (origin.plan) {
      yield inPlan.filter((candidate) => candidate.documentUri.toString() === origin.uri);
      yield inPlan;
    }
    yield names.find(namespace, undefined, text);
    return;
  }
  const [team, middle, last] = segments as [string, string, string | undefined];
  if (last !== undefined && segments.length === 3) {
    yield names.find(namespace, { team, cycle: canonicalCycleName(middle) }, last);
    return;
  }
  if (segments.length > 2) return;
  if (origin.date) yield teamAtDate(team, middle, namespace, origin.date, names, options);
  if (origin.plan) yield names.find(namespace, { team, cycle: origin.plan.cycle }, middle);
}

/**
 * Returns the plan to which a name belongs, whether or not the name is declared there.
 *
 * @returns undefined for a name that does not name its plan, or that several plans may declare
 */
export function planMeant(
  text: string,
  origin: ReferenceOrigin,
  scope: { names: NameIndex; periodOf(cycle: string): Period | undefined },
): PlanIdentity | undefined {
  const [team, middle, last] = text.split('.') as [string, string?, string?];
  if (middle === undefined) return origin.plan;
  if (last !== undefined) return { team, cycle: canonicalCycleName(middle) };
  const cycles = origin.date ? cyclesAtDate(team, origin.date, scope.names, scope) : [origin.plan?.cycle];
  const [cycle, ...others] = cycles;
  return cycle !== undefined && others.length === 0 ? { team, cycle } : undefined;
}

/** Returns all cycles of a team that hold the date: a name that several of them declare is ambiguous. */
function teamAtDate(
  team: string,
  name: string,
  namespace: Namespace,
  date: IsoDate,
  names: NameIndex,
  options: ResolutionOptions,
): readonly DeclarationDescription[] {
  return cyclesAtDate(team, date, names, options).flatMap((cycle) =>
    names.find(namespace, { team, cycle }, name),
  );
}

function cyclesAtDate(
  team: string,
  date: IsoDate,
  names: NameIndex,
  options: Pick<ResolutionOptions, 'periodOf'>,
): string[] {
  return names.cyclesOf(team).filter((cycle) => {
    const period = options.periodOf(cycle);
    return period !== undefined && period.start <= date && date <= period.end;
  });
}
