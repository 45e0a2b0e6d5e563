// How a step speaks to the runner: commands in the log, and files for outputs and the summary.
import { randomUUID } from 'node:crypto';
import { appendToFile } from '../../cli/host/write-files/append-to-file.js';

export type Level = 'notice' | 'warning' | 'error';

/** Writes a message for the step, with any text. */
export function message(level: Level, text: string): string {
  const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return `::${level} title=OKR::${escaped}\n`;
}

/**
 * Writes a text that the log shows unchanged. No line is taken as a command, because the word that ends this mode
 * cannot be guessed.
 */
export function plainText(text: string): string {
  if (text === '') return '';
  const token = randomUUID();
  return `::stop-commands::${token}\n${text.replace(/\n?$/, '\n')}::${token}::\n`;
}

/** Sets outputs of the step. */
export function setOutputs(
  values: Readonly<Record<string, string | number | boolean>>,
  { GITHUB_OUTPUT }: NodeJS.ProcessEnv,
): void {
  if (!GITHUB_OUTPUT) return;
  const end = randomUUID();
  const text = Object.entries(values).map(([name, value]) => `${name}<<${end}\n${value}\n${end}\n`);
  appendToFile(GITHUB_OUTPUT, text.join(''));
}

/** Adds to the summary of the job. */
export function addToSummary(markdown: string, { GITHUB_STEP_SUMMARY }: NodeJS.ProcessEnv): void {
  if (GITHUB_STEP_SUMMARY) appendToFile(GITHUB_STEP_SUMMARY, `${markdown}\n`);
}
