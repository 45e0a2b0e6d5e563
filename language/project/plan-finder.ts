import { type URI, UriUtils } from 'langium';
import type { ConfigurationSchema } from './configuration-schema.js';
import { type Place, placeBelow } from './file-places.js';
import { FolderWalk, type ProjectFileServices, type Walked, type WalkLimits } from './folder-walk.js';
import type { ReadPackage } from './goal-package.js';
import { IgnoreRules } from './ignore-rules.js';
import type { Project } from './project.js';
import { ancestors, isWithin, type ProjectOrigin } from './project-origin.js';
import type { Projects } from './projects.js';
import { rulesAround } from './rules-around.js';
import { UsedPackages } from './used-packages.js';
import { VisitingProject } from './visiting-project.js';
import { type FolderContent, folderBelow, isPlan, type WalkedFolder } from './walked-folder.js';
import type { WorkingTree } from './working-tree.js';

/** The files and folders around which projects are searched. */
export interface Starts {
  /** Folders that were opened or named: everything that is below them is meant. */
  folders: readonly URI[];
  /** Files that were opened or named. */
  files: readonly URI[];
}

/** How far a file without configuration and repository around it leads. */
const limits: WalkLimits = { depth: 3, folders: 1000 };

/** Finds projects and their files. It reads configurations, and no plan. */
export class PlanFinder {
  readonly walk: FolderWalk;
  readonly packages: UsedPackages;
  private readonly files: WorkingTree;
  private readonly projects: Projects;
  /** All folders of projects, by their URIs. */
  private readonly folders = new Map<string, WalkedFolder>();

  constructor(
    services: ProjectFileServices & { ConfigurationSchema: ConfigurationSchema },
    readPackage?: ReadPackage,
  ) {
    this.files = services.workspace.FileSystemProvider;
    this.projects = services.workspace.Projects;
    this.walk = new FolderWalk(services);
    this.packages = new UsedPackages(services, readPackage);
  }

  /** The folder of a project; undefined for one that no project holds. */
  folderAt(uri: URI): WalkedFolder | undefined {
    return this.folders.get(uri.toString());
  }

  /** All folders of projects, in the order in which they were found. */
  get allFolders(): Iterable<WalkedFolder> {
    return this.folders.values();
  }

  /**
   * Adds the projects around what was opened or named, as far as they are not known, and those nested in them. A file or
   * folder that git ignores becomes a visitor of the project around it, with the plans next to it.
   *
   * @returns the plans of the projects that were added, and of the packages that projects use, each once
   */
  async load({ folders, files }: Starts): Promise<URI[]> {
    this.walk.askedFor = [...this.walk.askedFor, ...folders];
    const origins = new Map<string, { origin: ProjectOrigin; isBounded: boolean }>();
    for (const [starts, isFile] of [
      [folders, false],
      [files, true],
    ] as const) {
      for (const start of starts) {
        const origin = await this.projects.originOf(isFile ? UriUtils.dirname(start) : start);
        const key = origin.root.toString();
        if (!origins.has(key)) origins.set(key, { origin, isBounded: isFile && origin.reason === 'folder' });
      }
    }
    const found = new Map<string, URI>();
    const add = (uris: readonly URI[]) => {
      for (const uri of uris) found.set(uri.toString(), uri);
    };
    // From the outermost inward: a repository within is a part of the project around it.
    const outermost = [...origins.values()].sort(
      (left, right) => left.origin.root.path.length - right.origin.root.path.length,
    );
    const before = new Set(this.projects.all);
    for (const { origin, isBounded } of outermost) add(await this.loadProject(origin, isBounded));
    for (const folder of folders) add(await this.visitIgnored(folder, false));
    for (const file of files)
      if (isPlan(file) && !found.has(file.toString())) add(await this.visitIgnored(file, true));
    if (this.projects.all.some((project) => !before.has(project))) add(await this.readPackages());
    return [...found.values()];
  }

  /** Reads the packages of all projects again. @returns the plans in them */
  async readPackages(): Promise<URI[]> {
    return this.packages.read((file) => this.placeOf(file) === 'member');
  }

  /** @returns the plans of a project; none where another project holds its folder already */
  private async loadProject(origin: ProjectOrigin, isBounded: boolean): Promise<URI[]> {
    if (this.folders.has(origin.root.toString())) return [];
    const project = await this.projects.add(origin);
    const rules = await rulesAround(origin, this.walk);
    const { repository } = origin;
    const start = { uri: origin.root, project, rules, depth: 0, ...(repository && { repository }) };
    const walked = await this.walk.walk(start, isBounded ? limits : undefined);
    project.isPartial = walked.isPartial;
    this.keep(walked);
    const tracked = await this.trackedFiles(project, walked);
    const files = [...walked.files, ...tracked];
    for (const file of files)
      if (this.files.whyUnread(file)) this.projects.projectOf(file).hasUnreadPlans = true;
    return files;
  }

  /**
   * Finds the plans in a folder of a project, or in one that has come into it, and remembers the folders there.
   *
   * @returns none for a folder that is no part of a project
   */
  async filesBelow(folder: URI): Promise<URI[]> {
    const parent = this.folderAt(UriUtils.dirname(folder));
    const known = this.folderAt(folder) ?? (parent && folderBelow(parent, folder));
    if (!known) return [];
    this.forget(folder);
    const walked = await this.walk.walk(known, known.project.isPartial ? limits : undefined);
    this.keep(walked);
    return walked.files;
  }

  /**
   * Lists a folder of a project again, without the folders below.
   *
   * @returns undefined where what belongs together has changed, so that all projects have to be found again
   */
  async again(known: WalkedFolder): Promise<FolderContent | undefined> {
    const content = await this.walk.again(known);
    if (content) this.keep({ folders: [content.folder] });
    return content;
  }

  /** Whether a folder is in a repository within its project. */
  isInSubmodule(folder: URI): boolean {
    const known = this.folderAt(folder);
    const outer = known?.project.origin.repository;
    return outer !== undefined && known?.repository?.toString() !== outer.toString();
  }

  /** The innermost folder of a project around a file or folder. */
  folderAround(uri: URI): WalkedFolder | undefined {
    for (const folder of ancestors(UriUtils.dirname(uri))) {
      const known = this.folderAt(folder);
      if (known) return known;
    }
    return undefined;
  }

  /** Forgets a folder and all below it. */
  forget(folder: URI): void {
    for (const uri of this.folders.keys()) if (isWithin(uri, folder.toString())) this.folders.delete(uri);
  }

  /** Forgets a project with its folders. */
  forgetProject(project: Project): void {
    for (const [uri, folder] of this.folders) if (folder.project === project) this.folders.delete(uri);
    this.projects.remove(project);
  }

  /** Forgets everything. */
  clear(): void {
    this.walk.askedFor = [];
    this.folders.clear();
    this.projects.clear();
  }

  /** Remembers folders that were walked through. */
  keep({ folders }: Pick<Walked, 'folders'>): void {
    for (const folder of folders) this.folders.set(folder.uri.toString(), folder);
  }

  /**
   * Whether a file belongs to a project by its path, whether it is there or not. Git does not ignore what is under version
   * control.
   */
  placeOf(file: URI): Place {
    const place = this.placeByRules(file);
    return place === 'ignored' && this.files.isTracked(file) ? 'member' : place;
  }

  private placeByRules(file: URI): Place {
    return placeBelow(this.folderAround(file), file);
  }

  /**
   * The plans of an ignored folder, or those next to an ignored file. They are read together, since they may refer to each
   * other. They see the project around and are no part of it.
   */
  private async visitIgnored(start: URI, isFile: boolean): Promise<URI[]> {
    const folder = isFile ? UriUtils.dirname(start) : start;
    const base = this.projects.around(folder);
    const isKnown = isFile
      ? this.projects.visitedBy(start) !== undefined
      : this.folders.has(folder.toString());
    const isIgnored = (file: URI) => this.placeOf(file) === 'ignored' && !this.projects.visitedBy(file);
    if (!base || isKnown || !isIgnored(isFile ? start : UriUtils.joinPath(start, 'any.okr'))) return [];
    const project =
      this.visitIn(folder, base) ?? new VisitingProject(base, { isReported: true, isEditable: true });
    const top = { uri: folder, project, rules: IgnoreRules.none, depth: 0 };
    const walked = await this.walk.walk(top, isFile ? limits : undefined);
    // A project of its own may be in what is ignored.
    const own = new Set(
      walked.folders.filter((one) => one.project === project).map(({ uri }) => uri.toString()),
    );
    this.keep({ folders: walked.folders.filter((one) => one.project !== project) });
    const files = new Map(
      [...walked.files, ...(isFile ? [start] : [])].map((file) => [file.toString(), file]),
    );
    const isVisitor = (file: URI) => own.has(UriUtils.dirname(file).toString()) && isIgnored(file);
    const visitors = [...files.values()].filter(isVisitor);
    for (const file of visitors) this.projects.setVisitor(file, project);
    return [...visitors, ...[...files.values()].filter((file) => this.placeOf(file) === 'member')];
  }

  /** What the files in a folder see that git ignores and that were opened or stand next to one that was; undefined if there are none. */
  visitIn(folder: URI, base: Project): VisitingProject | undefined {
    return this.projects
      .visitsIn(folder)
      .find((visit) => visit.base === base && visit.rights.isReported && visit.rights.isEditable);
  }

  /** What is under version control although `.gitignore` names it: git does not ignore that. */
  private async trackedFiles({ origin }: Project, { files }: Walked): Promise<URI[]> {
    if (!origin.repository) return [];
    const known = new Set(files.map((file) => file.toString()));
    const more: URI[] = [];
    for (const file of this.files.trackedIn(origin.repository)) {
      if (!isPlan(file) || known.has(file.toString())) continue;
      if (!isWithin(file.toString(), origin.root.toString()) || this.placeByRules(file) !== 'ignored')
        continue;
      if (!(await this.files.exists(file))) continue;
      more.push(...((await this.loadWithin(UriUtils.dirname(file), origin)) ?? [file]));
    }
    return more;
  }

  /**
   * Adds the project of a folder that no walk of the project around it has reached.
   *
   * @returns its plans; undefined where the folder belongs to a project that is known
   */
  private async loadWithin(folder: URI, outer: ProjectOrigin): Promise<URI[] | undefined> {
    const origin = await this.projects.originOf(folder);
    const isKnown = origin.root.toString() === outer.root.toString() || this.folderAt(origin.root);
    return isKnown ? undefined : this.loadProject(origin, false);
  }
}
