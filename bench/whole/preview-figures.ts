// What the preview waits for after a keystroke: until the changed plan is read from the wire.
import type { PlanGraph, PlanUpdate } from '../../language/protocol.js';
import { withDelta } from '../../preview/plan-delta.js';
import { MeasuredServer, percentile, type ServerOptions } from '../server.js';
import { textOf } from '../workspace.js';
import type { Figures } from './server-figures.js';
import { cpuOf } from './usage.js';

const edits = 30;
const warmUp = 10;

/** Types into the title of an objective and reads the plan after each letter. */
export async function measurePreview(
  files: ReadonlyMap<string, string>,
  options: ServerOptions,
): Promise<Figures> {
  const server = new MeasuredServer(files, options);
  const name = 'team-0.okr';
  const text = textOf(files, name);
  const uri = server.uri(name);
  await server.initialize();
  await server.checked;
  await server.open(name, text);
  const times: number[] = [];
  let [cpu, bytes] = [0, 0];
  let plan = await server.connection.sendRequest<PlanGraph>('okr/plan', { uri });
  for (let count = 1; count <= edits + warmUp; count++) {
    if (count === warmUp + 1) cpu = cpuOf(server.process.pid);
    const title = `Shops throw away less of kind 0${'x'.repeat(count % 10)}`;
    const changed = new Promise<void>((resolve) => {
      const listener = server.connection.onNotification('okr/planChanged', () => {
        listener.dispose();
        resolve();
      });
    });
    const start = performance.now();
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: count + 1 },
      contentChanges: [{ text: text.replace('Shops throw away less of kind 0', title) }],
    });
    await changed;
    const known = plan.version;
    const update = await server.connection.sendRequest<PlanUpdate>('okr/plan', { uri, known });
    if (count > warmUp) times.push(performance.now() - start);
    bytes = JSON.stringify(update).length;
    const next = update && 'base' in update ? withDelta(plan, update) : update;
    if (!next) throw new Error('The plan could not be updated.');
    plan = next;
    if (!plan.nodes.some((node) => node.title === title))
      throw new Error(`The plan does not say “${title}”.`);
  }
  const used = (cpuOf(server.process.pid) - cpu) / edits;
  await server.stop();
  return {
    'preview, nodes': plan.nodes.length,
    'preview: keystroke → plan, p50': percentile(times, 0.5),
    'preview: keystroke → plan, p95': percentile(times, 0.95),
    'preview: keystroke → plan, CPU': used,
    'preview: plan on the wire, kB': bytes / 1000,
  };
}
