import { type FileSystemProvider, type LangiumSharedCoreServices, type URI, UriUtils } from 'langium';
import { configurationFileName } from './configuration.js';
import {
  type ConfigurationReading,
  readConfiguration,
  unreadableConfiguration,
} from './configuration-reading.js';
import type { ConfigurationSchema } from './configuration-schema.js';
import { unreadableReason } from './document-factory.js';
import { Project } from './project.js';

/**
 * Finds the project of a file. A project is the folder of the nearest configuration with `root: true`, else of the
 * outermost configuration up to the git root, else the git root, else the folder that was opened.
 */
export class Projects {
  private readonly fileSystem: FileSystemProvider;
  private readonly schema: () => ConfigurationSchema;
  private readonly byRoot = new Map<string, Project>();
  /** The project of each folder; filled on lookup. */
  private readonly byFolder = new Map<string, Project>();

  constructor(services: LangiumSharedCoreServices & { ConfigurationSchema: ConfigurationSchema }) {
    this.fileSystem = services.workspace.FileSystemProvider;
    this.schema = () => services.ConfigurationSchema;
  }

  get all(): Project[] {
    return [...this.byRoot.values()];
  }

  /** Returns the project of a file or folder: the innermost root above it. A file outside of all projects gets a project for its folder. */
  projectOf(uri: URI): Project {
    const folder = UriUtils.dirname(uri).toString();
    const known = this.byFolder.get(folder);
    if (known) return known;
    const containing = this.all.filter((project) => isWithin(folder, project.root.toString()));
    containing.sort((left, right) => right.root.toString().length - left.root.toString().length);
    const project = containing[0] ?? this.add(UriUtils.dirname(uri));
    this.byFolder.set(folder, project);
    return project;
  }

  /**
   * Finds and configures the project around a folder, reading the configurations above it.
   *
   * @returns the project whose root is the folder or above it
   */
  async discover(folder: URI): Promise<Project> {
    return this.addConfigured(await this.rootFor(folder));
  }

  /** Adds the project whose root is exactly this folder, and reads its configuration. */
  async addConfigured(root: URI): Promise<Project> {
    const project = this.byRoot.get(root.toString()) ?? this.add(root);
    await this.configure(project);
    return project;
  }

  /** Says whether a folder has a configuration that makes it a separate project. */
  async isRoot(folder: URI): Promise<boolean> {
    return (await this.readConfigurationOf(folder))?.given.root === true;
  }

  /** Reads a project's configuration again. */
  async configure(project: Project): Promise<void> {
    const uri = configurationUri(project.root);
    const reading = await this.readConfigurationOf(project.root);
    project.configure(uri, reading?.given);
    project.configurationFiles.clear();
    if (reading) project.configurationFiles.set(uri, reading.problems);
  }

  /** Reads the configuration of a folder within a project, which may only refine it. */
  async readNested(folder: URI, project: Project): Promise<void> {
    const uri = configurationUri(folder);
    const reading = await this.readConfigurationOf(folder, true);
    if (!reading) return;
    project.configurationFiles.set(uri, reading.problems);
    project.refine(folder, uri, reading.given);
  }

  private add(root: URI): Project {
    const project = new Project(root);
    this.byRoot.set(root.toString(), project);
    // A new root may take folders from the project around it.
    this.byFolder.clear();
    return project;
  }

  private async rootFor(folder: URI): Promise<URI> {
    let outermost: URI | undefined;
    for (const ancestor of ancestors(folder)) {
      const reading = await this.readConfigurationOf(ancestor);
      if (reading?.given.root) return ancestor;
      if (reading) outermost = ancestor;
      if (await this.fileSystem.exists(UriUtils.joinPath(ancestor, '.git'))) return outermost ?? ancestor;
    }
    return outermost ?? folder;
  }

  private async readConfigurationOf(
    folder: URI,
    isNested = false,
  ): Promise<ConfigurationReading | undefined> {
    const uri = UriUtils.joinPath(folder, configurationFileName);
    if (!(await this.fileSystem.exists(uri))) return undefined;
    let text: string;
    try {
      text = await this.fileSystem.readFile(uri);
    } catch (error) {
      return unreadableConfiguration(unreadableReason(error));
    }
    return readConfiguration(text, this.schema(), isNested);
  }
}

function configurationUri(folder: URI): string {
  return UriUtils.joinPath(folder, configurationFileName).toString();
}

/** Returns the folder itself, then each folder above it. */
function* ancestors(folder: URI): Generator<URI> {
  let current = folder;
  for (;;) {
    yield current;
    const parent = UriUtils.dirname(current);
    if (parent.toString() === current.toString()) return;
    current = parent;
  }
}

function isWithin(folder: string, root: string): boolean {
  return folder === root || folder.startsWith(root.endsWith('/') ? root : `${root}/`);
}
