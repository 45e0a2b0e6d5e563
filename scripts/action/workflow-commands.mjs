// How a step speaks to the runner: commands in the log, and files for outputs and the summary.
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';

/**
 * A message at the step, whatever it contains.
 * @param {'notice' | 'warning' | 'error'} level
 * @param {string} text
 */
export function message(level, text) {
  const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return `::${level} title=OKR::${escaped}\n`;
}

/**
 * Text that is shown as it is: no line of it is taken for a command, since nobody can guess the word that ends it.
 * @param {string} text
 */
export function plainText(text) {
  if (text === '') return '';
  const token = randomUUID();
  return `::stop-commands::${token}\n${text.replace(/\n?$/, '\n')}::${token}::\n`;
}

/**
 * Sets outputs of the step.
 * @param {Record<string, string | number | boolean>} values
 * @param {NodeJS.ProcessEnv} environment
 */
export function setOutputs(values, { GITHUB_OUTPUT }) {
  if (!GITHUB_OUTPUT) return;
  const end = randomUUID();
  const text = Object.entries(values).map(([name, value]) => `${name}<<${end}\n${value}\n${end}\n`);
  appendFileSync(GITHUB_OUTPUT, text.join(''));
}

/**
 * @param {string} markdown
 * @param {NodeJS.ProcessEnv} environment
 */
export function addToSummary(markdown, { GITHUB_STEP_SUMMARY }) {
  if (GITHUB_STEP_SUMMARY) appendFileSync(GITHUB_STEP_SUMMARY, `${markdown}\n`);
}
