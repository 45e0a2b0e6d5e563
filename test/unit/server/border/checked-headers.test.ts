import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { CheckedHeaders } from '../../../../server/border/checked-headers.js';

/** Sends chunks through the check. @returns what comes out, if the check finds no fault */
function passed(...chunks: (string | Buffer)[]): Promise<Buffer> {
  const input = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
  const checked = input.pipe(new CheckedHeaders());
  return buffer(checked);
}

/** Headers after which nobody knows where the next message begins, with what is said of them. */
const faults: Record<string, [bytes: string, said: RegExp]> = {
  'without a length': ['Content-Type: application/json\r\n\r\n{}', /has no `Content-Length`/],
  'without fields': ['\r\n\r\n{}', /has no colon: ``/],
  'with a negative length': ['Content-Length: -5\r\n\r\n{}', /`Content-Length: -5` is no number of bytes/],
  'with the length -1': ['Content-Length: -1\r\n\r\n{}', /`Content-Length: -1` is no number of bytes/],
  'with a word for a length': ['Content-Length: many\r\n\r\n{}', /`Content-Length: many` is no number/],
  'with a letter behind its length': ['Content-Length: 2x\r\n\r\n{}', /`Content-Length: 2x` is no number/],
  'with no length after the colon': ['Content-Length:\r\n\r\n{}', /`Content-Length: ` is no number/],
  'with a length beyond all memory': [
    'Content-Length: 999999999999\r\n\r\n{}',
    /999999999999 bytes is too long/,
  ],
  'with another encoding': [
    'Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-16\r\n\r\n{}',
    /The encoding `utf-16` is not read/,
  ],
  'after other output': ['\u001B[1mStart\r\nContent-Length: 2\r\n\r\n{}', /has no colon: `\?\[1mStart`/],
  'that never ends': ['x'.repeat(5000), /longer than 4096 bytes/],
  'that is cut off': ['Content-Len', /ends in the middle of a message/],
  'whose message is cut off': ['Content-Length: 3\r\n\r\n{}', /ends in the middle of a message/],
};

describe('The check of headers', () => {
  const messages = Buffer.from(
    [
      'Content-Length: 4\r\n\r\n"ü"',
      'content-type: application/vscode-jsonrpc; charset="UTF-8"\r\nCONTENT-LENGTH:0\r\n\r\n',
      'Content-Length: 8\r\nContent-Type: application/vscode-jsonrpc; charset=utf8\r\n\r\n"\r\n\r\n1"\n',
    ].join(''),
  );

  it('passes on messages, wherever they are divided', async () => {
    for (let at = 0; at <= messages.length; at++)
      assert.deepEqual(await passed(messages.subarray(0, at), messages.subarray(at)), messages, `at ${at}`);
    assert.deepEqual(await passed(...[...messages].map((byte) => Buffer.of(byte))), messages);
  });

  for (const [what, [bytes, said]] of Object.entries(faults))
    it(`refuses a header ${what}`, async () => {
      await assert.rejects(passed(bytes), said);
      await assert.rejects(passed(messages, ...bytes.split('')), said);
    });
});
