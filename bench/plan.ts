// How long from a keystroke to the plan that the preview draws: `npm run bench:plan [NODES …]`. Needs a build.
// Over standard input and output, as the editor asks: the text changes, the server says that the plan did, the plan is
// asked for and read. Medians and 95th percentiles in ms.
import type { PlanGraph } from '../language/protocol.js';
import { MeasuredServer, percentile, round } from './server.js';
import { makeWorkspace, textOf } from './workspace.js';

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const keystrokes = 60;
/** The first ones warm the compiler up and are not counted. */
const warmUp = 15;
/** As `makeWorkspace` fills its files. */
const nodesInHub = 10;
const nodesInFile = 17;

const rows = [];
for (const size of sizes.length > 0 ? sizes : [50, 500, 2000, 10_000]) rows.push(await measure(size));
console.table(rows);

async function measure(nodes: number) {
  const count = Math.max(1, Math.round((nodes - nodesInHub) / nodesInFile));
  const files = makeWorkspace(count + 1);
  const server = new MeasuredServer(files);
  await server.initialize();
  await server.checked;
  const name = 'team-0.okr';
  const text = textOf(files, name);
  await server.open(name, text);
  const first = performance.now();
  const plan = await askForPlan(server, name);
  const cold = performance.now() - first;
  const told: number[] = [];
  const drawn: number[] = [];
  for (let count = 1; count <= keystrokes; count++) {
    const title = `Shops throw away less of kind 0${'x'.repeat(count % 10)}`;
    const times = await type(
      server,
      name,
      count + 1,
      text.replace(/Shops throw away less of kind 0/, title),
      title,
    );
    if (count <= warmUp) continue;
    told.push(times.told);
    drawn.push(times.read);
  }
  await server.stop();
  return {
    nodes: plan.nodes.length,
    'plan, kB': Math.round(JSON.stringify(plan).length / 1000),
    'first plan': round(cold),
    'told median': round(percentile(told, 0.5)),
    'read median': round(percentile(drawn, 0.5)),
    'read p95': round(percentile(drawn, 0.95)),
  };
}

/** Changes the text; how many ms until the plan is said to have changed, and until the new one is read. */
async function type(server: MeasuredServer, name: string, version: number, text: string, title: string) {
  const changed = new Promise<void>((resolve) => {
    const listener = server.connection.onNotification('okr/planChanged', () => {
      listener.dispose();
      resolve();
    });
  });
  const start = performance.now();
  const textDocument = { uri: server.uri(name), version };
  await server.connection.sendNotification('textDocument/didChange', {
    textDocument,
    contentChanges: [{ text }],
  });
  await changed;
  const told = performance.now() - start;
  const plan = await askForPlan(server, name);
  const read = performance.now() - start;
  if (!plan.nodes.some((node) => node.title === title)) throw new Error(`The plan does not say “${title}”.`);
  return { told, read };
}

function askForPlan(server: MeasuredServer, name: string): Promise<PlanGraph> {
  return server.connection.sendRequest('okr/plan', { uri: server.uri(name) });
}
