import { isAbsolute, relative, sep } from 'node:path';

/** Writes a path with `/`, as reports show it on every system. */
export function withSlashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** Returns the path from a folder to a file or folder, with `/`; `.` for the folder itself. */
export function pathFrom(folder: string, target: string): string {
  return withSlashes(relative(folder, target)) || '.';
}

/** Says whether a path is a folder or inside it. Both are absolute. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/** Returns the innermost folder that contains all of these absolute folders. */
export function commonFolder(folders: readonly string[]): string {
  const [first = '', ...others] = folders;
  const parts = first.split(sep);
  while (parts.length > 1 && !others.every((folder) => isWithin(folder, joined(parts)))) parts.pop();
  return joined(parts);
}

/** A root keeps its separator: `/`, `C:\`. */
function joined(parts: readonly string[]): string {
  return parts.length === 1 ? `${parts[0]}${sep}` : parts.join(sep);
}
