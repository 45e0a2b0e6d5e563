import { existsSync } from 'node:fs';
import { type LangiumDocument, URI } from 'langium';
import { type Carried, carryPlans, type OkrServices, type Plan } from '../../language/index.js';
import { canonicalCycleName } from '../../language/values/cycles.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { pathFrom } from '../host/paths.js';
import { describeTerminal } from '../host/terminal.js';
import { UsageError } from '../host/usage-error.js';
import { newFile, writeFiles } from '../host/write-files/write-files.js';
import { loadPlans } from '../load/load-plans.js';
import { editedFile, editedText } from '../load/rewritten-file.js';
import { chooseProjects } from '../options/carried-projects.js';
import { patchOf } from '../text/patch.js';
import { visibleText } from '../text/visible-text.js';
import { carryView } from '../views/carry.js';

export interface CarryOptions {
  team?: string;
  tag?: string[];
  /** Carries all projects that are found, without a question. */
  all?: boolean;
  dryRun?: boolean;
  today?: string;
}

/**
 * Runs `okr carry`: writes the plans of the next cycle next to those of the last one. In plans that exist already, only the
 * baselines change that an earlier run wrote.
 */
export async function carry(
  cycles: { from: string; to: string },
  paths: readonly string[],
  options: CarryOptions,
  host: Host,
): Promise<ExitCode> {
  const to = canonicalCycleName(cycles.to);
  const choice = { ...options, cycle: cycles.from, cycleLabel: 'FROM', drafts: true };
  const loaded = await loadPlans(paths, choice, host);
  const asks = paths.length === 0 && !options.all && !options.dryRun;
  const plans = asks ? await chooseProjects(loaded.plans, cycles.from, host) : loaded.plans;
  checkCycles(plans, cycles.from, to);
  const { services } = loaded.files;
  const carried = await carryPlans(plans, to, services, async (uri) => existsSync(URI.parse(uri).fsPath));
  if (!options.dryRun) write(carried, services);
  const shown = (uri: string) => pathFrom(host.workingFolder, URI.parse(uri).fsPath);
  const patches = options.dryRun ? carried.updated.map((file) => patchText(file, services, shown)) : [];
  const view = { isDry: options.dryRun === true, to, shown, patches };
  host.write(carryView(carried, view, describeTerminal(host, 'auto')));
  return carried.files.length + carried.updated.length > 0 ? exitCodes.success : exitCodes.findings;
}

function checkCycles(plans: readonly Plan[], from: string, to: string): void {
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

/** Writes all files or none. If another program has created or changed one of the files in the meantime, none is written. */
function write({ files, updated }: Carried, services: OkrServices): void {
  writeFiles([
    ...files.map(({ uri, text }) => newFile(URI.parse(uri).fsPath, text)),
    ...updated.map(({ uri, edits }) => editedFile(documentOf(uri, services), edits)),
  ]);
}

function patchText(
  { uri, edits }: Carried['updated'][number],
  services: OkrServices,
  shown: (uri: string) => string,
): string {
  const document = documentOf(uri, services);
  return patchOf(visibleText(shown(uri)), document.textDocument.getText(), editedText(document, edits));
}

function documentOf(uri: string, services: OkrServices): LangiumDocument {
  const document = services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
  if (!document) throw new Error(`The plan ${uri} is not loaded.`);
  return document;
}
