// How long the formatter takes for a plan of growing length: `npm run bench:format`. Needs a build; reports medians
// of the whole command, so that the growth from one length to the next shows what formatting adds.
import { spawnSync } from 'node:child_process';
import { makeWorkspace, textOf } from './workspace.js';

const runs = 7;
const file = textOf(makeWorkspace(3), 'team-0.okr');
const [header, ...body] = file.split('\n\n');

const rows = [1, 10, 100].map((times) => {
  const text = [header, ...Array.from({ length: times }, () => body.join('\n\n'))].join('\n\n');
  const durations = Array.from({ length: runs }, () => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, ['dist/cli/okr.cjs', 'fmt', '-'], { input: text });
    if (status !== 0) throw new Error(`okr fmt ended with ${status}.`);
    return performance.now() - start;
  }).sort((left, right) => left - right);
  return {
    lines: text.split('\n').length,
    'median ms': Math.round(durations[Math.floor(runs / 2)] ?? Number.NaN),
  };
});
console.table(rows);
