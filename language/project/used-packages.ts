import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { URI, UriUtils } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { say } from '../values/say.js';
import { configurationFileName } from './configuration.js';
import type { ConfigurationProblem } from './configuration-problem.js';
import { readConfiguration } from './configuration-reading.js';
import type { ConfigurationSchema } from './configuration-schema.js';
import type { FileStamps } from './file-stamps.js';
import type { GoalPackage, ReadPackage } from './goal-package.js';
import type { Project } from './project.js';
import type { Projects } from './projects.js';
import type { WorkingTree } from './working-tree.js';

/** Whether a file belongs to a project that was loaded for its own sake. */
type IsMember = (file: URI) => boolean;

interface Services {
  ConfigurationSchema: ConfigurationSchema;
  workspace: { FileSystemProvider: WorkingTree; FileStamps: FileStamps; Projects: Projects };
}

/** Reads the packages that the configurations of projects name, and shows these projects the names in them. */
export class UsedPackages {
  private readonly schema: () => ConfigurationSchema;
  private readonly files: WorkingTree;
  private readonly stamps: FileStamps;
  private readonly projects: Projects;
  private watched = new Set<string>();

  /** @param readPackage absent on hosts that cannot look for packages, such as a browser */
  constructor(
    services: Services,
    private readonly readPackage: ReadPackage | undefined,
  ) {
    this.schema = () => services.ConfigurationSchema;
    this.files = services.workspace.FileSystemProvider;
    this.stamps = services.workspace.FileStamps;
    this.projects = services.workspace.Projects;
  }

  /** Whether a change of a file or folder may change what a package says, or which one is found. */
  isWatched(uri: URI): boolean {
    return this.watched.has(uri.toString());
  }

  /**
   * Reads the packages of all projects again.
   *
   * @returns the plans of packages, each once
   */
  async read(isMember: IsMember): Promise<URI[]> {
    this.watched = new Set();
    this.projects.forgetPackages();
    this.files.forgetPackages();
    const found: URI[] = [];
    for (const project of this.projects.all) {
      project.uses = [];
      project.hasUnreadPackages = false;
      const missing: { label: string; message: string }[] = [];
      for (const [label, name] of Object.entries(project.configuration.uses)) {
        const pack = await this.find(name, project);
        if (!pack) missing.push({ label, message: this.whyMissing(name) });
        if (!pack || pack.isPartial) project.hasUnreadPackages = true;
        if (pack) found.push(...this.show(pack, label, name, project, isMember));
      }
      await this.report(project, missing);
    }
    return [...new Map(found.map((uri) => [uri.toString(), uri])).values()];
  }

  private async find(name: string, { root }: Project): Promise<GoalPackage | undefined> {
    if (!this.readPackage) return undefined;
    const { found, watched } = await this.readPackage(name, root);
    for (const uri of watched) {
      this.watched.add(uri.toString());
      this.stamps.note(uri);
    }
    return found;
  }

  /** @returns the plans of the package that no project has loaded for its own sake */
  private show(
    { root, configuration, plans }: GoalPackage,
    label: string,
    name: string,
    user: Project,
    isMember: IsMember,
  ): URI[] {
    const uri = UriUtils.joinPath(root, configurationFileName).toString();
    const own = this.projects.packageAt(root, name);
    if (!own.rootConfiguration) {
      const given = configuration === undefined ? {} : readConfiguration(configuration, this.schema()).given;
      own.describe(uri, given, user.configuration.today);
    }
    const seen = new Set<Project>();
    const files: URI[] = [];
    for (const plan of plans) {
      if (isMember(plan.uri)) seen.add(this.projects.projectOf(plan.uri));
      else if (own.includesFile(plan.uri)) {
        this.projects.setPackageFile(plan.uri, own);
        this.files.setPackageText(plan.uri, plan.text);
        files.push(plan.uri);
        seen.add(own);
      }
    }
    seen.delete(user);
    user.uses = [...user.uses, ...[...seen].map((project) => ({ label, name, project }))];
    return files;
  }

  private whyMissing(name: string): string {
    return this.readPackage
      ? say`The package \`${name}\` is not installed here. Install it, for example with \`npm install\`. Until then, names that it may declare are not checked.`
      : say`Packages are not read in a browser, so \`${name}\` is unknown here. Names that it may declare are not checked.`;
  }

  /** Notes each missing package at its place in the configuration, instead of those of the last time. */
  private async report(project: Project, missing: readonly { label: string; message: string }[]) {
    const { rootConfiguration, configurationFiles } = project;
    if (!rootConfiguration) return;
    const known = configurationFiles.get(rootConfiguration.uri) ?? [];
    const mistakes = known.filter(({ severity }) => severity !== 'information');
    const text = missing.length > 0 ? await this.files.readFile(URI.parse(rootConfiguration.uri)) : '';
    const notes = missing.map(({ label, message }) => noteAt(text, label, message));
    configurationFiles.set(rootConfiguration.uri, [...mistakes, ...notes]);
  }
}

function noteAt(text: string, label: string, message: string): ConfigurationProblem {
  const document = TextDocument.create('', 'json', 0, text);
  const tree = parseTree(text, [], { allowTrailingComma: true });
  const { offset, length } = (tree && findNodeAtLocation(tree, ['uses', label])) ?? { offset: 0, length: 0 };
  const range = { start: document.positionAt(offset), end: document.positionAt(offset + length) };
  return { message, range, severity: 'information' };
}
