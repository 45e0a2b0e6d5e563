// The steps of the GitHub Action: `node github.cjs check`, `comment` or `finish`, as `action.yml` calls them.
import { UsageError } from '../../cli/host/usage-error.js';
import { check } from './check.js';
import { comment } from './comment.js';
import { finish } from './finish.js';
import { InputError } from './input-error.js';
import { message } from './workflow-commands.js';

const steps: Readonly<Record<string, (environment: NodeJS.ProcessEnv) => void | Promise<void>>> = {
  check,
  comment,
  finish,
};

/** Runs a step; an error ends it with 2 and one annotation, without a stack where the workflow has to be fixed. */
async function runStep(name = ''): Promise<void> {
  try {
    const step = steps[name];
    if (!step) throw new Error(`There is no step ${name}. There are: ${Object.keys(steps).join(', ')}.`);
    await step(process.env);
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const isForUser = error instanceof InputError || error instanceof UsageError;
    process.stdout.write(message('error', isForUser ? error.message : stack));
    process.exitCode = 2;
  }
}

void runStep(process.argv[2]);
