import { isAbsolute, relative, resolve } from 'node:path';
import { type ToolContext, ToolProblem } from './tool.js';

/**
 * Returns a path from the folder of the plans.
 *
 * @throws {ToolProblem} for a path that leads out of this folder, or that looks like an option
 */
export function inside(path: string, { folder }: ToolContext): string {
  const from = relative(folder, resolve(folder, path));
  if (from.startsWith('..') || isAbsolute(from))
    throw new ToolProblem(`${path} is outside of the folder of the plans.`);
  return from === '' ? '.' : `./${from}`;
}
