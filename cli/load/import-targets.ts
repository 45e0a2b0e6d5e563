import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isWithin } from '../host/paths.js';
import { UsageError } from '../host/usage-error.js';

/** Writes a file, all or nothing. */
export type WriteFile = (path: string, content: Uint8Array) => void;

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
    this.path = resolved(folder);
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

  /** @throws {UsageError} where it cannot be written */
  write(file: string, bytes: Uint8Array, writeFile: WriteFile): void {
    const path = this.pathOf(file);
    if (!this.isInside(path))
      throw new UsageError(`${path} lies behind a link that leads out of ${this.path}.`);
    try {
      mkdirSync(dirname(path), { recursive: true });
    } catch (error) {
      throw new UsageError(`${dirname(path)} cannot be made: ${(error as NodeJS.ErrnoException).code}.`);
    }
    writeFile(path, bytes);
  }

  /** Neither the file nor a folder on the way is a link that leads elsewhere. */
  private isInside(path: string): boolean {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats?.isSymbolicLink()) return false;
    return isWithin(resolved(dirname(path)), this.path) && isWithin(path, this.path);
  }
}

/** A path with its links resolved, as far as it exists. */
function resolved(path: string): string {
  if (existsSync(path)) return realpathSync.native(path);
  const above = dirname(path);
  return above === path ? path : join(resolved(above), path.slice(above.length).replace(/^[\\/]/, ''));
}
