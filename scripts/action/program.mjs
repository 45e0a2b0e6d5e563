// Calls the program that the action has built.
import { join } from 'node:path';
import { gitEnvironment, run } from './run.mjs';

/**
 * @param {import('./inputs.mjs').Inputs} inputs
 * @param {NodeJS.ProcessEnv} environment with `OKR_PROGRAM`, the folder of the program
 * @returns {(parameters: string[]) => ReturnType<typeof run>} runs `okr` in the working directory
 */
export function program(inputs, environment) {
  const { OKR_PROGRAM = '.', ...rest } = environment;
  const file = join(OKR_PROGRAM, 'okr.cjs');
  const env = { ...gitEnvironment(rest), ...(inputs.today !== '' && { OKR_TODAY: inputs.today }) };
  if (!inputs.summary) delete env.GITHUB_STEP_SUMMARY;
  return (parameters) => run(process.execPath, [file, ...parameters], { cwd: inputs.folder, env });
}
