import { realpathSync } from 'node:fs';
import { formatDate, type IsoDate } from '../language/values/dates.js';

/** All that commands know of the process and the machine they run on. Tests bring their own. */
export interface Host {
  /** The folder that relative paths start from; absolute, links resolved. */
  workingFolder: string;
  environment: Readonly<Record<string, string | undefined>>;
  /** Whether a person sees standard output, and how many columns fit; undefined where nobody knows. */
  terminal: { isTerminal: boolean; columns: number | undefined };
  /** The date of the machine, in its own time zone. */
  localDate(): IsoDate;
  /** Everything on standard input, until its end. */
  readInput(): Promise<Uint8Array>;
  /** Standard output: what was asked for. */
  write(text: string): void;
  /** Standard error: what the program has to say about itself. */
  writeError(text: string): void;
}

/** The process that runs. */
export function processHost(): Host {
  return {
    workingFolder: realpathSync.native(process.cwd()),
    environment: process.env,
    terminal: { isTerminal: process.stdout.isTTY === true, columns: process.stdout.columns },
    localDate: () => {
      const now = new Date();
      return formatDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
    },
    readInput: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    write: (text) => void process.stdout.write(text),
    writeError: (text) => void process.stderr.write(text),
  };
}
