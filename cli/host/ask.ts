import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/**
 * Asks a person at a terminal for one line.
 *
 * @returns undefined if the person ended the input (Ctrl+D) or cancelled (Ctrl+C)
 */
export function ask(question: string, input: Readable, output: Writable): Promise<string | undefined> {
  const lines = createInterface({ input, output, terminal: true });
  return new Promise((resolve) => {
    lines.once('close', () => resolve(undefined));
    lines.once('SIGINT', () => lines.close());
    lines.question(question, (answer) => {
      resolve(answer);
      lines.close();
    });
  });
}
