import { type LangiumDocument, URI, UriUtils } from 'langium';
import type { Commit } from '../../history/reference-commit.js';
import { commitNamed, mergeBase } from '../../history/revisions.js';
import type { Finding } from '../../language/index.js';
import {
  configurationFindings,
  findingsOfConfiguration,
} from '../../language/lint/configuration-findings.js';
import { adoptRecord, hasRecord, recordOf } from '../../language/names/plan-record.js';
import { textOf } from '../../language/parser/plan-document.js';
import { readConfiguration, unreadableConfiguration } from '../../language/project/configuration-reading.js';
import type { ConfigurationSchema } from '../../language/project/configuration-schema.js';
import { unreadableReason } from '../../language/project/document-factory.js';
import type { Project } from '../../language/project/project.js';
import { pathFrom } from '../host/paths.js';
import { decodeText } from '../host/text-encoding.js';
import { linkFiles } from '../load/load-selected.js';
import { loadProjectFilesLike, type PastProjectFiles } from '../load/past-project-files.js';
import type { LoadOptions, ProjectFiles } from '../load/project-files.js';
import { renamedFiles } from '../load/renamed-files.js';
import { repositoryOf } from '../load/selected-repository.js';
import type { Selection } from '../load/selection.js';
import { textIfThere } from '../load/synchronous-file-system.js';
import { unchangedChecks } from './unchanged-checks.js';

/** The commit with which the working tree is compared. */
export interface Base {
  /** As it was named by the caller. */
  revision: string;
  repository: string;
  /** The merge base of HEAD and the revision. */
  commit: Commit;
  /** The commit of the revision itself; absent if that is the merge base. */
  tip?: Commit;
}

/**
 * Finds the merge base of HEAD and a revision, in the repository around the selected paths.
 *
 * @throws {NoSuchVersion} if there is no repository, or it does not contain that commit
 * @throws {UsageError} for paths of several repositories
 */
export async function findBase(revision: string, selection: Selection): Promise<Base> {
  const repository = await repositoryOf(selection);
  const commit = await mergeBase(repository, revision);
  const tip = await commitNamed(repository, revision);
  return { revision, repository, commit, ...(tip.id !== commit.id && { tip }) };
}

/** The day of the check, and the history for the rules that need one. */
type PastOptions = Pick<LoadOptions, 'today' | 'machine' | 'history'>;

/** The projects in the base version, checked with the present configuration and for the present day. */
export class BaseVersion {
  /** The later file by the earlier one, where it was renamed; both from the root of the projects. */
  readonly filesNow: ReadonlyMap<string, string>;
  private readonly documents: ReadonlyMap<string, LangiumDocument>;

  private constructor(
    readonly files: PastProjectFiles,
    private readonly now: ProjectFiles,
  ) {
    this.filesNow = renamedFiles(textsOf(files), textsOf(now));
    const { root, documents } = files;
    this.documents = new Map(
      documents.map((document) => {
        const file = pathFrom(root, document.uri.fsPath);
        return [this.filesNow.get(file) ?? file, document];
      }),
    );
  }

  static async load(
    { repository, commit }: Base,
    now: ProjectFiles,
    options: PastOptions,
  ): Promise<BaseVersion> {
    const files = await loadProjectFilesLike(now, { repository, commit: commit.id }, options);
    return new BaseVersion(files, now);
  }

  /** What a file of today said, under the name that it had; undefined if it was not there. */
  textOf(uri: URI): string | undefined {
    const document = this.documents.get(pathFrom(this.files.root, uri.fsPath));
    if (document && this.files.unread.has(document.uri.fsPath)) return undefined;
    return document?.textDocument.getText() ?? this.configurationText(uri.toString());
  }

  private configurationText(uri: string): string | undefined {
    const content = this.files.configurationTexts.get(uri);
    const text = content && readText(content);
    return typeof text === 'string' ? text : undefined;
  }

  /** Says whether no plan and no configuration differs. Line ends may have been converted on the way. */
  isSameAs(now: ProjectFiles): boolean {
    const [before, after] = [textsOf(this.files), textsOf(now)];
    return (
      before.size === after.size &&
      [...before].every(([file, text]) => after.get(file) === text) &&
      this.hasConfigurationsOf(now)
    );
  }

  /** Of the packages that are not installed, those that the configuration named at that time too. */
  private packageNotes(project: Project, schema: ConfigurationSchema): Finding[] {
    const { rootConfiguration, hasUnreadPackages } = project;
    const text = hasUnreadPackages && rootConfiguration && this.configurationText(rootConfiguration.uri);
    const names = text ? Object.values(readConfiguration(text, schema).given.uses ?? {}) : [];
    return configurationFindings(project).filter(
      ({ severity, message }) =>
        severity === 'information' && names.some((name) => message.includes(`\`${name}\``)),
    );
  }

  private hasConfigurationsOf({ fileSystem, services }: ProjectFiles): boolean {
    const { configurationTexts } = this.files;
    const inUse = services.shared.workspace.Projects.all.flatMap(({ configurationFiles }) => [
      ...configurationFiles.keys(),
    ]);
    return [...new Set([...inUse, ...configurationTexts.keys()])].every((uri) => {
      const [before, after] = [this.configurationText(uri), textIfThere(URI.parse(uri), fileSystem)];
      return before !== undefined && after !== undefined && withoutReturns(before) === withoutReturns(after);
    });
  }

  /** Links all files. A file that says what it says today is not parsed for that. Today's version must be linked before. */
  async link(): Promise<void> {
    const { LangiumDocuments } = this.now.services.shared.workspace;
    for (const document of this.files.documents) {
      const later = LangiumDocuments.getDocument(document.uri);
      if (later && textOf(later) === textOf(document) && !hasRecord(document))
        adoptRecord(document, recordOf(later));
    }
    await linkFiles(this.files);
  }

  /**
   * Links all files and checks them, but for those whose findings are those of today. What the configurations of that time
   * said is judged too. Today's version must be checked before.
   */
  async lint(): Promise<Finding[]> {
    const { documents, services, configurationTexts, projects } = this.files;
    await this.link();
    const { Linter } = services.lint;
    const unchanged = unchangedChecks(this.files, this.now);
    const check = (document: LangiumDocument): readonly Finding[] => {
      const outcome = unchanged.get(document);
      return outcome ? Linter.adopt(document, outcome) : Linter.lint(document);
    };
    const schema = services.shared.ConfigurationSchema;
    const roots = new Set(projects.map(({ root }) => root.toString()));
    return [
      ...documents.flatMap(check),
      ...projects.flatMap((project) => this.packageNotes(project, schema)),
      ...[...configurationTexts].flatMap(([uri, content]) =>
        findingsIn(uri, content, schema, !roots.has(UriUtils.dirname(URI.parse(uri)).toString())),
      ),
    ];
  }
}

/** Returns the texts of plans, by file from the root of the projects. */
function textsOf({ documents, root }: ProjectFiles): Map<string, string> {
  return new Map(
    documents.map(({ uri, textDocument }) => [
      pathFrom(root, uri.fsPath),
      withoutReturns(textDocument.getText()),
    ]),
  );
}

function withoutReturns(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

function findingsIn(
  uri: string,
  content: Uint8Array | Error,
  schema: ConfigurationSchema,
  isNested: boolean,
): Finding[] {
  const text = readText(content);
  const { problems } =
    text instanceof Error
      ? unreadableConfiguration(unreadableReason(text))
      : readConfiguration(text, schema, isNested);
  return findingsOfConfiguration(uri, problems);
}

function readText(content: Uint8Array | Error): string | Error {
  if (content instanceof Error) return content;
  try {
    return decodeText(content).text;
  } catch (error) {
    return error as Error;
  }
}
