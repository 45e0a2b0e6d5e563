import { join } from 'node:path';
import { URI, UriUtils } from 'langium';
import { createOkrServices } from '../../language/index.js';
import { configurationFindings } from '../../language/lint/configuration-findings.js';
import type { Phrasing } from '../../language/phrasing/phrasing.js';
import { configurationFileName } from '../../language/project/configuration.js';
import type { Host } from '../host/host.js';
import { DiskFileSystem } from './disk-file-system.js';

/**
 * Returns what reads the statements of a folder: with the words of its project, in the language that is configured there. Mistakes in the
 * configuration are reported as an error message; the rest of the configuration applies.
 *
 * @param folder absolute; the folder does not have to exist
 */
export async function projectPhrasing(folder: string, host: Host): Promise<Phrasing> {
  const { shared, Okr } = createOkrServices({
    fileSystemProvider: () => new DiskFileSystem(),
    today: { override: () => undefined, local: host.localDate },
    learnedTables: host.learnedTables,
  });
  const { Projects } = shared.workspace;
  const project = await Projects.discover(URI.file(folder));
  for (const nested of foldersBelow(project.root, URI.file(folder)))
    await Projects.readNested(nested, project);
  if (configurationFindings(project).length > 0)
    host.writeError(
      `${configurationFileName} has mistakes, which \`okr check\` reports. The rest of it applies.\n`,
    );
  return Okr.phrasing.PhraseReaders.for(
    project.configuration.words,
    project.languageFor(URI.file(join(folder, 'plan.okr'))),
  );
}

/** The folders from below a root to a folder, the outer ones first. */
function foldersBelow(root: URI, folder: URI): URI[] {
  if (folder.toString() === root.toString() || !`${folder}/`.startsWith(`${root}/`)) return [];
  return [...foldersBelow(root, UriUtils.dirname(folder)), folder];
}
