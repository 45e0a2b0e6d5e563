import { type URI, UriUtils } from 'langium';
import picomatch from 'picomatch';
import { isCycle } from '../generated/ast.js';
import type { Finding } from '../lint/finding.js';
import type { RuleMeta } from '../lint/rule.js';
import { profileLayer, type ResolvedRule, resolveRule, type SettingsLayer } from '../lint/settings.js';
import { NameIndex } from '../references/name-index.js';
import { canonicalCycleName, knownCycle, type Period } from '../values/cycles.js';
import { isIsoDate } from '../values/dates.js';
import { type Configuration, type GivenConfiguration, withDefaults } from './configuration.js';

/** A folder whose files belong together: names resolve within it, and one configuration holds for it. */
export class Project {
  /** All names declared in the project's files. */
  readonly names = new NameIndex();
  configuration: Configuration = withDefaults({});
  /** The root's configuration as it is written, without defaults; absent where there is none. */
  rootConfiguration?: { uri: string; given: GivenConfiguration };
  /** Its configuration files, the root's and those of folders within, with what is wrong in each. */
  readonly configurationFiles = new Map<string, Finding[]>();
  /** By folder. */
  private readonly refinements = new Map<string, SettingsLayer>();
  private readonly layersByFolder = new Map<string, readonly SettingsLayer[]>();
  private includes: (path: string) => boolean = () => true;
  private excludes: (path: string) => boolean = () => false;

  constructor(readonly root: URI) {}

  /** Takes the configuration of the root; those of folders within have to be added anew. */
  configure(uri: string, given: GivenConfiguration | undefined): void {
    this.configuration = withDefaults(given ?? {});
    this.rootConfiguration = given && { uri, given };
    this.refinements.clear();
    this.layersByFolder.clear();
    const { include, exclude } = this.configuration;
    this.includes = picomatch(include);
    // A pattern that names a folder leaves out all that is below it.
    this.excludes = picomatch(exclude.flatMap((pattern) => [pattern, `${pattern.replace(/\/+$/, '')}/**`]));
  }

  /** Takes the configuration of a folder within, which refines the rules for what is below it. */
  refine(folder: URI, uri: string, { rules }: GivenConfiguration): void {
    if (!rules) return;
    this.refinements.set(folder.toString(), { origin: { kind: 'configuration', uri }, rules });
    this.layersByFolder.clear();
  }

  /** How a rule is to be run on a file. */
  ruleFor(meta: RuleMeta, uri: URI): ResolvedRule {
    return resolveRule(meta, meta.planWide ? this.projectLayers() : this.layersFor(uri));
  }

  /** What speaks of the rules for a file, from the most general to the most particular. */
  private layersFor(uri: URI): readonly SettingsLayer[] {
    const folder = UriUtils.dirname(uri).toString();
    const known = this.layersByFolder.get(folder);
    if (known) return known;
    const within = [...this.refinements].filter(([around]) => `${folder}/`.startsWith(`${around}/`));
    within.sort(([left], [right]) => left.length - right.length);
    const layers = [...this.projectLayers(), ...within.map(([, layer]) => layer)];
    this.layersByFolder.set(folder, layers);
    return layers;
  }

  private projectLayers(): SettingsLayer[] {
    const { profile, rules } = this.configuration;
    if (!this.rootConfiguration) return [profileLayer(profile)];
    const origin = { kind: 'configuration', uri: this.rootConfiguration.uri } as const;
    return [profileLayer(profile), { origin, rules }];
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
