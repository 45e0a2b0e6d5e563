import { type URI, UriUtils } from 'langium';
import picomatch from 'picomatch';
import { isCycle } from '../grammar/generated/ast.js';
import { NameIndex } from '../names/name-index.js';
import { canonicalCycleName, knownCycle, type Period } from '../values/cycles.js';
import { isIsoDate } from '../values/dates.js';
import { type Configuration, type GivenConfiguration, withDefaults } from './configuration.js';
import type { ConfigurationProblem } from './configuration-problem.js';
import { fixedPart } from './include-patterns.js';
import { isWithin, type ProjectOrigin } from './project-origin.js';
import type { GivenRuleSettings } from './rule-settings.js';

/** A place that a pattern of `include` names, relative to the root, and which files there it means. */
export interface NamedPlace {
  path: string;
  matches(path: string): boolean;
}

/** A folder whose files belong together: names resolve within it, and one configuration holds for it. */
export class Project {
  /** All names declared in the project's files. */
  readonly names: NameIndex = new NameIndex();
  configuration: Configuration = withDefaults({});
  /** The root's configuration as it is written, without defaults; absent where there is none. */
  rootConfiguration?: { uri: string; given: GivenConfiguration };
  /** What the root's configuration says about rules; empty where there is none. */
  rootRuleSettings: readonly GivenRuleSettings[] = [];
  /** The URIs of its configuration files, the root's and those of folders within, with what is wrong in each. */
  readonly configurationFiles = new Map<string, readonly ConfigurationProblem[]>();
  /** By folder. */
  private readonly refinements = new Map<string, GivenRuleSettings>();
  private readonly ruleSettingsByFolder = new Map<string, readonly GivenRuleSettings[]>();
  /** Whether folders below its root were not read, because there are too many and nothing says that they belong to it. */
  isPartial = false;
  /** Whether git ignores anything in its folders that could be a plan or hold one. */
  hasIgnored = false;
  /** Whether the project has plans that are not checked out and cannot be read here: any name may stand in them. */
  hasUnreadPlans = false;
  /** Folders that could not be listed, by their URIs. */
  readonly unreadableFolders = new Set<string>();
  /** Repositories within, by the URIs of their folders: their files are read and not reported. */
  readonly submodules = new Set<string>();
  private includes: (path: string) => boolean = () => true;
  private excludes: (path: string) => boolean = () => false;
  /** The patterns of `include` that name a place, with that place. */
  private namedPlaces: readonly NamedPlace[] = [];

  constructor(readonly origin: ProjectOrigin) {}

  get root(): URI {
    return this.origin.root;
  }

  /** The project itself; for what visitors see the project that they look into. */
  get base(): Project {
    return this;
  }

  get followsRenames(): boolean {
    return true;
  }

  /** Takes the configuration of the root; those of folders within have to be added anew. */
  configure(uri: string, given: GivenConfiguration | undefined): void {
    this.configuration = withDefaults(given ?? {});
    this.rootConfiguration = given && { uri, given };
    this.rootRuleSettings = given ? [{ uri, rules: this.configuration.rules }] : [];
    this.refinements.clear();
    this.ruleSettingsByFolder.clear();
    const { include, exclude } = this.configuration;
    this.includes = picomatch(include);
    // A pattern that names a folder leaves out all that is below it.
    this.excludes = picomatch(exclude.flatMap((pattern) => [pattern, `${pattern.replace(/\/+$/, '')}/**`]));
    this.namedPlaces = include
      .map((pattern) => ({ path: fixedPart(pattern), matches: picomatch(pattern) }))
      .filter(({ path }) => path !== '');
  }

  /** Takes the configuration of a folder within, which refines the rules for what is below it. */
  refine(folder: URI, uri: string, { rules }: GivenConfiguration): void {
    if (!rules) return;
    this.refinements.set(folder.toString(), { uri, rules });
    this.ruleSettingsByFolder.clear();
  }

  /** What the configurations say about rules for a file, the root's first, then those of the folders on the way to it. */
  ruleSettingsFor(uri: URI): readonly GivenRuleSettings[] {
    const folder = UriUtils.dirname(uri).toString();
    const known = this.ruleSettingsByFolder.get(folder);
    if (known) return known;
    const within = [...this.refinements].filter(([around]) => `${folder}/`.startsWith(`${around}/`));
    within.sort(([left], [right]) => left.length - right.length);
    const settings = [...this.rootRuleSettings, ...within.map(([, given]) => given)];
    this.ruleSettingsByFolder.set(folder, settings);
    return settings;
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

  /**
   * What `include` names in a file or folder that git ignores: such a place is read all the same.
   *
   * @param among what was named in the folder around it, where git ignores that
   */
  placesNamedIn(uri: URI, among: readonly NamedPlace[] = this.namedPlaces): readonly NamedPlace[] {
    const path = this.relativePath(uri);
    const isAround = (outer: string, inner: string) => inner === outer || inner.startsWith(`${outer}/`);
    const isInside = among !== this.namedPlaces;
    return among.filter((place) => isAround(path, place.path) || (isInside && isAround(place.path, path)));
  }

  /** Whether a file lies in one of the repositories within. */
  isForeign(uri: URI): boolean {
    return [...this.submodules].some((folder) => isWithin(uri.toString(), folder));
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
