import type { Measured } from '../bench.js';
import { printAims } from './aims.js';
import { isCount, normalised } from './figure.js';
import { referenceYardstick } from './yardstick.js';

/** Prints a table for each build with a column for each size, and how figures compare between the builds. */
export function printTables(all: readonly Measured[]): void {
  for (const build of new Set(all.map((one) => one.build))) {
    const own = all.filter((one) => one.build === build);
    console.log(`\n${build}: normalised to a yardstick of ${referenceYardstick} ms, raw figures in brackets`);
    console.table(rowsOf(own));
  }
  printAims(all.filter(({ build }) => build === all[0]?.build));
  const [first, ...others] = [...new Set(all.map(({ build }) => build))];
  for (const other of others) {
    console.log(`\n${other} / ${first}, normalised: above 1, ${first} is faster`);
    console.table(ratiosOf(all, first as string, other));
  }
}

function rowsOf(measured: readonly Measured[]): Record<string, Record<string, string>> {
  const rows: Record<string, Record<string, string>> = {
    yardstick: Object.fromEntries(measured.map((one) => [`${one.files} files`, one.yardstick.toFixed(0)])),
  };
  const [smallest, largest] = [measured[0], measured.at(-1)];
  for (const name of namesOf(measured)) {
    const row: Record<string, string> = {};
    for (const one of measured) row[`${one.files} files`] = cell(name, one);
    if (smallest && largest && smallest !== largest)
      row.growth = (normalised(name, largest) / normalised(name, smallest)).toFixed(2);
    rows[name] = row;
  }
  return rows;
}

function ratiosOf(all: readonly Measured[], first: string, other: string): Record<string, object> {
  const rows: Record<string, Record<string, string>> = {};
  for (const name of namesOf(all)) {
    const row: Record<string, string> = {};
    for (const one of all.filter(({ build }) => build === first)) {
      const peer = all.find(({ build, files }) => build === other && files === one.files);
      const ratio = peer ? normalised(name, peer) / normalised(name, one) : Number.NaN;
      if (!Number.isNaN(ratio)) row[`${one.files} files`] = ratio.toFixed(2);
    }
    if (Object.keys(row).length > 0) rows[name] = row;
  }
  return rows;
}

function namesOf(measured: readonly Measured[]): string[] {
  return [...new Set(measured.flatMap(({ figures }) => Object.keys(figures)))];
}

function cell(name: string, one: Measured): string {
  const raw = one.figures[name];
  if (raw === undefined) return '';
  return !isCount(name) ? `${short(normalised(name, one))} (${short(raw)})` : short(raw);
}

function short(value: number): string {
  return value < 100 ? value.toFixed(1) : value.toFixed(0);
}
