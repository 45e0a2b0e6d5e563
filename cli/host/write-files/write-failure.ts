import { UsageError } from '../usage-error.js';

/** The meaning of the system's error codes, as the end of a sentence. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'another program uses it',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'it exists already',
  EFBIG: 'it would be too large',
  EIO: 'the disk reports an error',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links form a loop',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENFILE: 'too many files are open',
  ENOENT: 'its folder does not exist',
  ENOSPC: 'no space is left',
  ENOTDIR: 'a part of its path is not a folder',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ETXTBSY: 'another program uses it',
};

/** Returns the reason why something cannot be written, as the end of a sentence. */
export function unwritableReason({ code = '', message }: NodeJS.ErrnoException): string {
  return Object.hasOwn(reasons, code) ? (reasons[code] as string) : message;
}

/**
 * Returns the error that says what cannot be written, and why.
 *
 * @param what the subject of the sentence: a path, or `standard output`
 */
export function writeFailure(what: string, error: unknown): UsageError {
  if (error instanceof UsageError) return error;
  return new UsageError(`${what} cannot be written: ${unwritableReason(error as NodeJS.ErrnoException)}.`);
}

/** Returns the error for a file that has changed since it was read. */
export function changedMeanwhile(path: string): UsageError {
  return new UsageError(`${path} has changed in the meantime and was not written. Run the command again.`);
}
