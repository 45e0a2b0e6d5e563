import type { URI } from 'langium';

/** A package of plans that somebody installed. Everything is read as data; nothing in it runs. */
export interface GoalPackage {
  /** The folder of the package, links resolved. */
  root: URI;
  /** Its `okr.config.json` as text; absent if there is none. */
  configuration?: string;
  /** Its plans, in the order of their paths. */
  plans: readonly { uri: URI; text: string }[];
  /** Whether limits, or files that cannot be read, kept plans out: any name may be in those. */
  isPartial: boolean;
}

/** The result of the search for a package. */
export interface PackageReading {
  /** Absent if no such package is installed. */
  found?: GoalPackage;
  /** Files and folders that were looked at: if one of them changes or appears, the result may be another. */
  watched: readonly URI[];
}

/** Looks for a package with this name from a folder upwards, as Node does. Never fails. */
export type ReadPackage = (name: string, from: URI) => Promise<PackageReading>;

/** The names that registries accept: a name is never a path. */
const packageName = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;
const longestName = 214;

/** Says whether a text is the name of a package: `goals` or `@acme/goals`. */
export function isPackageName(text: string): boolean {
  return text.length <= longestName && packageName.test(text) && text !== 'node_modules';
}
