import { Transform, type TransformCallback } from 'node:stream';

/** A header contains two short fields. */
const longestHeader = 4096;
/** The longest plan that is read has 4 million characters, and requests are shorter. */
export const longestMessage = 2 ** 28;
const endOfHeader = '\r\n\r\n';

/**
 * Passes on the bytes of messages, and reads the header of each: `Content-Length: 123`, lines of other fields, an empty line.
 * After a wrong header nobody knows where the next message begins, and the reader of the library would wait without an end. So the
 * stream ends with an error that names the fault, also where the input ends in the middle of a message.
 */
export class CheckedHeaders extends Transform {
  /** The header so far, one character for each byte. */
  private header = '';
  /** How many bytes of the body are missing; 0 in a header. */
  private missing = 0;

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    try {
      for (let at = 0; at < chunk.length; )
        at += this.missing > 0 ? this.body(chunk, at) : this.head(chunk, at);
      done(null, chunk);
    } catch (error) {
      done(error as Error);
    }
  }

  override _flush(done: TransformCallback): void {
    const isInMessage = this.missing > 0 || this.header !== '';
    done(isInMessage ? new Error('The input ends in the middle of a message.') : null);
  }

  /** @returns how many bytes of the chunk belong to the body */
  private body(chunk: Buffer, at: number): number {
    const length = Math.min(this.missing, chunk.length - at);
    this.missing -= length;
    return length;
  }

  /** @returns how many bytes of the chunk belong to the header */
  private head(chunk: Buffer, at: number): number {
    const known = this.header.length;
    const read = this.header + chunk.toString('latin1', at, at + longestHeader);
    const end = read.indexOf(endOfHeader);
    if (end < 0) {
      if (read.length >= longestHeader) throw new Error(`A header is longer than ${longestHeader} bytes.`);
      this.header = read;
      return read.length - known;
    }
    this.missing = lengthIn(read.slice(0, end));
    this.header = '';
    return end + endOfHeader.length - known;
  }
}

/** Returns the number of bytes of the message after a header. @throws {Error} if the header does not say it, or asks for an unknown encoding */
function lengthIn(header: string): number {
  const fields = new Map(header.split('\r\n').map(fieldOf));
  const length = fields.get('content-length');
  if (length === undefined) throw new Error('A header has no `Content-Length`.');
  if (!/^\d+$/.test(length)) throw new Error(`\`Content-Length: ${shown(length)}\` is no number of bytes.`);
  if (Number(length) > longestMessage)
    throw new Error(`A message of ${length} bytes is too long: ${longestMessage} are read at most.`);
  const charset = /charset\s*=\s*"?([^\s";]+)/i.exec(fields.get('content-type') ?? '')?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset))
    throw new Error(`The encoding \`${shown(charset)}\` is not read. Send UTF-8.`);
  return Number(length);
}

function fieldOf(line: string): [name: string, value: string] {
  const colon = line.indexOf(':');
  if (colon < 0) throw new Error(`A line of a header has no colon: \`${shown(line)}\`.`);
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}

/** Shortens what a client sent, so that a message stays one line, and replaces all signs that move a cursor. */
function shown(text: string): string {
  return text.slice(0, 80).replace(/[^ -~]/g, '?');
}
