import { type URI, UriUtils } from 'langium';
import picomatch from 'picomatch';
import { isCycle } from '../generated/ast.js';
import type { Finding } from '../lint/finding.js';
import { NameIndex } from '../references/name-index.js';
import { canonicalCycleName, knownCycle, type Period } from '../values/cycles.js';
import { isIsoDate } from '../values/dates.js';
import { type Configuration, defaultConfiguration } from './configuration.js';

/** A folder whose files belong together: names resolve within it, and one configuration holds for it. */
export class Project {
  /** All names declared in the project's files. */
  readonly names = new NameIndex();
  configuration: Configuration = defaultConfiguration;
  /** Its configuration files, the root's and those of folders within, with what is wrong in each. */
  readonly configurationFiles = new Map<string, Finding[]>();
  private includes: (path: string) => boolean = () => true;
  private excludes: (path: string) => boolean = () => false;

  constructor(readonly root: URI) {}

  configure(configuration: Configuration): void {
    this.configuration = configuration;
    this.includes = picomatch(configuration.include);
    // A pattern that names a folder leaves out all that is below it.
    this.excludes = picomatch(
      configuration.exclude.flatMap((pattern) => [pattern, `${pattern.replace(/\/+$/, '')}/**`]),
    );
  }

  get configurationFindings(): Finding[] {
    return [...this.configurationFiles.values()].flat();
  }

  /** A file's path relative to the root, with `/`, as reports show it. */
  relativePath(uri: URI): string {
    return UriUtils.relative(this.root, uri);
  }

  includesFile(uri: URI): boolean {
    const path = this.relativePath(uri);
    return this.includes(path) && !this.excludes(path);
  }

  excludesFolder(uri: URI): boolean {
    return this.excludes(this.relativePath(uri));
  }

  /** The days of a cycle: as declared in the project, else as its name says; undefined if neither. */
  periodOf(cycle: string): Period | undefined {
    const [declared] = this.names.find('cycle', undefined, canonicalCycleName(cycle));
    if (declared && isCycle(declared.node)) {
      const { start, end } = declared.node;
      if (start && end && isIsoDate(start) && isIsoDate(end) && start <= end) return { start, end };
    }
    return knownCycle(cycle, this.configuration.cycleStart);
  }
}
