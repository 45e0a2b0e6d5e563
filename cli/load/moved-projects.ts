import { basename, dirname, join, relative } from 'node:path';
import { URI } from 'langium';
import type { CommittedFiles } from '../../history/committed-files.js';
import type { ObjectContent } from '../../history/read-objects.js';
import { configurationFileName } from '../../language/project/configuration.js';
import { isWithin } from '../host/paths.js';
import type { ProjectFiles } from './project-files.js';
import { renamedFiles } from './renamed-files.js';

/** Moves the files of projects in a renamed folder to their present place. A folder is recognised by its plans. */
export function atPresentFolders(committed: CommittedFiles, now: ProjectFiles): CommittedFiles {
  const moves = [...movedFolders(committed, now)];
  if (moves.length === 0) return committed;
  const place = (path: string) => {
    const [from, to] = moves.find(([folder]) => isWithin(path, folder)) ?? [];
    return from !== undefined && to !== undefined ? join(to, relative(from, path)) : path;
  };
  return {
    ...committed,
    contents: new Map([...committed.contents].map(([path, content]) => [place(path), content])),
  };
}

/** The present folder of a project by its earlier one. */
function movedFolders({ contents }: CommittedFiles, now: ProjectFiles): Map<string, string> {
  const { LangiumDocuments, Projects } = now.services.shared.workspace;
  const present = new Map<string, string>();
  for (const project of Projects.all) {
    const configuration = join(project.root.fsPath, configurationFileName);
    if (contents.has(configuration) || !project.rootConfiguration) continue;
    const own = LangiumDocuments.all.filter(({ uri }) => Projects.projectOf(uri) === project);
    present.set(project.root.fsPath, own.map(({ textDocument }) => textDocument.getText()).join('\n'));
  }
  if (present.size === 0) return new Map();
  const gone = new Map<string, string>();
  for (const path of contents.keys()) {
    if (basename(path) !== configurationFileName || now.fileSystem.existsSync(URI.file(path))) continue;
    gone.set(dirname(path), plansBelow(dirname(path), contents));
  }
  return renamedFiles(gone, present);
}

function plansBelow(folder: string, contents: ReadonlyMap<string, ObjectContent>): string {
  const decoder = new TextDecoder();
  return [...contents]
    .filter(([path]) => path.endsWith('.okr') && isWithin(path, folder))
    .map(([, content]) => (content instanceof Error ? '' : decoder.decode(content)))
    .join('\n');
}
