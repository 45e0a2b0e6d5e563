import { fstatSync, writeSync } from 'node:fs';
import { exitCodes } from './exit-codes.js';
import { writeAll } from './write-files/file-operations.js';
import { unwritableReason, writeFailure } from './write-files/write-failure.js';

/**
 * Returns the function that writes to standard output. If standard output is a file, the function writes the whole text before
 * it returns, because a stream of Node does not notice when a full disk takes only a part.
 *
 * @returns a function that throws a UsageError if a file cannot be written
 */
export function standardOutputWriter(stdout: typeof process.stdout): (text: string) => void {
  const { fd } = stdout;
  if (stdout.isTTY || !isFile(fd)) return (text) => void stdout.write(text);
  return (text) => {
    try {
      writeAll(fd, new TextEncoder().encode(text), { writeSync });
    } catch (error) {
      throw writeFailure('standard output', error);
    }
  };
}

/** Says whether a descriptor is a file, or a device other than a terminal, such as `/dev/full`. */
function isFile(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() || stats.isCharacterDevice();
  } catch {
    return false;
  }
}

/**
 * Listens for failures of both streams. The reader of a pipe may stop early, as in `okr check | head`: that is not an error.
 * Any other failure is reported and makes the run fail.
 *
 * @returns a function that says whether a stream has failed
 */
export function watchStandardStreams({ stdout, stderr }: typeof process): () => boolean {
  let hasFailed = false;
  const fail = ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return false;
    hasFailed = true;
    process.exitCode = exitCodes.failure;
    return true;
  };
  stdout.on('error', (error) => {
    if (fail(error)) stderr.write(`error: standard output cannot be written: ${unwritableReason(error)}.\n`);
  });
  // No stream is left to report this to.
  stderr.on('error', fail);
  return () => hasFailed;
}
