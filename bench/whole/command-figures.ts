// What a person or a pipeline waits for at the command line, as whole processes.
import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { percentile } from '../server.js';
import type { Figures } from './server-figures.js';
import { run } from './usage.js';

/** Where and how commands run. */
export interface CommandOptions {
  node: string;
  program: string;
  folder: string;
  environment: NodeJS.ProcessEnv;
  /** Counted runs of each command. */
  runs: number;
  /** Empties the cache, before a cold run. */
  clearCache(): void;
}

const commands: Readonly<Record<string, readonly string[]>> = {
  'okr check': ['check', '--fail-on', 'never'],
  'okr check --since, 2 files changed': ['check', '--since', 'main', '--fail-on', 'never'],
  'okr status': ['status'],
  'okr tree': ['tree', '--format', 'svg'],
};

/** Commits the files of a folder, and changes two of them. */
export function prepareRepository(folder: string, files: ReadonlyMap<string, string>): void {
  const person = ['-c', 'user.name=Bench', '-c', 'user.email=bench@acme.test'];
  const git = (...parameters: string[]) => execFileSync('git', [...person, ...parameters], { cwd: folder });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Base');
  for (const name of [...files.keys()].slice(-2)) appendFileSync(join(folder, name), '\n// Touched.\n');
}

/** Measures each command, cold and then warm: the median of the clock, of the processor and of the peak memory. */
export function measureCommands(options: CommandOptions): Figures {
  const figures: Figures = {};
  const { node, program, folder, environment, runs } = options;
  for (const [name, parameters] of Object.entries(commands)) {
    const once = () => run(node, program, parameters, { folder, environment });
    const cold = Array.from({ length: runs }, () => {
      options.clearCache();
      return once();
    });
    const warm = Array.from({ length: runs }, once);
    const differs = warm.some(({ output }) => output !== cold[0]?.output);
    if (differs) throw new Error(`${name} writes something else when it runs again.`);
    for (const [kind, all] of Object.entries({ cold, warm })) {
      figures[`${name}, ${kind}`] = percentile(
        all.map(({ wall }) => wall),
        0.5,
      );
      figures[`${name}, ${kind}, CPU`] = percentile(
        all.map(({ cpu }) => cpu),
        0.5,
      );
      figures[`${name}, ${kind}, MiB`] = percentile(
        all.map(({ memory }) => memory),
        0.5,
      );
    }
  }
  return figures;
}
