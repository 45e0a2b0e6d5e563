import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { homepage } from '../../language/lint/rule-page.js';
import { canonicalCycleName, knownCycle } from '../../language/values/cycles.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { pathFrom } from '../host/paths.js';
import { UsageError } from '../host/usage-error.js';
import { newFile, writeFiles } from '../host/write-files/write-files.js';
import { givenToday } from '../load/given-today.js';
import { quarterOf, starterFiles } from './starter.js';

export interface InitOptions {
  team: string;
  cycle?: string;
}

/** Runs `okr init`: writes a first project. It never overwrites a file. */
export function init(given: string, options: InitOptions, host: Host): ExitCode {
  const folder = resolve(host.workingFolder, given);
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new UsageError(`${given} is a file. Name a folder.`);
  const today = givenToday(undefined, host) ?? host.localDate();
  const cycle = checkedCycle(options.cycle ?? quarterOf(today));
  const files = starterFiles({ team: checkedTeam(options.team), cycle, today });

  const present = Object.keys(files).filter((name) => existsSync(join(folder, name)));
  if (present.length > 0) {
    const where = given === '.' ? 'this folder' : given;
    throw new UsageError(
      `${present.join(', ')}: already in ${where}. Nothing was written. Name another folder.`,
    );
  }
  const written = Object.entries(files).map(([name, text]) => newFile(join(folder, name), text));
  writeFiles(written);
  for (const { path } of written) host.write(`wrote  ${pathFrom(host.workingFolder, path)}\n`);
  host.write(nextSteps(given, pathFrom(host.workingFolder, join(folder, options.team, `${cycle}.okr`))));
  return exitCodes.success;
}

function checkedTeam(name: string): string {
  if (/^[\p{L}_][\p{L}\p{N}_]*(-[\p{L}\p{N}_]+)*$/u.test(name)) return name;
  throw new UsageError(
    `--team ${name}: a name starts with a letter; letters, digits, _ and single - follow.`,
  );
}

function checkedCycle(name: string): string {
  if (knownCycle(name)) return canonicalCycleName(name);
  throw new UsageError(
    `--cycle ${name}: write a quarter, third, half, year or month, such as 2026-Q4, 2026-T3, 2026-H2, 2026, 2026-10 or FY27-Q1.`,
  );
}

function nextSteps(folder: string, plan: string): string {
  const target = folder === '.' ? '' : ` ${folder}`;
  return `
Next:
  1. Write your own goals over those in ${plan}; @you is you.
  2. okr check${target}
     says what is no outcome yet, has no owner, or leads nowhere.
  3. Check in once a week, a line for each key result that moved: check-in DATE VALUE confidence PERCENT "what moved, and why"

The language: ${homepage}/blob/main/docs/language.md
`;
}
