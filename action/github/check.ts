import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  const folder = mkdtempSync(join(env.RUNNER_TEMP ?? tmpdir(), 'okr-report-'));
  const data = join(folder, 'report.json');
  const outputs = [`json=${data}`, ...(inputs.sarif === '' ? [] : [`sarif=${inputs.sarif}`])];
  const written = outputs.flatMap((output) => ['--output', output]);
  // One run writes all formats.
  const { status, stdout, stderr } = okr(
    'check',
    '--format',
    'github',
    ...written,
    ...optionsFor(inputs, base),
    '--',
    ...inputs.paths,
  );
  process.stdout.write(
    `${stdout}${status > 1 ? message('error', stderr.trim().replace(/^error: /, '')) : plainText(stderr)}`,
  );
  // A check that fails has no report. An empty file would only make the upload fail later.
  const report = existsSync(data) ? readFileSync(data, 'utf8') : '';
  rmSync(folder, { recursive: true, force: true });
  const sarif = report === '' ? '' : inputs.sarif;
  setOutputs(
    {
      'new-findings': countOf(report),
      'sarif-file': sarif,
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
