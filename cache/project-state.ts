import { type LangiumDocument, URI } from 'langium';
import type { OkrSharedServices } from '../language/index.js';
import type { Project } from '../language/project/project.js';
import { compareText } from '../language/values/text.js';
import { digest } from './digest.js';

/**
 * Identifies everything that findings depend on but for version control: the texts of all plans and configurations,
 * which of them could not be read, the settings of each project, and its date of today. No plan is parsed for that.
 */
export async function projectState(
  { workspace, Today }: Pick<OkrSharedServices, 'workspace' | 'Today'>,
  documents: readonly LangiumDocument[],
): Promise<string> {
  const { LangiumDocumentFactory, FileSystemProvider, Projects } = workspace;
  const sorted = [...documents].sort((left, right) => compareText(left.uri.toString(), right.uri.toString()));
  const files = sorted.map(({ uri, textDocument }) => [
    uri.toString(),
    digest(textDocument.getText()),
    LangiumDocumentFactory.whyUnreadable(uri) ?? '',
    FileSystemProvider.isLeftOut(uri),
    Projects.projectOf(uri).root.toString(),
  ]);
  const days = [...Projects.all, ...Projects.allPackages].map((project) => Today.for(project));
  return digest([files, days, await settingsState({ workspace })]);
}

/** Identifies the settings of all projects. */
export async function settingsState({ workspace }: Pick<OkrSharedServices, 'workspace'>): Promise<string> {
  const { Projects, FileSystemProvider } = workspace;
  const projects = [...Projects.all, ...Projects.allPackages].map(async (project) => [
    settingsOf(project),
    await configurationTexts(project, FileSystemProvider),
  ]);
  return digest(await Promise.all(projects));
}

function settingsOf(project: Project): unknown {
  const { origin, configuration, configurationFiles, unreadableFolders, submodules } = project;
  const { isPartial, hasIgnored, hasUnreadPlans, hasUnreadPackages, uses } = project;
  return [
    origin.root.toString(),
    origin.reason,
    configuration,
    [...configurationFiles],
    [...unreadableFolders],
    [...submodules],
    { isPartial, hasIgnored, hasUnreadPlans, hasUnreadPackages },
    uses.map(({ label, name, project: used }) => [label, name, used.root.toString()]),
  ];
}

async function configurationTexts(
  { configurationFiles }: Project,
  files: { readFile(uri: URI): Promise<string> },
): Promise<string[]> {
  return Promise.all(
    [...configurationFiles.keys()].map((uri) =>
      files.readFile(URI.parse(uri)).catch((error: unknown) => `unreadable: ${String(error)}`),
    ),
  );
}
