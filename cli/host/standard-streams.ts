import { fstatSync, writeSync } from 'node:fs';
import { exitCodes } from './exit-codes.js';
import { writeAll } from './write-files/file-operations.js';
import { unwritableReason, writeFailure } from './write-files/write-failure.js';

/**
 * How to write to standard output. Where it is a file, all of a text is written before the call returns: a stream of Node
 * takes no notice where a full disk takes a part of it alone.
 *
 * @returns a function that throws a UsageError where a file takes no more
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

/** A file, or a device that is no terminal, such as `/dev/full`. */
function isFile(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() || stats.isCharacterDevice();
  } catch {
    return false;
  }
}

/**
 * Listens for failures of both streams. Who reads a pipe may have read enough, as in `okr check | head`: that is no error.
 * Any other failure is told, and is one of the run.
 *
 * @returns whether a stream has failed by now
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
  // There is nowhere left to tell it.
  stderr.on('error', fail);
  return () => hasFailed;
}
