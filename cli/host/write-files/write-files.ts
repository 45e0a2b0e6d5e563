import { diskOperations, type FileOperations } from './file-operations.js';
import { type FileToWrite, type StagedFile, stageFile } from './staged-file.js';
import { writeFailure } from './write-failure.js';

/**
 * Writes files; every command that writes does it here. Whoever reads meanwhile, and whoever looks after the program was
 * killed, sees the old or the new content of each. The mode of a file stays, its owner where the system allows it, and a
 * symbolic link goes on to lead to it. All contents are on the disk before the first file changes, so that a full disk, a
 * name that is too long or a protected file leaves everything as it was.
 *
 * @param files each at most once
 * @throws {UsageError} that names the file and the reason; files that were to be created are not there then
 */
export function writeFiles(files: readonly FileToWrite[], system: FileOperations = diskOperations): void {
  const staged: StagedFile[] = [];
  let path = '';
  try {
    for (const file of files) {
      path = file.path;
      staged.push(stageFile(file, system));
    }
    for (const [index, file] of staged.entries()) {
      path = files[index]?.path ?? '';
      file.commit();
    }
  } catch (error) {
    for (const file of staged.toReversed()) file.discard();
    throw writeFailure(path, error);
  }
}

/** A text for a file that must not be there yet, with the folders on the way. */
export function newFile(path: string, text: string): FileToWrite {
  return { path, content: new TextEncoder().encode(text), how: 'create', makesFolders: true };
}

/** A content for a file, whether or not that file is there; its folder must be. */
export function replacement(path: string, content: Uint8Array | string): FileToWrite {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, content: bytes, how: 'replace' };
}
