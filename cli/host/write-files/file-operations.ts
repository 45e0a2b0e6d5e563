import fs from 'node:fs';

/** What the functions that write use of the file system. Tests bring one that fails where they want it to. */
export type FileOperations = Pick<
  typeof fs,
  | 'accessSync'
  | 'closeSync'
  | 'fchmodSync'
  | 'fchownSync'
  | 'fstatSync'
  | 'fsyncSync'
  | 'linkSync'
  | 'lstatSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readdirSync'
  | 'readFileSync'
  | 'readlinkSync'
  | 'renameSync'
  | 'rmdirSync'
  | 'statSync'
  | 'unlinkSync'
  | 'writeSync'
>;

/** The file system of the machine. */
export const diskOperations: FileOperations = fs;

/**
 * Writes all bytes to an open file. The system may take a part of them, and says only with the next part that the disk is
 * full.
 *
 * @throws the error of the system
 */
export function writeAll(
  file: number,
  bytes: Uint8Array,
  { writeSync }: Pick<FileOperations, 'writeSync'>,
): void {
  for (let written = 0; written < bytes.length; )
    written += writeSync(file, bytes, written, bytes.length - written);
}
