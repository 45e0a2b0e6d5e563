// How long `okr import` takes as a whole process: `npm run bench:import [KEY RESULTS]`. Needs a build.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeXlsx } from '../exchange/parsers/write-xlsx.js';

const okr = resolve('dist/cli/okr.cjs');
const count = Number(process.argv[2] ?? 1000);
const folder = mkdtempSync(join(tmpdir(), 'okr-bench-'));

/** Four key results for each objective. */
const header = ['Objective', 'Key result', 'Owner', 'Start', 'Target', 'Current', 'Notes'];
const rows = Array.from({ length: count }, (_, index) => [
  `Objective ${Math.floor(index / 4)} makes shops calm`,
  `Waiting time in shop ${index} falls`,
  `Person ${index % 50}`,
  `${20 + (index % 7)} min`,
  `${10 + (index % 5)} min`,
  '15 min',
  `Measured at the till, week ${index % 13}`,
]);

function markdown(): string {
  const lines = rows.map(
    ([objective, keyResult, owner, from, to], index) =>
      `${index % 4 === 0 ? `\n## Objective: ${objective}\n\n` : ''}- KR: ${keyResult} from ${from} to ${to} (Owner: ${owner})\n`,
  );
  return `# Shops, Q4 2026\n${lines.join('')}`;
}

function records(): unknown {
  return {
    objectives: rows
      .filter((_, index) => index % 4 === 0)
      .map(([objective], number) => ({
        title: objective,
        key_results: rows
          .slice(number * 4, number * 4 + 4)
          .map(([, title, owner, baseline, target, current]) => ({
            title,
            owner,
            baseline,
            target,
            current,
          })),
      })),
  };
}

/** Seconds of the fastest of three runs. */
function timed(file: string): string {
  const runs = [1, 2, 3].map((run) => {
    const start = performance.now();
    const args = ['import', file, '--out', `${file}-${run}`, '--team', 'shops', '--cycle', '2026-Q4'];
    const { status, stderr } = spawnSync(process.execPath, [okr, ...args], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return (performance.now() - start) / 1000;
  });
  return Math.min(...runs).toFixed(2);
}

try {
  writeFileSync(
    join(folder, 'goals.csv'),
    [header, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'),
  );
  writeFileSync(join(folder, 'goals.md'), markdown());
  writeFileSync(join(folder, 'goals.json'), JSON.stringify(records()));
  writeFileSync(join(folder, 'goals.xlsx'), await writeXlsx([{ name: 'Goals', header, rows }]));
  console.log(`${count} key results`);
  for (const file of ['goals.csv', 'goals.xlsx', 'goals.md', 'goals.json'])
    console.log(`okr import ${file.padEnd(11)} ${timed(file)} s`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
