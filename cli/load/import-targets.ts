import { existsSync, lstatSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isWithin } from '../host/paths.js';
import { UsageError } from '../host/usage-error.js';

/**
 * What stands at the place of a file that an import makes:
 * - `new`: nothing
 * - `same`: the very same bytes
 * - `differs`: something else, which stays unless a person says otherwise
 * - `outside`: a link that leads out of the folder of the import; it is never written through
 */
export type TargetState = 'new' | 'same' | 'differs' | 'outside';

/** The folder that an import writes into. The folder does not have to exist. */
export class TargetFolder {
  /** Absolute, links resolved as far as it exists. */
  readonly path: string;

  constructor(folder: string) {
    const path = resolved(folder);
    if (path === undefined)
      throw new UsageError(`${folder} is a link in a circle. Name a folder with --out.`);
    this.path = path;
    if (existsSync(this.path) && !lstatSync(this.path).isDirectory())
      throw new UsageError(`${folder} is a file. Name a folder with --out.`);
  }

  /** The absolute path of a file below the folder. */
  pathOf(file: string): string {
    return join(this.path, ...file.split('/'));
  }

  /** What stands at the place of a file; undefined where there is nothing. */
  read(file: string): Uint8Array | undefined {
    const path = this.pathOf(file);
    return existsSync(path) && this.isInside(path) && lstatSync(path).isFile()
      ? readFileSync(path)
      : undefined;
  }

  state(file: string, bytes: Uint8Array): TargetState {
    const path = this.pathOf(file);
    if (!this.isInside(path)) return 'outside';
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return 'new';
    const present = this.read(file);
    return present && Buffer.compare(present, bytes) === 0 ? 'same' : 'differs';
  }

  /**
   * Returns the absolute path of a file that is about to be written.
   *
   * @throws {UsageError} if a link has appeared on the way that leads out of the folder
   */
  demandInside(file: string): string {
    const path = this.pathOf(file);
    if (!this.isInside(path))
      throw new UsageError(`${path} is behind a link that leads out of ${this.path}.`);
    return path;
  }

  /** Neither the file nor a folder on the way is a link that leads elsewhere. */
  private isInside(path: string): boolean {
    const folder = isWithin(path, this.path) ? resolved(dirname(path)) : undefined;
    if (folder === undefined || !isWithin(folder, this.path)) return false;
    return !lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  }
}

/** Most links that a path may lead through; more of them lead in a circle. */
const mostLinks = 40;

/** Resolves the links of a path as far as it exists; undefined for links in a circle. A link may lead to something that is missing. */
function resolved(path: string, links = mostLinks): string | undefined {
  if (links === 0) return undefined;
  if (existsSync(path)) return realpathSync.native(path);
  const above = dirname(path);
  if (above === path) return path;
  const parent = resolved(above, links);
  if (parent === undefined) return undefined;
  const own = join(parent, basename(path));
  const isLink = lstatSync(own, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
  return isLink ? resolved(resolve(parent, readlinkSync(own)), links - 1) : own;
}
