import { replacement, writeFiles } from '../../cli/host/write-files/write-files.js';
import { baseCommit } from './base-commit.js';
import { readEvent } from './event.js';
import { type Inputs, readInputs } from './inputs.js';
import { gitIn, okrIn } from './processes.js';
import { message, plainText, setOutputs } from './workflow-commands.js';

/**
 * Runs the step that writes annotations, the summary and SARIF. The exit code of the check is an output. The last step
 * fails the job with it, so that the steps between them still run.
 */
export function check(env: NodeJS.ProcessEnv): void {
  const inputs = readInputs(env);
  const event = readEvent(env);
  const upload = mayUpload(inputs, event.pullRequest?.isFromFork === true);
  const base = baseCommit(inputs.since, event, gitIn(inputs.folder, env));
  const okr = okrIn(inputs, env);
  const report = (format: string) =>
    okr('check', '--format', format, ...optionsFor(inputs, base), '--', ...inputs.paths);

  const { status, stdout, stderr } = report('github');
  process.stdout.write(
    `${stdout}${status > 1 ? message('error', stderr.trim().replace(/^error: /, '')) : plainText(stderr)}`,
  );
  // A check that fails has no report. An empty file would only make the upload fail later.
  const sarif = inputs.sarif === '' ? '' : report('sarif').stdout;
  if (sarif !== '') writeFiles([{ ...replacement(inputs.sarif, sarif), makesFolders: true }]);
  setOutputs(
    {
      'new-findings': countOf(report('json').stdout),
      'sarif-file': sarif === '' ? '' : inputs.sarif,
      'exit-code': status,
      base: base ?? '',
      upload: upload && sarif !== '',
    },
    env,
  );
}

function optionsFor({ failOn, changedLines, baseline }: Inputs, base: string | undefined): string[] {
  return [
    '--fail-on',
    failOn,
    ...(base === undefined ? [] : ['--since', base]),
    ...(changedLines && base !== undefined ? ['--changed-lines'] : []),
    ...(baseline === '' ? [] : ['--baseline', baseline]),
  ];
}

/** How many findings are reported; empty if there is no report, which the exit code says. */
function countOf(report: string): number | '' {
  return report === '' ? '' : JSON.parse(report).findings.length;
}

/** Says whether SARIF goes to code scanning; says so where it was asked for and cannot be done. */
function mayUpload({ uploadSarif }: Inputs, isFork: boolean): boolean {
  if (uploadSarif && isFork)
    process.stdout.write(message('notice', 'No upload to code scanning: a run of a fork may only read.'));
  return uploadSarif && !isFork;
}
