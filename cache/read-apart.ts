import { closeSync, fstatSync, openSync, readSync, type Stats } from 'node:fs';

/** Node 20 has it; the types of the language level that this project compiles for do not. */
const Resizable = ArrayBuffer as new (length: number, options: { maxByteLength: number }) => ArrayBuffer;

/**
 * Reads a whole file of megabytes into memory that the process gives back when the bytes are no longer used. Other buffers come from the
 * C library. On Linux it remembers the size of the largest buffer that was freed, and from then on keeps twice as much free memory
 * for each thread. A resizable buffer comes from the system itself.
 *
 * @param accept gets what the system says of the open file, and throws if the file must not be read
 * @throws what the file system throws
 */
export function readApart(path: string, accept: (stats: Stats) => void = () => {}): Buffer {
  const file = openSync(path, 'r');
  try {
    const stats = fstatSync(file);
    accept(stats);
    const bytes = Buffer.from(new Resizable(stats.size, { maxByteLength: stats.size }));
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(file, bytes, length, bytes.length - length, null);
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}
