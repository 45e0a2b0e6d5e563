import { constants, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../usage-error.js';
import { attempt } from './attempt.js';
import { type FileOperations, writeAll } from './file-operations.js';
import { makeFolders, removeFolders } from './made-folders.js';
import { targetPath } from './target-path.js';
import { removeLeftovers, temporaryName } from './temporary-names.js';
import { changedMeanwhile } from './write-failure.js';

/** A file to write. */
export interface FileToWrite {
  /** The absolute path. */
  path: string;
  content: Uint8Array;
  /** `create` fails if the path exists; `replace` replaces an existing file, or creates the file. */
  how: 'create' | 'replace';
  /** Whether missing parent folders are created. */
  makesFolders?: boolean;
  /** The content of the file when it was read. The write fails if the content has changed since, so that no change of others is lost. */
  was?: Uint8Array;
}

/** A file whose new content is on the disk under a temporary name; or a device or a pipe, which cannot be replaced. */
export interface StagedFile {
  /** Renames the temporary file to its final name. */
  commit(): void;
  /** Removes the temporary file, the created file and the created folders. */
  discard(): void;
}

/**
 * Checks whether a file may be written, and writes the new content to a temporary file in the same folder.
 *
 * @throws the error of the system, or a UsageError; no temporary file is left then
 */
export function stageFile(file: FileToWrite, system: FileOperations): StagedFile {
  const { path, content, how, was } = file;
  if (how === 'create' && system.lstatSync(path, { throwIfNoEntry: false })) throw codedError('EEXIST');
  const target = targetPath(path, system);
  const present = system.statSync(target, { throwIfNoEntry: false });
  if (present?.isDirectory()) throw codedError('EISDIR');
  if (present) refuseWriteProtected(target, present, system);
  // A device or a pipe has no content to lose, and a file must not replace it.
  if (present && !present.isFile()) return { commit: () => writeInto(target, content, system), discard() {} };
  if (was && !(present && equal(system.readFileSync(target), was))) throw changedMeanwhile(path);
  const folders = file.makesFolders ? makeFolders(dirname(target), system) : [];
  try {
    const temporary = writeTemporary(dirname(target), content, present, system);
    return staged({ temporary, target, how, folders }, system);
  } catch (error) {
    removeFolders(folders, system);
    throw error;
  }
}

function staged(
  {
    temporary,
    target,
    how,
    folders,
  }: { temporary: string; target: string; how: FileToWrite['how']; folders: string[] },
  system: FileOperations,
): StagedFile {
  let isCreated = false;
  return {
    commit: () => {
      if (how === 'create') giveNewName(temporary, target, system);
      else system.renameSync(temporary, target);
      isCreated = how === 'create';
      flushFolder(dirname(target), system);
    },
    discard: () => {
      attempt(() => system.unlinkSync(temporary));
      if (isCreated) attempt(() => system.unlinkSync(target));
      removeFolders(folders, system);
    },
  };
}

/** Refuses a file without write permission. The system would let root write it. */
function refuseWriteProtected(target: string, { mode }: Stats, { accessSync }: FileOperations): void {
  if ((mode & 0o222) === 0) throw new UsageError(`${target} cannot be written: it is write-protected.`);
  accessSync(target, constants.W_OK);
}

/** Writes the content to a temporary file in the folder of the target, with the mode and the owner of the present file. */
function writeTemporary(
  folder: string,
  content: Uint8Array,
  present: Stats | undefined,
  system: FileOperations,
): string {
  removeLeftovers(folder, system);
  const temporary = join(folder, temporaryName());
  // Until the final mode is set, only the owner may read the content of an existing file.
  const file = system.openSync(temporary, 'wx', present ? 0o600 : 0o666);
  try {
    try {
      writeAll(file, content, system);
      if (present) keepOwner(file, present, system);
      if (present) system.fchmodSync(file, present.mode & 0o7777);
      system.fsyncSync(file);
    } finally {
      system.closeSync(file);
    }
  } catch (error) {
    attempt(() => system.unlinkSync(temporary));
    throw error;
  }
  return temporary;
}

/** Keeps the owner and the group of a file as far as the system allows: only root may change the owner. */
function keepOwner(file: number, { uid, gid }: Stats, { fstatSync, fchownSync }: FileOperations): void {
  const own = fstatSync(file);
  if (own.uid === uid && own.gid === gid) return;
  if (!attempt(() => fchownSync(file, uid, gid))) attempt(() => fchownSync(file, own.uid, gid));
}

/** Error codes of file systems without hard links. */
const withoutLinks: ReadonlySet<string | undefined> = new Set([
  'EPERM',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EMLINK',
]);

/** Renames, but never over a file that another program has created in the meantime: a hard link fails then, a rename does not. */
function giveNewName(temporary: string, target: string, system: FileOperations): void {
  try {
    system.linkSync(temporary, target);
  } catch (error) {
    if (!withoutLinks.has((error as NodeJS.ErrnoException).code)) throw error;
    if (system.lstatSync(target, { throwIfNoEntry: false })) throw codedError('EEXIST');
    system.renameSync(temporary, target);
    return;
  }
  attempt(() => system.unlinkSync(temporary));
}

function writeInto(target: string, content: Uint8Array, system: FileOperations): void {
  const file = system.openSync(target, 'w');
  try {
    writeAll(file, content, system);
  } catch (error) {
    // The reader of a pipe may stop early.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  } finally {
    system.closeSync(file);
  }
}

/** Flushes a folder, so that a rename in it survives a power failure. Some systems cannot open folders, and do not need this. */
function flushFolder(folder: string, system: FileOperations): void {
  attempt(() => {
    const file = system.openSync(folder, 'r');
    try {
      system.fsyncSync(file);
    } finally {
      system.closeSync(file);
    }
  });
}

function equal(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}

function codedError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}
