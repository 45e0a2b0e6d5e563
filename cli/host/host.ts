import { realpathSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { LearnedTables } from '../../language/phrasing/learned-tables.js';
import { formatDate, type IsoDate } from '../../language/values/dates.js';
import type { TranslatedLanguage } from '../../language/values/display-languages.js';
import type { DisplayLanguage } from '../../language/values/say.js';
import { ask } from './ask.js';
import { tablesIn } from './learned-tables.js';
import { type SiteProgram, siteProgramIn } from './site-program.js';
import { standardOutputWriter } from './standard-streams.js';
import { displayLanguageIn } from './translations.js';

/** Everything that commands know about the process and the machine. Tests provide their own host. */
export interface Host {
  /** The folder that relative paths start from; absolute, links resolved. */
  workingFolder: string;
  environment: Readonly<Record<string, string | undefined>>;
  /** Whether a person sees standard output, and how many columns fit; undefined if nobody knows. */
  terminal: { isTerminal: boolean; columns: number | undefined };
  /** The date of the machine, in its own time zone. */
  localDate(): IsoDate;
  /** What the phrase readers have learned. */
  learnedTables: LearnedTables;
  /** Returns the program of the page that `okr site` writes. @throws if its files are missing */
  siteProgram(): SiteProgram;
  /** Reads the translations of a language; undefined for English, and where they are missing. */
  displayLanguage(tag: TranslatedLanguage | 'en'): DisplayLanguage | undefined;
  /** The name of the account that runs the program; undefined if the system has none. */
  accountName(): string | undefined;
  /**
   * Asks a person for one line, and returns undefined if the person cancels. Absent unless both standard input and standard
   * output are a terminal, so that a pipe never waits for an answer.
   */
  ask?: (question: string) => Promise<string | undefined>;
  /** Everything on standard input, until its end. */
  readInput(): Promise<Uint8Array>;
  /** Standard input as it comes, for what does not have to know its end. */
  inputChunks(): AsyncIterable<Uint8Array>;
  /**
   * Writes to standard output: the result of the command.
   *
   * @throws {UsageError} if standard output is a file and writing fails
   */
  write(text: string): void;
  /** Waits until what was written has been taken; false if nobody reads any more. */
  keepsUp(): Promise<boolean>;
  /** Standard error: what the program has to say about itself. */
  writeError(text: string): void;
}

/** Wraps a host so that it writes each message only once, for code that looks several times. */
export function tellingOnce(host: Host): Host {
  const told = new Set<string>();
  const writeError = (text: string) => {
    if (!told.has(text)) host.writeError(text);
    told.add(text);
  };
  return { ...host, writeError };
}

/** Returns the host of the running process. */
export function processHost(): Host {
  let isRead = true;
  process.stdout.once('error', () => {
    isRead = false;
  });
  return {
    workingFolder: realpathSync.native(process.cwd()),
    environment: process.env,
    terminal: { isTerminal: process.stdout.isTTY === true, columns: process.stdout.columns },
    localDate: () => {
      const now = new Date();
      return formatDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
    },
    learnedTables: tablesIn(__dirname),
    siteProgram: () => siteProgramIn(__dirname),
    displayLanguage: (tag) => displayLanguageIn(__dirname, tag),
    accountName: () => accountName(process.env),
    ...(process.stdin.isTTY === true &&
      process.stdout.isTTY === true && {
        ask: (question) => ask(question, process.stdin, process.stdout),
      }),
    readInput: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    inputChunks: () => process.stdin,
    write: standardOutputWriter(process.stdout),
    keepsUp: () =>
      new Promise((resolve) => {
        // Called when all before it has been taken, with an error when that failed.
        process.stdout.write('', (error) => resolve(isRead && !error));
      }),
    writeError: (text) => void process.stderr.write(text),
  };
}

/** Containers may run under an account without a name. */
function accountName({ USER, USERNAME }: NodeJS.ProcessEnv): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return USER || USERNAME || undefined;
  }
}
