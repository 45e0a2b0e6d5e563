// Whether memory stays flat over a long day of edits.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileChangeType } from 'vscode-languageserver-protocol';
import { MeasuredServer, type ServerOptions } from '../server.js';
import { textOf } from '../workspace.js';
import type { Figures } from './server-figures.js';
import { memoryOf, memoryWhenIdle } from './usage.js';

/** Every so many edits a file comes or goes: in 10,000 edits, 1,000 files are made and removed. */
const fileRhythm = 5;
/** Every so many edits the configuration changes. */
const configurationRhythm = 100;

/** Edits many times, and makes and removes files and changes the configuration meanwhile. */
export async function measureMemory(
  files: ReadonlyMap<string, string>,
  options: ServerOptions & { folder: string },
  edits: number,
): Promise<Figures> {
  const server = new MeasuredServer(files, options);
  const { folder } = options;
  await server.initialize();
  await server.checked;
  const name = 'team-0.okr';
  const text = textOf(files, name);
  await server.open(name, text);
  const samples: number[] = [];
  for (let count = 1; count <= edits; count++) {
    await server.keystroke(
      name,
      count + 1,
      text.replace('Move the forecast', `Move the forecast${'x'.repeat(count % 20)}`),
    );
    if (count % fileRhythm === 0) await comeOrGo(server, folder, count / fileRhythm);
    if (count % configurationRhythm === 0) await configure(server, folder, count / configurationRhythm);
    if (count % (edits / 10) === 0) samples.push(memoryOf(server.process.pid));
  }
  const idle = await memoryWhenIdle(server.process.pid);
  await server.stop();
  rmSync(join(folder, 'okr.config.json'), { force: true });
  const figures: Figures = {};
  for (const [index, sample] of samples.entries())
    figures[`memory after ${((index + 1) * edits) / 10} edits, MiB`] = sample;
  figures['memory idle after all edits, MiB'] = idle;
  figures['growth of memory after the first tenth, MiB per 1000 edits'] =
    (slopeOf(samples.slice(1)) * 1000) / (edits / 10);
  return figures;
}

/** Returns by how much numbers grow from one to the next: the slope of the line with the least squares. */
function slopeOf(numbers: readonly number[]): number {
  const middle = (numbers.length - 1) / 2;
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const [upper, lower] = numbers.reduce(
    ([above, below], one, index) => [above + (index - middle) * (one - mean), below + (index - middle) ** 2],
    [0, 0] as [number, number],
  );
  return upper / lower;
}

/** Makes a file or removes it, and tells the server as an editor does. */
async function comeOrGo(server: MeasuredServer, folder: string, turn: number): Promise<void> {
  const comes = turn % 2 === 1;
  // Names come back only after a long time, as with files of a branch.
  const name = `guest-${Math.floor((turn - 1) / 2) % 97}.okr`;
  if (comes)
    writeFileSync(
      join(folder, name),
      'plan guest in 2026-Q4\n\nobjective visit "Guests find the way" {\n}\n',
    );
  else rmSync(join(folder, name));
  await tell(server, name, comes ? FileChangeType.Created : FileChangeType.Deleted);
}

/** Writes another configuration, which changes what is found. */
async function configure(server: MeasuredServer, folder: string, turn: number): Promise<void> {
  const severity = turn % 2 === 0 ? 'off' : 'warning';
  writeFileSync(join(folder, 'okr.config.json'), JSON.stringify({ rules: { 'stale-check-in': severity } }));
  await tell(server, 'okr.config.json', FileChangeType.Changed);
}

async function tell(server: MeasuredServer, name: string, type: FileChangeType): Promise<void> {
  const changes = [{ uri: server.uri(name), type }];
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
}
