import fs from 'node:fs';

/** The operations of the file system that the writing functions use. Tests inject operations that fail. */
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
 * Writes all bytes to an open file. On a nearly full disk, the system may write only a part and report the error with the
 * next part.
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
