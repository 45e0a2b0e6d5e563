import { diskOperations, type FileOperations } from './file-operations.js';
import { type FileToWrite, type StagedFile, stageFile } from './staged-file.js';
import { writeFailure } from './write-failure.js';

/**
 * Writes files. Every command writes files with this function. Other programs see the old or the new content of each file, even
 * after the program was killed. The mode of a file stays, and so does its owner if the system allows this. A symbolic link
 * stays a link. All contents are on the disk before the first file changes, so that a full disk, a name that is too long or a
 * write-protected file leaves all files unchanged.
 *
 * @param files each path at most once
 * @throws {UsageError} with the file and the reason; no file was created then
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

/** Describes a new file with its missing folders. Writing it fails if the path exists. */
export function newFile(path: string, text: string): FileToWrite {
  return { path, content: new TextEncoder().encode(text), how: 'create', makesFolders: true };
}

/** Describes the content of a file that may exist. Its folder has to exist. */
export function replacement(path: string, content: Uint8Array | string): FileToWrite {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, content: bytes, how: 'replace' };
}
