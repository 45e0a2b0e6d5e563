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
  /** Absolute. */
  path: string;
  content: Uint8Array;
  /** `create` refuses where something has the name already; `replace` writes in the place of a file that is there. */
  how: 'create' | 'replace';
  /** Whether folders on the way are made where they are not there. */
  makesFolders?: boolean;
  /** What the file held when it was read: somebody who saved it in the meantime must not lose what they wrote. */
  was?: Uint8Array;
}

/** A file whose new content is safe on the disk under a temporary name, or that no name can be given to. */
export interface StagedFile {
  /** Gives the content its name. */
  commit(): void;
  /** Takes back what was done so far, as far as nobody else had a hand in it. */
  discard(): void;
}

/**
 * Checks whether a file may be written, and writes its content next to it.
 *
 * @throws the error of the system, or a UsageError; then nothing is left of the attempt
 */
export function stageFile(file: FileToWrite, system: FileOperations): StagedFile {
  const { path, content, how, was } = file;
  if (how === 'create' && system.lstatSync(path, { throwIfNoEntry: false })) throw codedError('EEXIST');
  const target = targetPath(path, system);
  const present = system.statSync(target, { throwIfNoEntry: false });
  if (present?.isDirectory()) throw codedError('EISDIR');
  if (present) refuseWriteProtected(target, present, system);
  // A device or a pipe holds nothing that could be lost, and another file must not take its place.
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

/** Root may write anywhere; a file that somebody protected is not to be written all the same. */
function refuseWriteProtected(target: string, { mode }: Stats, { accessSync }: FileOperations): void {
  if ((mode & 0o222) === 0) throw new UsageError(`${target} cannot be written: it is write-protected.`);
  accessSync(target, constants.W_OK);
}

/** Writes the content to a file next to its later place, with the mode and the owner of the file there. */
function writeTemporary(
  folder: string,
  content: Uint8Array,
  present: Stats | undefined,
  system: FileOperations,
): string {
  removeLeftovers(folder, system);
  const temporary = join(folder, temporaryName());
  // Nobody else may read what only some may read in the end.
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

/** Only root may give a file away; others may give it to a group of theirs. Where neither is allowed, the file is ours. */
function keepOwner(file: number, { uid, gid }: Stats, { fstatSync, fchownSync }: FileOperations): void {
  const own = fstatSync(file);
  if (own.uid === uid && own.gid === gid) return;
  if (!attempt(() => fchownSync(file, uid, gid))) attempt(() => fchownSync(file, own.uid, gid));
}

/** Codes of file systems that know no second name for a file. */
const withoutLinks: ReadonlySet<string | undefined> = new Set([
  'EPERM',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EMLINK',
]);

/** Renames, but never over something that has come in the meantime: a link fails where a rename would not. */
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
    // Who reads a pipe may have read enough.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  } finally {
    system.closeSync(file);
  }
}

/** A name is safe after a power failure once its folder is. Some systems cannot open folders; they need not. */
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
