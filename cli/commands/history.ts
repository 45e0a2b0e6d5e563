import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import type { Host } from '../host/host.js';
import { type ColorChoice, describeTerminal } from '../host/terminal.js';
import { UsageError } from '../host/usage-error.js';
import { findElement } from '../load/find-element.js';
import { loadSelected } from '../load/load-selected.js';
import { elementHistory } from '../report/element-history.js';
import type { HistoryFormat } from '../views/formats.js';
import { historyView } from '../views/history.js';
import { jsonView } from '../views/write-view.js';

export interface HistoryOptions {
  today?: string;
  format: HistoryFormat;
  color: ColorChoice;
  /** How many commits to look at. */
  limit: string;
}

/** Runs `okr history`: the values of an element, and the changes of its definition. */
export async function history(
  wanted: string,
  paths: readonly string[],
  options: HistoryOptions,
  host: Host,
): Promise<ExitCode> {
  const limit = checkedLimit(options.limit);
  const files = await loadSelected(paths, options, host);
  const told = await elementHistory(findElement(wanted, files, host), files, limit, host);
  host.write(
    options.format === 'json' ? jsonView(told) : historyView(told, describeTerminal(host, options.color)),
  );
  return exitCodes.success;
}

function checkedLimit(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw new UsageError(`--limit: ${text} is not a number of commits.`);
}
