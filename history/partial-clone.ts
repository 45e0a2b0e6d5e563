import { gitLine } from './git.js';

/** Says whether a clone leaves out contents that git would fetch on demand. This program never fetches. */
export async function isPartialClone(root: string): Promise<boolean> {
  const promisors = ['config', '--bool', '--get-regexp', '^remote\\..*\\.promisor$', 'true'];
  return (await gitLine(root, promisors)) !== undefined;
}
