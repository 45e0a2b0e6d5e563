import { existsSync } from 'node:fs';
import { URI } from 'langium';
import { type Carried, carryPlans } from '../../language/index.js';
import { canonicalCycleName } from '../../language/values/cycles.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { pathFrom } from '../host/paths.js';
import { describeTerminal } from '../host/terminal.js';
import { UsageError } from '../host/usage-error.js';
import { newFile, writeFiles } from '../host/write-files/write-files.js';
import { type LoadedPlans, loadPlans } from '../load/load-plans.js';
import { carryView } from '../views/carry.js';

export interface CarryOptions {
  team?: string;
  tag?: string[];
  dryRun?: boolean;
  today?: string;
}

/** Runs `okr carry`: writes the plans of the next cycle next to those of the last one. It never overwrites a file. */
export async function carry(
  cycles: { from: string; to: string },
  paths: readonly string[],
  options: CarryOptions,
  host: Host,
): Promise<ExitCode> {
  const to = canonicalCycleName(cycles.to);
  const choice = { ...options, cycle: cycles.from, cycleLabel: 'FROM', drafts: true };
  const loaded = await loadPlans(paths, choice, host);
  checkCycles(loaded, cycles.from, to);
  const carried = await carryPlans(loaded.plans, to, loaded.files.services, async (uri) =>
    existsSync(URI.parse(uri).fsPath),
  );
  if (!options.dryRun) write(carried);
  const shown = (uri: string) => pathFrom(host.workingFolder, URI.parse(uri).fsPath);
  host.write(
    carryView(carried, { isDry: options.dryRun === true, to, shown }, describeTerminal(host, 'auto')),
  );
  return carried.files.length > 0 ? exitCodes.success : exitCodes.findings;
}

function checkCycles({ plans }: LoadedPlans, from: string, to: string): void {
  for (const { project, period } of plans) {
    const next = project.periodOf(to);
    if (!next)
      throw new UsageError(
        `TO ${to}: the dates of this cycle are unknown. Write a quarter, third, half, year or month, such as 2027-Q1, or declare the cycle: cycle ${to} from DATE to DATE.`,
      );
    if (period && next.start <= period.start)
      throw new UsageError(
        `TO ${to} begins on ${next.start}, not after ${from}. Name the ending cycle first.`,
      );
  }
}

/** Writes all files or none. If another program has created one of the files in the meantime, none is written. */
function write({ files }: Carried): void {
  writeFiles(files.map(({ uri, text }) => newFile(URI.parse(uri).fsPath, text)));
}
