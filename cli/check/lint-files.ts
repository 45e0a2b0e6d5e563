import { URI } from 'langium';
import type { Finding } from '../../language/index.js';
import { configurationFindings } from '../../language/lint/configuration-findings.js';
import { unreadableReason } from '../../language/project/document-factory.js';
import { linkFiles } from '../load/load-selected.js';
import type { ProjectFiles } from '../load/project-files.js';
import type { Selection } from '../load/selection.js';
import { findingsIn } from './check-files.js';

/**
 * Links all files and checks the selected ones. Configurations are always checked, because they affect the meaning of
 * every other finding.
 */
export async function lintFiles(files: ProjectFiles, selection: Selection): Promise<Finding[]> {
  await linkFiles(files);
  return [
    ...files.selected.flatMap((document) => findingsIn(document, files.services)),
    ...files.projects.flatMap(configurationFindings),
    ...[...files.unreadableFolders]
      .filter(([folder]) => selection.includes(folder))
      .map(([folder, error]) => unreadableFolder(folder, error)),
  ];
}

/** A folder that is left out without a word would read as "all plans in it are fine". */
function unreadableFolder(folder: string, error: Error): Finding {
  const start = { line: 0, character: 0 };
  return {
    rule: 'unreadable-file',
    severity: 'error',
    message: `This folder cannot be read: ${unreadableReason(error)}. Plans in it were not checked.`,
    uri: URI.file(folder).toString(),
    range: { start, end: start },
  };
}
