import { realpathSync } from 'node:fs';
import type { Host } from './host.js';
import { isWithin } from './paths.js';

/**
 * The folder from which GitHub opens files: the checkout, where the job says it; annotations of files that are
 * elsewhere, and all others, start from the working folder.
 *
 * @param root the report's root, absolute
 */
export function githubFolder(root: string, { environment, workingFolder }: Host): string {
  const { GITHUB_WORKSPACE: workspace } = environment;
  if (!workspace) return workingFolder;
  const checkout = realpathSync.native(workspace);
  return isWithin(root, checkout) ? checkout : workingFolder;
}
