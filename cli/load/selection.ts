import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { URI } from 'langium';
import type { Starts } from '../../language/project/plan-finder.js';
import type { Host } from '../host/host.js';
import { isWithin } from '../host/paths.js';
import { UsageError } from '../host/usage-error.js';
import type { Overlay } from './disk-file-system.js';

/** The path that means standard input. */
export const inputPath = '-';

/** A path of the command line, found on the disk. */
export interface SelectedPath {
  /** As it was given. */
  given: string;
  /** Absolute, links resolved. */
  path: string;
  isFolder: boolean;
}

/** The files and folders on the command line. They select what is reported; whole projects are loaded. */
export class Selection {
  private readonly files: ReadonlySet<string>;
  private readonly folderPaths: readonly string[];

  constructor(readonly paths: readonly SelectedPath[]) {
    this.files = new Set(paths.filter(({ isFolder }) => !isFolder).map(({ path }) => path));
    this.folderPaths = paths.filter(({ isFolder }) => isFolder).map(({ path }) => path);
  }

  /** Returns the folders given and those of the files given, each once: where projects are looked for. */
  get folders(): string[] {
    return [...new Set(this.paths.map(({ path, isFolder }) => (isFolder ? path : dirname(path))))];
  }

  /** The same for those who look for projects by themselves. */
  get starts(): Starts {
    const urisOf = (paths: Iterable<string>) => [...paths].map((path) => URI.file(path));
    return { folders: urisOf(this.folderPaths), files: urisOf(this.files) };
  }

  /** Whether a path was given that is in a folder. */
  entersFolder(folder: string): boolean {
    return this.paths.some(({ path }) => isWithin(path, folder));
  }

  /** Whether a file is selected, or a folder with everything that is in it; absolute. */
  includes(path: string): boolean {
    return this.files.has(path) || this.folderPaths.some((folder) => isWithin(path, folder));
  }

  /** Returns the given paths that none of these files stands for. */
  without(files: readonly string[]): SelectedPath[] {
    const present = new Set(files);
    return this.paths.filter(({ path, isFolder }) =>
      isFolder ? !files.some((file) => isWithin(file, path)) : !present.has(path),
    );
  }
}

/**
 * Finds the paths of a command; without paths, the working folder.
 *
 * @throws {UsageError} with the path that does not exist
 */
export function select(given: readonly string[], host: Host, overlay: Overlay | undefined): Selection {
  const paths = given.length > 0 ? given : ['.'];
  return new Selection(
    paths.map((one) =>
      one === inputPath && overlay
        ? { given: one, path: overlay.path, isFolder: false }
        : findPath(one, host.workingFolder),
    ),
  );
}

/**
 * Reads standard input as the content of a file, if `-` is among the paths.
 *
 * @param filename the file that the input replaces; it may be missing, but its folder must exist
 * @throws {UsageError} if the name cannot be used
 */
export async function readOverlay(
  paths: readonly string[],
  filename: string | undefined,
  host: Host,
): Promise<Overlay | undefined> {
  if (!paths.includes(inputPath)) {
    if (filename !== undefined)
      throw new UsageError('--stdin-filename names the text on standard input. Add `-` as a path.');
    return undefined;
  }
  const name = filename ?? 'stdin.okr';
  if (!name.endsWith('.okr'))
    throw new UsageError(`--stdin-filename must be the name of a plan, ending in .okr, not ${name}.`);
  const folder = findPath(dirname(name), host.workingFolder).path;
  return { path: join(folder, basename(name)), bytes: await host.readInput() };
}

function findPath(given: string, workingFolder: string): SelectedPath {
  try {
    const path = realpathSync.native(resolve(workingFolder, given));
    return { given, path, isFolder: statSync(path).isDirectory() };
  } catch (error) {
    throw new UsageError(problems[(error as { code?: string }).code ?? '']?.(given) ?? String(error));
  }
}

const noSuchFile = (path: string) => `There is no file or folder ${path}.`;

const problems: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: noSuchFile,
  ENOTDIR: noSuchFile,
  ELOOP: (path) => `The symbolic links of ${path} form a loop.`,
  EACCES: (path) => `${path} cannot be read: permission denied.`,
};
