import type { Measured } from '../bench.js';
import { isCount, normalised } from './figure.js';

/** A figure with the aim for it: of a workspace of 1,000 files, normalised. */
interface Aim {
  figure: string;
  /** What the figure was before the work on speed of this year; a range where runs differed. */
  before: string;
  aim: number;
  unit: 'ms' | 'MiB';
}

/** How many files the aims are for. */
const size = 1000;

const aims: readonly Aim[] = [
  { figure: 'keystroke, leaf, p50', before: '6–18', aim: 4, unit: 'ms' },
  { figure: 'keystroke, hub, p50', before: '14–37', aim: 4, unit: 'ms' },
  { figure: 'keystroke, first word of a key result, p50', before: '52', aim: 6, unit: 'ms' },
  { figure: 'exported name broken → other open file, p50', before: '133–336', aim: 10, unit: 'ms' },
  { figure: 'completion after an edit, p50', before: '11–58', aim: 10, unit: 'ms' },
  { figure: 'spawn → definition right', before: '1700', aim: 300, unit: 'ms' },
  { figure: 'spawn → findings of all files', before: '3600–4500', aim: 1500, unit: 'ms' },
  { figure: 'spawn → findings of all files, warm', before: '3600–4500', aim: 400, unit: 'ms' },
  { figure: 'memory idle, MiB', before: '310', aim: 130, unit: 'MiB' },
  { figure: 'okr check, cold', before: '3200', aim: 1500, unit: 'ms' },
  { figure: 'okr check, warm', before: '3200', aim: 300, unit: 'ms' },
  { figure: 'okr check --since, 2 files changed, cold', before: '7600', aim: 2000, unit: 'ms' },
  { figure: 'okr check --since, 2 files changed, warm', before: '7600', aim: 500, unit: 'ms' },
  { figure: 'okr tree, cold', before: '4500', aim: 1500, unit: 'ms' },
  { figure: 'okr status, cold', before: '2700', aim: 1000, unit: 'ms' },
  { figure: 'preview: keystroke → plan, p50', before: '700', aim: 25, unit: 'ms' },
];

/** How much the time of a keystroke may grow from 10 files to the most files. */
const growthAim = 1.5;
const growing = ['keystroke, leaf, CPU', 'keystroke, first word of a key result, CPU', 'keystroke, hub, CPU'];

/** Prints each figure next to its aim, and by how much it misses it; nothing where 1,000 files were not measured. */
export function printAims(all: readonly Measured[]): void {
  const measured = all.find(({ files }) => files === size);
  if (measured) {
    console.log(`\nAims for ${size} files: normalised times in ms, memory in MiB`);
    console.table(Object.fromEntries(aims.flatMap((aim) => rowOf(aim, measured))));
  }
  const [smallest, largest] = [all[0], all.at(-1)];
  if (!smallest || !largest || smallest === largest) return;
  const rows = growing.flatMap((figure): [string, object][] => {
    const growth = normalised(figure, largest) / normalised(figure, smallest);
    return Number.isNaN(growth) ? [] : [[figure, verdict(growth, growthAim, 2)]];
  });
  console.log(`\nGrowth from ${smallest.files} to ${largest.files} files`);
  console.table(Object.fromEntries(rows));
}

function rowOf({ figure, before, aim }: Aim, measured: Measured): [string, object][] {
  if (measured.figures[figure] === undefined) return [];
  return [[figure, { before, ...verdict(normalised(figure, measured), aim, isCount(figure) ? 0 : 1) }]];
}

function verdict(now: number, aim: number, digits: number): { now: string; aim: number; missed: string } {
  return { now: now.toFixed(digits), aim, missed: now <= aim ? '' : `${(now / aim).toFixed(1)}×` };
}
