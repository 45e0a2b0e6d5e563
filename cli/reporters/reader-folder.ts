import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Host } from '../host/host.js';
import { isWithin } from '../host/paths.js';
import type { ReportFormat } from './formats.js';

/** Where a reader opens files from: gets the report's root, absolute. */
type FolderOf = (root: string, host: Host) => string;

/** The readers that open files from elsewhere than the working folder. */
const readers: Readonly<Partial<Record<ReportFormat, FolderOf>>> = {
  github: githubCheckout,
  sarif: repository,
  gitlab: repository,
};

/**
 * Returns the folder from which the paths of a report start.
 *
 * @param root the report's root, absolute
 */
export function readerFolder(format: ReportFormat, root: string, host: Host): string {
  return readers[format]?.(root, host) ?? host.workingFolder;
}

/**
 * Returns the checkout, where the job says it; annotations of files that are elsewhere, and all others, start from the working
 * folder.
 */
function githubCheckout(root: string, { environment, workingFolder }: Host): string {
  const { GITHUB_WORKSPACE: workspace } = environment;
  if (!workspace) return workingFolder;
  const checkout = realpathSync.native(workspace);
  return isWithin(root, checkout) ? checkout : workingFolder;
}

/** Returns the repository around the plans; elsewhere the working folder, or the report's root where that is outside. */
function repository(root: string, { workingFolder }: Host): string {
  let folder = root;
  while (!existsSync(join(folder, '.git'))) {
    const above = dirname(folder);
    if (above === folder) return isWithin(root, workingFolder) ? workingFolder : root;
    folder = above;
  }
  return folder;
}
