// Second step: annotations, the summary, SARIF. It leaves its exit code to the last step, so that those between still run.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { baseCommit } from './base-commit.mjs';
import { readEvent } from './event.mjs';
import { readInputs } from './inputs.mjs';
import { program } from './program.mjs';
import { gitIn } from './run.mjs';
import { step } from './step.mjs';
import { message, plainText, setOutputs } from './workflow-commands.mjs';

await step(() => {
  const { env } = process;
  const inputs = readInputs(env);
  const base = baseCommit(inputs.since, readEvent(env), gitIn(inputs.folder, env));
  const okr = program(inputs, env);
  const check = (format) =>
    okr(['check', '--format', format, ...optionsFor(inputs, base), '--', ...inputs.paths]);

  const { status, stdout, stderr } = check('github');
  process.stdout.write(
    `${stdout}${status > 1 ? message('error', stderr.trim().replace(/^error: /, '')) : plainText(stderr)}`,
  );
  if (inputs.sarif !== '') {
    mkdirSync(dirname(inputs.sarif), { recursive: true });
    writeFileSync(inputs.sarif, check('sarif').stdout);
  }
  setOutputs(
    {
      'new-findings': countOf(check('json').stdout),
      'sarif-file': inputs.sarif,
      'exit-code': status,
      base: base ?? '',
    },
    env,
  );
});

/** @param {import('./inputs.mjs').Inputs} inputs */
function optionsFor({ failOn, changedLines, baseline }, base) {
  return [
    '--fail-on',
    failOn,
    ...(base === undefined ? [] : ['--since', base]),
    ...(changedLines && base !== undefined ? ['--changed-lines'] : []),
    ...(baseline === '' ? [] : ['--baseline', baseline]),
  ];
}

/** How many findings are reported; empty where the check did not get that far, which its exit code says. */
function countOf(report) {
  return report === '' ? '' : JSON.parse(report).findings.length;
}
