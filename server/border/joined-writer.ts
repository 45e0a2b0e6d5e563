import type { Writable } from 'node:stream';
import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver/node';

/**
 * Writes messages to a stream. The first one of a turn of the event loop goes at once, because somebody may wait for it; those behind it go
 * together at the end of the turn, so that the findings of a thousand files are not two thousand writes.
 */
export class JoinedWriter extends AbstractMessageWriter implements MessageWriter {
  private waiting: string[] | undefined;
  private errors = 0;

  constructor(private readonly output: Writable) {
    super();
    output.on('error', (error) => this.fireError(error, undefined, ++this.errors));
    output.on('close', () => this.fireClose());
  }

  async write(message: Message): Promise<void> {
    const content = JSON.stringify(message);
    const text = `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
    if (this.waiting) {
      this.waiting.push(text);
      return;
    }
    this.waiting = [];
    setImmediate(() => this.flush());
    this.output.write(text);
  }

  end(): void {
    this.flush();
    this.output.end();
  }

  private flush(): void {
    const { waiting } = this;
    this.waiting = undefined;
    if (waiting && waiting.length > 0) this.output.write(waiting.join(''));
  }
}
