import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { homepage } from '../../language/lint/rule-page.js';
import { agentsFileName, agentsText } from '../../language/start/agents-text.js';
import { sharedFiles, starterProject } from '../../language/start/starter-project.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { pathFrom } from '../host/paths.js';
import { UsageError } from '../host/usage-error.js';
import { newFile, writeFiles } from '../host/write-files/write-files.js';
import { givenToday } from '../load/given-today.js';
import { type StartOptions, startAnswers } from '../options/start-answers.js';

export interface InitOptions extends StartOptions {
  today?: string;
  /** Whether rules for coding agents are written, too. Default: true. */
  agents?: boolean;
}

/** Runs `okr init`: writes a first project. It never overwrites a file. */
export async function init(given: string, options: InitOptions, host: Host): Promise<ExitCode> {
  const folder = resolve(host.workingFolder, given);
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new UsageError(`${given} is a file. Name a folder.`);
  const refusePresent = (names: readonly string[]) => {
    const present = names.filter((name) => existsSync(join(folder, name)));
    if (present.length === 0) return;
    const where = given === '.' ? 'this folder' : given;
    throw new UsageError(
      `${present.join(', ')}: already in ${where}. Nothing was written. Name another folder.`,
    );
  };
  // Before a person answers any question.
  refusePresent(sharedFiles);
  const today = givenToday(options.today, host) ?? host.localDate();
  const answers = await startAnswers(options, today, nearestFolder(folder), host);
  const { files, plan } = starterProject(answers);
  refusePresent(Object.keys(files));
  const forAgents = options.agents !== false && !existsSync(join(folder, agentsFileName));
  const all = { ...files, ...(forAgents && { [agentsFileName]: agentsText }) };
  const written = Object.entries(all).map(([name, text]) => newFile(join(folder, name), text));
  writeFiles(written);
  for (const { path } of written) host.write(`wrote  ${pathFrom(host.workingFolder, path)}\n`);
  const [, keyResult = 'NAME'] = /^ *key result (\S+)/m.exec(files[plan] ?? '') ?? [];
  const path = pathFrom(host.workingFolder, join(folder, plan));
  host.write(nextSteps(given, { path, keyResult, isOwn: answers.sentence !== undefined }));
  return exitCodes.success;
}

function nearestFolder(path: string): string {
  return existsSync(path) ? path : nearestFolder(dirname(path));
}

interface WrittenPlan {
  path: string;
  /** The name of its first key result. */
  keyResult: string;
  /** Whether the person wrote the objective. */
  isOwn: boolean;
}

function nextSteps(folder: string, { path, keyResult, isOwn }: WrittenPlan): string {
  const target = folder === '.' ? '' : ` ${folder}`;
  const example = isOwn ? 'number' : 'goals';
  return `
Next:
  1. Replace the example ${example} in ${path} with your own.
  2. Check the plan: okr check${target}
     It reports goals that name work instead of a change, that have no owner,
     or that are not linked to other goals.
  3. Check in once a week, with the newest value instead of VALUE:
     okr check-in ${keyResult} VALUE --confidence 70% --note "What moved, and why"

The language: ${homepage}/blob/main/docs/language.md
`;
}
