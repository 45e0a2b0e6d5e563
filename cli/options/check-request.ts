import { resolve } from 'node:path';
import { findBase } from '../baseline/base-version.js';
import { readBaseline } from '../baseline/baseline.js';
import type { InspectionRequest } from '../check/inspection-result.js';
import type { Host } from '../host/host.js';
import { UsageError } from '../host/usage-error.js';
import { givenToday } from '../load/given-today.js';
import { inputPath, type Selection } from '../load/selection.js';

/** The options that select what is checked, and what is reported. */
export interface ReportedPartOptions {
  today?: string;
  since?: string;
  changedLines?: boolean;
  baseline?: string;
  updateBaseline?: boolean;
  fix?: boolean;
}

/** Options that make no sense together, or without another. */
const contradictions: readonly {
  when(options: ReportedPartOptions, paths: readonly string[]): boolean | undefined;
  message: string;
}[] = [
  {
    when: ({ changedLines, since }) => changedLines && since === undefined,
    message: '--changed-lines needs a commit to compare with. Add --since REF.',
  },
  {
    when: ({ updateBaseline, baseline }) => updateBaseline && baseline === undefined,
    message: '--update-baseline needs the name of a file. Add --baseline FILE.',
  },
  {
    when: ({ updateBaseline, since, fix }) => updateBaseline && (since !== undefined || fix),
    message: '--update-baseline accepts all findings. Remove --since and --fix.',
  },
  {
    when: ({ updateBaseline }, paths) => updateBaseline && paths.includes(inputPath),
    message: '--update-baseline checks files, not standard input. Remove `-`.',
  },
  {
    when: ({ fix }, paths) => fix && paths.includes(inputPath) && paths.length > 1,
    message: '`okr check - --fix` fixes only standard input. Remove the other paths.',
  },
];

/**
 * Reads the options of a check.
 *
 * @throws {UsageError} for options that contradict each other, and for an invalid baseline
 * @throws {NoSuchVersion} for a missing commit
 */
export async function inspectionRequest(
  paths: readonly string[],
  selection: Selection,
  options: ReportedPartOptions,
  host: Host,
): Promise<InspectionRequest> {
  const { since, baseline, updateBaseline, changedLines } = options;
  for (const { when, message } of contradictions) if (when(options, paths)) throw new UsageError(message);
  return {
    selection,
    today: givenToday(options.today, host),
    base: since === undefined ? undefined : await findBase(since, selection),
    changedLines,
    baseline:
      baseline === undefined
        ? undefined
        : {
            file: baseline,
            entries: updateBaseline ? [] : readBaseline(resolve(host.workingFolder, baseline), baseline),
          },
  };
}
