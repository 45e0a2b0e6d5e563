// Runs a step of the action, and says in one line what went wrong where somebody can mend it.
import { InputError } from './inputs.mjs';
import { message } from './workflow-commands.mjs';

/** @param {() => void | Promise<void>} work */
export async function step(work) {
  try {
    await work();
  } catch (error) {
    const text = error instanceof InputError ? error.message : (error.stack ?? String(error));
    process.stdout.write(message('error', text));
    process.exitCode = 2;
  }
}
