import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { type data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { reviver } from '@actions/expressions/data/reviver';
import { parse } from 'yaml';
import { programs, writeDigests } from '../../../action/bootstrap/sources.mjs';
import { cleanEnvironment } from '../support/okr-process.js';

interface Step {
  id?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, string>;
  env?: Record<string, string>;
}

interface Action {
  inputs: Record<string, { default: string }>;
  outputs: Record<string, { value: string }>;
  runs: { steps: Step[] };
}

export interface ActionRun {
  /** 0, or the exit code of the step that failed. */
  status: number;
  log: string;
  summary: string;
  outputs: Record<string, string>;
  /** Actions that were called, without their version, with what they were given. */
  called: { action: string; with: Record<string, string> }[];
}

export interface ActionSituation {
  /** The checkout. */
  workspace: string;
  event?: unknown;
  inputs?: Readonly<Record<string, string>>;
  /** The address of the API. */
  api?: string;
  environment?: Readonly<Record<string, string>>;
}

export const action: Action = parse(readFileSync('action.yml', 'utf8'));

/**
 * Runs `action.yml` as GitHub's runner does: its conditions and expressions by GitHub's own library, its scripts as
 * they stand. Other actions are not called but noted; of those, the cache has the program as it is built here, and no findings.
 */
export async function runAction({
  workspace,
  event,
  inputs,
  api,
  environment,
}: ActionSituation): Promise<ActionRun> {
  const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'okr-action-')));
  const file = (name: string, text = '') => {
    writeFileSync(join(temporary, name), text);
    return join(temporary, name);
  };
  const summaryFile = file('summary.md');
  const base = {
    ...cleanEnvironment(environment),
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: resolve('.'),
    GITHUB_API_URL: api ?? 'http://127.0.0.1:9',
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(event ?? {})),
    GITHUB_REPOSITORY: 'acme/goals',
    GITHUB_STEP_SUMMARY: summaryFile,
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: temporary,
  };
  const github = { token: 'job-token', run_id: '4711', run_attempt: '1' };
  const defaults = Object.entries(action.inputs).map(([name, input]) => [
    name,
    evaluated(input.default, { github }),
  ]);
  const contexts = {
    github,
    inputs: { ...Object.fromEntries(defaults), ...inputs },
    steps: {} as Record<string, { outputs: Record<string, string> }>,
  };
  const run: ActionRun = { status: 0, log: '', summary: '', outputs: {}, called: [] };
  try {
    for (const [index, step] of action.runs.steps.entries()) {
      if (step.if !== undefined && evaluated(`\${{ ${step.if} }}`, contexts) !== 'true') continue;
      const outputFile = file(`output-${index}`);
      if (step.uses) {
        const called = { action: step.uses.replace(/@.*$/, ''), with: evaluatedAll(step.with, contexts) };
        run.called.push(called);
        if (called.action === 'actions/cache/restore' && step.id === 'build') {
          const { path = '' } = called.with;
          mkdirSync(path, { recursive: true });
          for (const program of programs) copyFileSync(program, join(path, basename(program)));
          writeDigests(resolve('.'), path);
          writeFileSync(outputFile, 'cache-hit=true\n');
        }
      } else {
        const env = { ...base, ...evaluatedAll(step.env, contexts), GITHUB_OUTPUT: outputFile };
        const { status, output } = await runScript(file(`step-${index}.sh`, step.run), workspace, env);
        run.log += output;
        run.status = status;
      }
      if (step.id) contexts.steps[step.id] = { outputs: outputsIn(readFileSync(outputFile, 'utf8')) };
      if (run.status !== 0) break;
    }
    run.summary = readFileSync(summaryFile, 'utf8');
    run.outputs = evaluatedAll(
      Object.fromEntries(Object.entries(action.outputs).map(([name, { value }]) => [name, value])),
      contexts,
    );
    return run;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function runScript(script: string, cwd: string, env: NodeJS.ProcessEnv) {
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], { cwd, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  const [status] = await once(child, 'close');
  return { status: Number(status), output };
}

function evaluatedAll(values: Record<string, string> = {}, contexts: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, evaluated(value, contexts)]),
  );
}

/** A text with its expressions replaced by their values. */
function evaluated(text: string | boolean, contexts: object): string {
  return String(text).replace(/\$\{\{(.*?)\}\}/g, (_, expression) => {
    const { tokens } = new Lexer(expression.trim()).lex();
    const tree = new Parser(tokens, Object.keys(contexts), []).parse();
    const context = JSON.parse(JSON.stringify(contexts), reviver) as data.Dictionary;
    return new Evaluator(tree, context).evaluate().coerceString();
  });
}

/** What a step wrote into its file of outputs: `name=value`, or a value between two lines of its own. */
function outputsIn(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [, name = '', operator, rest = ''] = /^([\w-]+)(=|<<)(.*)$/.exec(line) ?? [];
    if (operator === '=') outputs[name] = rest;
    if (operator === '<<')
      outputs[name] = lines
        .splice(0, lines.indexOf(rest) + 1)
        .slice(0, -1)
        .join('\n');
  }
  return outputs;
}

/** How the runner reads a log: which commands it would follow. Text between `stop-commands` and its word is skipped. */
export function commandsIn(log: string): { command: string; text: string }[] {
  let until: string | undefined;
  return log.split(/\r?\n|\r/).flatMap((line) => {
    const [, command = '', text = ''] = /^\s*::([^:\s]*)[^:]*::(.*)$/.exec(line) ?? [];
    if (until !== undefined) {
      if (command === until) until = undefined;
      return [];
    }
    if (command === 'stop-commands') {
      until = text;
      return [];
    }
    if (command !== '') return [{ command, text }];
    const old = /##\[([^\]]*)\](.*)$/.exec(line);
    return old ? [{ command: old[1] ?? '', text: old[2] ?? '' }] : [];
  });
}
