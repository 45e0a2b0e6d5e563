// How soon a server is back that was killed.
import { once } from 'node:events';
import { MeasuredServer, type ServerOptions } from '../server.js';
import { textOf } from '../workspace.js';
import type { Figures } from './server-figures.js';
import { cpuOf } from './usage.js';

/**
 * Kills a server that has checked everything, and starts another one as soon as the first one is gone, as an editor does. The open
 * file has a change that was never saved.
 */
export async function measureRestart(
  files: ReadonlyMap<string, string>,
  options: ServerOptions,
): Promise<Figures> {
  const name = 'team-0.okr';
  const text = textOf(files, name).replace('Move the forecast', 'Move each forecast');
  const killed = new MeasuredServer(files, options);
  await killed.initialize();
  await killed.open(name, text);
  await killed.checked;
  const gone = once(killed.process, 'exit');
  const start = performance.now();
  killed.process.kill('SIGKILL');
  await gone;
  killed.connection.dispose();
  const server = new MeasuredServer(files, options);
  try {
    const uri = server.uri(name);
    const found = server.diagnostics((params) => params.uri === uri);
    await server.initialize();
    await server.open(name, text);
    await found;
    const back = performance.now() - start;
    const cpu = cpuOf(server.process.pid);
    await server.checked;
    return {
      'killed → findings of the open file': back,
      'killed → findings of the open file, CPU': cpu,
      'killed → findings of all files': performance.now() - start,
    };
  } finally {
    await server.stop();
  }
}
