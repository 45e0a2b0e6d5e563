import type { URI } from 'langium';
import type { GivenConfiguration } from './configuration.js';
import { Project } from './project.js';

/** The settings of a package that say how its own plans are to be understood; its rules are of no concern to others. */
const kept = ['include', 'exclude', 'cycleStart', 'cycleYear', 'cadence', 'status', 'language'] as const;

/** The plans of an installed package: other projects see their names. They are never reported or changed. */
export class PackageProject extends Project {
  constructor(
    root: URI,
    readonly packageName: string,
  ) {
    super({ root, reason: 'package' });
  }

  /**
   * Takes over what the package says of its own plans.
   *
   * @param today the date of the first project that uses the package, if its configuration names one
   */
  describe(uri: string, given: GivenConfiguration, today: string | undefined): void {
    const own = Object.fromEntries(kept.flatMap((key) => (key in given ? [[key, given[key]]] : [])));
    this.configure(uri, { ...own, ...(today !== undefined && { today }) });
  }
}
