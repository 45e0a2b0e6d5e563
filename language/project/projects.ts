import { type LangiumSharedCoreServices, URI, UriUtils } from 'langium';
import { configurationFileName } from './configuration.js';
import {
  type ConfigurationReading,
  readConfiguration,
  unreadableConfiguration,
} from './configuration-reading.js';
import type { ConfigurationSchema } from './configuration-schema.js';
import { unreadableReason } from './document-factory.js';
import type { FileStamps } from './file-stamps.js';
import { folderOf } from './folder-of.js';
import { PackageProject } from './package-project.js';
import { Project } from './project.js';
import { ancestors, isWithin, type ProjectOrigin } from './project-origin.js';
import type { VisitingProject } from './visiting-project.js';
import type { WorkingTree } from './working-tree.js';

/**
 * Finds the project of a file. A project is the folder of the nearest configuration with `root: true`, else of the
 * outermost configuration up to the git root, else the git root, else the folder that was opened.
 */
export class Projects {
  private readonly files: WorkingTree;
  private readonly stamps: FileStamps;
  private readonly schema: () => ConfigurationSchema;
  private readonly byRoot = new Map<string, Project>();
  /** The project of each folder; filled on lookup. */
  private readonly byFolder = new Map<string, Project>();
  /** Documents that see a project and are no part of it, by URI. */
  private readonly visitors = new Map<string, VisitingProject>();
  /** Installed packages that projects use, by the URI of their folder. */
  private readonly packages = new Map<string, PackageProject>();
  /** The plans in these packages, by URI. */
  private readonly packageFiles = new Map<string, PackageProject>();

  constructor(
    services: LangiumSharedCoreServices & {
      ConfigurationSchema: ConfigurationSchema;
      workspace: { FileSystemProvider: WorkingTree; FileStamps: FileStamps };
    },
  ) {
    this.files = services.workspace.FileSystemProvider;
    this.stamps = services.workspace.FileStamps;
    this.schema = () => services.ConfigurationSchema;
  }

  get all(): Project[] {
    return [...this.byRoot.values()];
  }

  /**
   * Returns the project of a file: the one that it visits, else the package that it is in, else the innermost root above it. A file outside of all projects gets
   * a project for its folder, which is not listed in `all`.
   */
  projectOf(uri: URI): Project {
    return this.visitedBy(uri) ?? this.packageOf(uri) ?? this.ofFolder(folderOf(uri));
  }

  /** The project that somebody means who names a document: also for one that only stands for a file, by its path. */
  meantBy(uri: URI): Project {
    const visited = this.visitedBy(uri);
    if (visited) return visited.base;
    const schemes = new Set(this.all.map(({ root }) => root.scheme));
    if (schemes.has(uri.scheme)) return this.projectOf(uri);
    const meant = [...schemes].map((scheme) => this.around(UriUtils.dirname(uri).with({ scheme })));
    return meant.find((project) => project !== undefined) ?? this.projectOf(uri);
  }

  /** The innermost project around a folder; undefined where none has been loaded. */
  around(folder: URI): Project | undefined {
    const inside = this.all.filter((project) => isWithin(folder.toString(), project.root.toString()));
    return inside.sort((left, right) => right.root.path.length - left.root.path.length)[0];
  }

  /** What a document sees that is no part of a project; undefined for files of projects. */
  visitedBy(uri: URI): VisitingProject | undefined {
    return this.visitors.size === 0 ? undefined : this.visitors.get(uri.toString());
  }

  /** What the documents in a folder see that are no part of a project, without those in the folders below. */
  visitsIn(folder: URI): VisitingProject[] {
    const start = `${folder.toString()}/`;
    return [...this.visitors]
      .filter(([uri]) => uri.startsWith(start) && !uri.includes('/', start.length))
      .map(([, project]) => project);
  }

  /** Returns the installed package that a plan is in; undefined for a file that is in none. */
  packageOf(uri: URI): PackageProject | undefined {
    return this.packageFiles.size === 0 ? undefined : this.packageFiles.get(uri.toString());
  }

  /** Returns all installed packages that projects use. */
  get allPackages(): PackageProject[] {
    return [...this.packages.values()];
  }

  /** The package in a folder: a new one if it was not known. */
  packageAt(root: URI, name: string): PackageProject {
    const known = this.packages.get(root.toString()) ?? new PackageProject(root, name);
    this.packages.set(root.toString(), known);
    return known;
  }

  setPackageFile(uri: URI, project: PackageProject): void {
    this.packageFiles.set(uri.toString(), project);
  }

  /**
   * Forgets packages that no project uses any more.
   *
   * @returns the plans in them
   */
  forgetUnusedPackages(): URI[] {
    const used = new Set(this.all.flatMap(({ uses }) => uses.map(({ project }) => project)));
    for (const [root, project] of this.packages) if (!used.has(project)) this.packages.delete(root);
    const gone = [...this.packageFiles].filter(([, project]) => !used.has(project)).map(([uri]) => uri);
    for (const uri of gone) this.packageFiles.delete(uri);
    return gone.map((uri) => URI.parse(uri));
  }

  /** Forgets which packages there are. */
  forgetPackages(): void {
    this.packages.clear();
    this.packageFiles.clear();
  }

  /** Whether a document may be changed: a package is installed again, never edited. */
  isEditable(uri: URI): boolean {
    return this.packageOf(uri) === undefined;
  }

  /** Makes a document one that sees a project and is no part of it; without a project it is none any more. */
  setVisitor(uri: URI, project: VisitingProject | undefined): void {
    if (project) this.visitors.set(uri.toString(), project);
    else this.visitors.delete(uri.toString());
  }

  /**
   * Whether what is found in a file is reported: not in a package or an earlier version of a file, nor if it is not checked out. In a
   * repository within a project, and where git ignores it, only where somebody asked for the very file.
   */
  isReported(uri: URI, isAskedFor: boolean): boolean {
    const visited = this.visitedBy(uri);
    if (visited) return visited.rights.isReported && isAskedFor;
    if (this.packageOf(uri)) return false;
    return !this.files.isLeftOut(uri) && (isAskedFor || !this.projectOf(uri).isForeign(uri));
  }

  /** Finds the project around a folder and reads its configuration, if it is not known yet. */
  async discover(folder: URI): Promise<Project> {
    return this.add(await this.originOf(folder));
  }

  /** The project that begins in this very folder, with its configuration. */
  async add(origin: ProjectOrigin): Promise<Project> {
    const known = this.byRoot.get(origin.root.toString());
    if (known) return known;
    const project = new Project(origin);
    this.byRoot.set(origin.root.toString(), project);
    // A new root may take folders over from the project around it.
    this.byFolder.clear();
    const uri = configurationUri(origin.root);
    const reading = await this.readConfigurationOf(origin.root);
    project.configure(uri.toString(), reading?.given);
    if (reading) project.configurationFiles.set(uri.toString(), reading.problems);
    return project;
  }

  /** Adds a project again, unchanged. */
  restore(project: Project): void {
    this.byRoot.set(project.root.toString(), project);
    this.byFolder.clear();
  }

  remove(project: Project): void {
    this.byRoot.delete(project.root.toString());
    this.byFolder.clear();
    for (const [uri, visitor] of this.visitors) if (visitor.base === project) this.visitors.delete(uri);
  }

  /** Forgets all projects and their visitors. */
  clear(): void {
    for (const known of [this.byRoot, this.byFolder, this.visitors]) known.clear();
    this.forgetPackages();
  }

  /** Says whether a folder has a configuration that makes it a separate project. */
  async isRoot(folder: URI): Promise<boolean> {
    return (await this.readConfigurationOf(folder))?.given.root === true;
  }

  /** Reads the configuration of a folder within a project, which may only refine it. */
  async readNested(folder: URI, project: Project): Promise<void> {
    const uri = configurationUri(folder);
    const reading = await this.readConfigurationOf(folder, true);
    if (!reading) return;
    // What is wrong in another repository is reported there.
    project.configurationFiles.set(uri.toString(), project.isForeign(folder) ? [] : reading.problems);
    project.refine(folder, uri.toString(), reading.given);
  }

  /** Finds the root of the project around a folder. */
  async originOf(folder: URI): Promise<ProjectOrigin> {
    const repository = await this.repositoryAround(folder);
    let outermost: URI | undefined;
    for (const ancestor of ancestors(folder)) {
      const reading = await this.readConfigurationOf(ancestor);
      if (reading?.given.root) return { root: ancestor, reason: 'root', ...(repository && { repository }) };
      if (reading) outermost = ancestor;
      if (!repository || ancestor.toString() !== repository.toString()) continue;
      if (!outermost) return { root: ancestor, reason: 'repository', repository };
      break;
    }
    const reason = outermost ? 'configuration' : 'folder';
    return { root: outermost ?? folder, reason, ...(repository && { repository }) };
  }

  private ofFolder(uri: URI): Project {
    const folder = uri.toString();
    const known = this.byFolder.get(folder);
    if (known) return known;
    const project = this.around(uri) ?? new Project({ root: uri, reason: 'folder' });
    this.byFolder.set(folder, project);
    return project;
  }

  private async repositoryAround(folder: URI): Promise<URI | undefined> {
    for (const ancestor of ancestors(folder)) {
      const marker = UriUtils.joinPath(ancestor, '.git');
      this.stamps.note(marker, true);
      if (!(await this.files.exists(marker))) continue;
      await this.files.prepare(ancestor);
      return ancestor;
    }
    return undefined;
  }

  private async readConfigurationOf(
    folder: URI,
    isNested = false,
  ): Promise<ConfigurationReading | undefined> {
    const uri = configurationUri(folder);
    this.stamps.note(uri);
    if (!(await this.files.exists(uri))) return undefined;
    let text: string;
    try {
      text = await this.files.readFile(uri);
    } catch (error) {
      return unreadableConfiguration(unreadableReason(error));
    }
    return readConfiguration(text, this.schema(), isNested);
  }
}

function configurationUri(folder: URI): URI {
  return UriUtils.joinPath(folder, configurationFileName);
}
