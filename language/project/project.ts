import { type URI, UriUtils } from 'langium';
import picomatch from 'picomatch';
import { NameIndex } from '../names/name-index.js';
import { canonicalCycleName, knownCycle, type Period } from '../values/cycles.js';
import { isIsoDate } from '../values/dates.js';
import { type Configuration, type GivenConfiguration, withDefaults } from './configuration.js';
import type { ConfigurationProblem } from './configuration-problem.js';
import { folderOf } from './folder-of.js';
import { fixedPart } from './include-patterns.js';
import { isWithin, type ProjectOrigin } from './project-origin.js';
import type { GivenRuleSettings } from './rule-settings.js';

/** A place that a pattern of `include` names, relative to the root, with the files there that match. */
export interface NamedPlace {
  path: string;
  matches(path: string): boolean;
}

/** A package that a project uses, with the plans in it. */
export interface PackageUse {
  label: string;
  name: string;
  /** The installed package, or a project that is loaded for its own sake. */
  project: Project;
}

/** A folder whose files belong together: names resolve within it, and one configuration applies to it. */
export class Project {
  /** All names declared in the project's files. */
  readonly names: NameIndex = new NameIndex();
  configuration: Configuration = withDefaults({});
  /** The configuration of the root as written, without defaults; absent if there is none. */
  rootConfiguration?: { uri: string; given: GivenConfiguration };
  /** The settings for rules in the configuration of the root; empty if there is none. */
  rootRuleSettings: readonly GivenRuleSettings[] = [];
  /** The URIs of the configuration files of the root and of folders, with the mistakes in each. */
  readonly configurationFiles = new Map<string, readonly ConfigurationProblem[]>();
  /** By folder. */
  private readonly refinements = new Map<string, GivenRuleSettings>();
  /** By folder, where its configuration names a language. */
  private readonly languages = new Map<string, string>();
  private readonly ruleSettingsByFolder = new Map<string, readonly GivenRuleSettings[]>();
  /** Whether folders below its root were not read, because there are too many and nothing says that they belong to it. */
  isPartial = false;
  /** Whether git ignores anything in its folders that could be a plan or hold one. */
  hasIgnored = false;
  /** Whether the project has plans that are not checked out and cannot be read here: any name may be in them. */
  hasUnreadPlans = false;
  /** Packages whose names are looked for after all of its own, in the order of the configuration. */
  uses: readonly PackageUse[] = [];
  /** Whether a package that it uses is not installed, or was not read as a whole: names may be in it. */
  hasUnreadPackages = false;
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

  /** The names of packages, looked for after its own, in this order. */
  get otherScopes(): readonly Project[] {
    return this.uses.map(({ project }) => project);
  }

  /** Sets the configuration of the root. Configurations of folders must be added again afterwards. */
  configure(uri: string, given: GivenConfiguration | undefined): void {
    this.configuration = withDefaults(given ?? {});
    this.rootConfiguration = given && { uri, given };
    this.rootRuleSettings = given ? [{ uri, rules: this.configuration.rules }] : [];
    this.refinements.clear();
    this.languages.clear();
    this.ruleSettingsByFolder.clear();
    const { include, exclude } = this.configuration;
    this.includes = picomatch(include);
    // A pattern that names a folder leaves out everything below it.
    this.excludes = picomatch(exclude.flatMap((pattern) => [pattern, `${pattern.replace(/\/+$/, '')}/**`]));
    this.namedPlaces = include
      .map((pattern) => ({ path: fixedPart(pattern), matches: picomatch(pattern) }))
      .filter(({ path }) => path !== '');
  }

  /** Adds the configuration of a folder, which refines the rules and the language for this folder. */
  refine(folder: URI, uri: string, { rules, language }: GivenConfiguration): void {
    if (language !== undefined) this.languages.set(folder.toString(), language);
    if (!rules) return;
    this.refinements.set(folder.toString(), { uri, rules });
    this.ruleSettingsByFolder.clear();
  }

  /** Returns the settings for rules that apply to a file: those of the root first, then those of the folders on the path. */
  ruleSettingsFor(uri: URI): readonly GivenRuleSettings[] {
    const folder = folderOf(uri).toString();
    const known = this.ruleSettingsByFolder.get(folder);
    if (known) return known;
    const within = [...this.refinements].filter(([around]) => `${folder}/`.startsWith(`${around}/`));
    within.sort(([left], [right]) => left.length - right.length);
    const settings = [...this.rootRuleSettings, ...within.map(([, given]) => given)];
    this.ruleSettingsByFolder.set(folder, settings);
    return settings;
  }

  /** Returns the language that the configuration nearest to a file names; undefined if none does. */
  languageFor(uri: URI): string | undefined {
    if (this.languages.size === 0) return this.configuration.language;
    const folder = `${folderOf(uri)}/`;
    const [nearest] = [...this.languages.keys()]
      .filter((around) => folder.startsWith(`${around}/`))
      .sort((left, right) => right.length - left.length);
    return nearest === undefined ? this.configuration.language : this.languages.get(nearest);
  }

  /** Returns a file's path relative to the root, with `/`, as reports show it. */
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
   * Returns the places in a file or folder that `include` names. Such places are read even if git ignores them.
   *
   * @param among the places that were named in the folder around it, if git ignores that folder
   */
  placesNamedIn(uri: URI, among: readonly NamedPlace[] = this.namedPlaces): readonly NamedPlace[] {
    const path = this.relativePath(uri);
    const isAround = (outer: string, inner: string) => inner === outer || inner.startsWith(`${outer}/`);
    const isInside = among !== this.namedPlaces;
    return among.filter((place) => isAround(path, place.path) || (isInside && isAround(place.path, path)));
  }

  /** Says whether a file is in a repository inside the project. */
  isForeign(uri: URI): boolean {
    return [...this.submodules].some((folder) => isWithin(uri.toString(), folder));
  }

  /** Returns the dates of a cycle: as declared in the project or a package, else from its name; undefined if neither. */
  periodOf(cycle: string): Period | undefined {
    const scopes: readonly Project[] = [this, ...this.otherScopes];
    for (const scope of scopes) {
      const declared = scope.declaredPeriodOf(cycle);
      if (declared) return declared;
    }
    return knownCycle(cycle, this.configuration);
  }

  private declaredPeriodOf(cycle: string): Period | undefined {
    const [declared] = this.names.find('cycle', undefined, canonicalCycleName(cycle));
    if (declared) {
      const [start, end] = declared.days ?? [];
      if (start && end && isIsoDate(start) && isIsoDate(end) && start <= end) return { start, end };
    }
    return undefined;
  }
}
