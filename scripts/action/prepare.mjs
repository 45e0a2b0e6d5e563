// First step: are the inputs right, and is there a build of this checkout already?
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEvent } from './event.mjs';
import { readInputs } from './inputs.mjs';
import { sourcesDigest } from './sources.mjs';
import { step } from './step.mjs';
import { message, setOutputs } from './workflow-commands.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

await step(() => {
  const { env } = process;
  const { uploadSarif } = readInputs(env);
  const isFork = readEvent(env).pullRequest?.isFromFork === true;
  if (uploadSarif && isFork)
    process.stdout.write(
      message('notice', 'Nothing is uploaded to code scanning: this run of a fork may only read.'),
    );
  setOutputs(
    {
      program: join(env.RUNNER_TEMP ?? '.', 'okr-as-code'),
      key: `okr-${env.RUNNER_OS}-${env.RUNNER_ARCH}-${sourcesDigest(root)}`,
      upload: uploadSarif && !isFork,
    },
    env,
  );
});
