import { type FileSystemNode, type LangiumSharedCoreServices, type URI, UriUtils } from 'langium';
import { compareText } from '../values/text.js';
import { configurationFileName } from './configuration.js';
import type { FileStamps } from './file-stamps.js';
import { IgnoreRules, ignoreFileName } from './ignore-rules.js';
import type { Project } from './project.js';
import { isWithin } from './project-origin.js';
import type { Projects } from './projects.js';
import { contentOf, type FolderContent, marksIn, type WalkedFolder } from './walked-folder.js';
import type { WorkingTree } from './working-tree.js';

/** The services for finding projects and their files. */
export type ProjectFileServices = LangiumSharedCoreServices & {
  workspace: { FileSystemProvider: WorkingTree; FileStamps: FileStamps; Projects: Projects };
};

/** The limits of a walk if nothing marks the extent of a project. */
export interface WalkLimits {
  depth: number;
  folders: number;
}

export interface Walked {
  /** In the order of a list of folders, each with what is in it. */
  files: URI[];
  folders: WalkedFolder[];
  /** Whether the limits kept it from a folder. */
  isPartial: boolean;
}

/**
 * Walks through the folders of projects. Skips hidden folders, `node_modules`, symbolic links, everything that the
 * configuration excludes or git ignores, and other working trees of the same repository.
 */
export class FolderWalk {
  private readonly files: WorkingTree;
  private readonly stamps: FileStamps;
  private readonly projects: () => Projects;
  /** The folders that were opened or named: a repository with one of them is reported like the project around it. */
  askedFor: readonly URI[] = [];

  constructor(services: ProjectFileServices) {
    this.files = services.workspace.FileSystemProvider;
    this.stamps = services.workspace.FileStamps;
    this.projects = () => services.workspace.Projects;
  }

  /** Finds the plans in a folder and below it, level by level. */
  async walk(start: WalkedFolder, limits?: WalkLimits): Promise<Walked> {
    const found: Walked = { files: [], folders: [], isPartial: false };
    const waiting = [start];
    // An array may grow while it is walked.
    for (const next of waiting) {
      if (limits && (next.depth > limits.depth || found.folders.length > limits.folders)) {
        found.isPartial = true;
        continue;
      }
      const entered = await this.enter(next);
      if (!entered) continue;
      found.folders.push(entered.folder);
      found.files.push(...entered.files);
      waiting.push(...entered.folders);
    }
    found.files.sort(inOrderOfFolders);
    return found;
  }

  /**
   * What is in a folder, with the project that it belongs to.
   *
   * @returns undefined for a folder that is none of the project's
   */
  async enter(given: WalkedFolder): Promise<FolderContent | undefined> {
    const entries = await this.entriesOf(given);
    const folder = await this.understood(given, entries);
    return folder && contentOf(folder, entries);
  }

  /**
   * What is now in a folder that was entered before.
   *
   * @returns undefined where what belongs together has changed
   */
  async again(known: WalkedFolder): Promise<FolderContent | undefined> {
    const entries = await this.entriesOf(known);
    return marksIn(entries) === known.marks ? contentOf(known, entries) : undefined;
  }

  /** The folder with what its configuration, its `.gitignore` and its own repository say. */
  private async understood(
    given: WalkedFolder,
    entries: readonly FileSystemNode[],
  ): Promise<WalkedFolder | undefined> {
    const has = (name: string) => entries.some(({ uri }) => UriUtils.basename(uri) === name);
    const { uri } = given;
    const isRoot = uri.toString() === given.project.root.toString();
    const marks = marksIn(entries);
    const inside = isRoot || !has('.git') ? given : await this.repositoryWithin(given);
    if (!inside) return undefined;
    const folder = { ...inside, marks };
    if (!isRoot && has(configurationFileName)) folder.project = await this.ownerOf(folder);
    if (has(ignoreFileName)) folder.rules = await this.withFile(folder.rules, uri, ignoreFileName);
    return folder;
  }

  /** A folder that is a repository; undefined for a copy. The repository around it does not look into it, and neither do its rules. */
  private async repositoryWithin(given: WalkedFolder): Promise<WalkedFolder | undefined> {
    const { uri, project } = given;
    if (given.repository) {
      if (await this.isOtherWorkingTree(uri)) return undefined;
      const isAskedFor = this.askedFor.some((folder) => isWithin(folder.toString(), uri.toString()));
      if (!isAskedFor) project.submodules.add(uri.toString());
    }
    await this.files.prepare(uri);
    return { ...given, rules: IgnoreRules.none, repository: uri };
  }

  /** The rules and those of a file in a folder, if it can be read. */
  async withFile(rules: IgnoreRules, folder: URI, ...path: string[]): Promise<IgnoreRules> {
    const uri = UriUtils.joinPath(folder, ...path);
    this.stamps.note(uri);
    const text = await this.textOf(uri);
    return text === undefined ? rules : rules.with(folder, text);
  }

  /** The project of a folder with a configuration: one with `root: true` begins a separate project. */
  private async ownerOf({ uri, project: around, repository }: WalkedFolder): Promise<Project> {
    if (!(await this.projects().isRoot(uri))) {
      await this.projects().readNested(uri, around);
      return around;
    }
    const project = await this.projects().add({
      root: uri,
      reason: 'root',
      ...(repository && { repository }),
    });
    if (around.isForeign(uri)) {
      project.submodules.add(uri.toString());
      for (const file of project.configurationFiles.keys()) project.configurationFiles.set(file, []);
    }
    return project;
  }

  /** In another working tree of the same repository stand the same plans: they are copies, and not ours. */
  private async isOtherWorkingTree(folder: URI): Promise<boolean> {
    const link = await this.textOf(UriUtils.joinPath(folder, '.git'));
    return link !== undefined && /^gitdir:.*[\\/]worktrees[\\/][^\\/]+\s*$/.test(link);
  }

  private async textOf(uri: URI): Promise<string | undefined> {
    try {
      return await this.files.readFile(uri);
    } catch {
      // A folder, a file that is gone, or one without read permission says nothing.
      return undefined;
    }
  }

  private async entriesOf({ uri, project }: WalkedFolder): Promise<FileSystemNode[]> {
    this.stamps.note(uri);
    try {
      const entries = await this.files.readDirectory(uri);
      project.unreadableFolders.delete(uri.toString());
      return entries.sort((left, right) => compareText(left.uri.path, right.uri.path));
    } catch (error) {
      // A folder that may not be listed holds no files for us; the others go on.
      console.error(`The folder ${uri.toString(true)} cannot be read: ${(error as Error).message}`);
      if (await this.files.exists(uri)) project.unreadableFolders.add(uri.toString());
      return [];
    }
  }
}

/** Folder by folder, as a tree is read: `a/x` before `a.okr`. */
function inOrderOfFolders(left: URI, right: URI): number {
  const [one, other] = [left.path.split('/'), right.path.split('/')];
  for (const [index, segment] of one.entries()) {
    const order = compareText(segment, other[index] ?? '');
    if (order !== 0) return order;
  }
  return one.length - other.length;
}
