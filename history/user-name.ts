import { GitFailure, gitLine } from './git.js';

/**
 * Returns the name that git writes into commits in a folder.
 *
 * @returns undefined if no name is configured, or git is not installed
 */
export async function gitUserName(folder: string): Promise<string | undefined> {
  try {
    return await gitLine(folder, ['config', '--get', 'user.name']);
  } catch (error) {
    if (error instanceof GitFailure) return undefined;
    throw error;
  }
}
