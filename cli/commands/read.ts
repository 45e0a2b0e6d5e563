import type { PhraseReader, StatementKind } from '../../language/phrasing/reading.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { linesOf } from '../host/input-lines.js';
import { type ColorChoice, describeTerminal } from '../host/terminal.js';
import { UsageError } from '../host/usage-error.js';
import { projectPhrasing } from '../load/project-phrasing.js';
import type { ReadingFormat } from '../reporters/formats.js';
import { readingForPeople, readingForPrograms } from '../reporters/reading.js';

export interface ReadOptions {
  kind: StatementKind;
  format: ReadingFormat;
  color: ColorChoice;
  /** List every piece of evidence, and how they add up. */
  explain?: boolean;
}

/**
 * `okr read`: what a statement is, and which words make it so; with the own words of the project around the current folder.
 *
 * @param statements one argument a statement; none to read standard input, a statement a line
 * @throws {UsageError} without a statement, where people are to read the answer
 */
export async function read(
  statements: readonly string[],
  options: ReadOptions,
  host: Host,
): Promise<ExitCode> {
  const { kind, format } = options;
  if (statements.length === 0 && format === 'pretty')
    throw new UsageError(
      'Name a statement: okr read "Run a campaign". For many statements: okr read --format jsonl < FILE',
    );
  const reader = await projectPhrasing(host.workingFolder, host);
  if (statements.length === 0) await readLines(reader, kind, host);
  else if (format === 'jsonl')
    for (const text of statements) host.write(`${readingForPrograms(reader.read(text, kind))}\n`);
  else {
    const terminal = describeTerminal(host, options.color);
    const blocks = statements.map((text) =>
      readingForPeople(reader.read(text, kind), terminal, {
        suggest: reader.suggestOutcomes,
        everything: options.explain === true,
      }),
    );
    host.write(blocks.join('\n'));
  }
  return exitCodes.success;
}

/** Answers line by line, as they come; an empty line is answered as well, so that input and output run in step. */
async function readLines(reader: PhraseReader, kind: StatementKind, host: Host): Promise<void> {
  for await (const lines of linesOf(host.inputChunks())) {
    host.write(lines.map((line) => `${readingForPrograms(reader.read(line, kind))}\n`).join(''));
    if (!(await host.keepsUp())) return;
  }
}
