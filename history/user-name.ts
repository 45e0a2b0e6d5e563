import { GitFailure, gitLine } from './git.js';

/**
 * The name that git writes into commits made in a folder.
 *
 * @returns undefined where git does not know it, or there is no git
 */
export async function gitUserName(folder: string): Promise<string | undefined> {
  try {
    return await gitLine(folder, ['config', '--get', 'user.name']);
  } catch (error) {
    if (error instanceof GitFailure) return undefined;
    throw error;
  }
}
