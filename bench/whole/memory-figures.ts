// Whether memory stays flat over a long day of edits.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MeasuredServer, type ServerOptions } from '../server.js';
import { textOf } from '../workspace.js';
import type { Figures } from './server-figures.js';
import { memoryOf } from './usage.js';

/** Every so many edits a file comes and goes, and the configuration changes. */
const rhythm = 100;

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
    if (count % rhythm === 0) await comeAndGo(server, folder, count / rhythm);
    if (count % (edits / 10) === 0) samples.push(memoryOf(server.process.pid));
  }
  await server.stop();
  rmSync(join(folder, 'okr.config.json'), { force: true });
  const figures: Figures = {};
  for (const [index, sample] of samples.entries())
    figures[`memory after ${((index + 1) * edits) / 10} edits, MiB`] = sample;
  return figures;
}

/** Makes a file and removes it, or writes another configuration, and tells the server as an editor does. */
async function comeAndGo(server: MeasuredServer, folder: string, turn: number): Promise<void> {
  const guest = join(folder, 'guest.okr');
  const configuration = join(folder, 'okr.config.json');
  const isEven = turn % 2 === 0;
  if (isEven) rmSync(guest, { force: true });
  else writeFileSync(guest, 'plan guest in 2026-Q4\n\nobjective visit "Guests find the way" {\n}\n');
  writeFileSync(configuration, JSON.stringify({ rules: { 'stale-check-in': isEven ? 'off' : 'warning' } }));
  const changes = ['guest.okr', 'okr.config.json'].map((name) => ({
    uri: server.uri(name),
    type: name === 'guest.okr' && isEven ? 3 : 2,
  }));
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
}
