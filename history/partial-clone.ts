import { gitLine } from './git.js';

/** Whether a clone leaves out contents that it would fetch when somebody asks; here nothing is ever fetched. */
export async function isPartialClone(root: string): Promise<boolean> {
  const promisors = ['config', '--bool', '--get-regexp', '^remote\\..*\\.promisor$', 'true'];
  return (await gitLine(root, promisors)) !== undefined;
}
