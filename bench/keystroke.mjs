// How long from a keystroke to its diagnostics, in workspaces of growing size: `npm run bench:keystroke [SIZE …]`.
// Needs a build. Reports medians and 95th percentiles in ms, and the growth from the first size to the last.
import { MeasuredServer, percentile } from './server.mjs';
import { makeWorkspace } from './workspace.mjs';

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const keystrokes = 60;
/** The first ones warm the compiler up and are not counted. */
const warmUp = 15;

const rows = [];
for (const size of sizes.length > 0 ? sizes : [10, 100, 1000]) rows.push(await measure(size));
console.table(rows);
const [first, last] = [rows[0], rows.at(-1)];
const ratio = (column) => (last[column] / first[column]).toFixed(2);
console.log(
  `Growth from ${first.files} to ${last.files} files: leaf ${ratio('leaf median')}×, hub ${ratio('hub median')}×.`,
);

async function measure(size) {
  const files = makeWorkspace(size);
  const server = new MeasuredServer(files);
  const start = performance.now();
  await server.initialize();
  const leaf = files.get('team-0.okr');
  await server.open('team-0.okr', leaf);
  const line = leaf.split('\n').findIndex((text) => text.includes('depends on'));
  const position = { line, character: leaf.split('\n')[line].length - 2 };
  const textDocument = { uri: server.uri('team-0.okr') };
  const definition = await server.connection.sendRequest('textDocument/definition', {
    textDocument,
    position,
  });
  const target = definition?.[0]?.targetUri ?? definition?.[0]?.uri;
  const loaded = performance.now() - start;
  if (target !== server.uri(size > 2 ? 'team-1.okr' : 'team-0.okr'))
    throw new Error(`Definition went to ${target}.`);

  await server.checked;
  const checked = performance.now() - start;
  const leafTimes = await type(server, 'team-0.okr', leaf, 'Move the forecast');
  await server.open('hub.okr', files.get('hub.okr'));
  const hubTimes = await type(server, 'hub.okr', files.get('hub.okr'), 'Priority 0 for');
  const memory = await residentMegabytes(server.process.pid);
  await server.stop();
  return {
    files: size,
    'definition right after start': Math.round(loaded),
    'all checked': Math.round(checked),
    'leaf median': round(percentile(leafTimes, 0.5)),
    'leaf p95': round(percentile(leafTimes, 0.95)),
    'hub median': round(percentile(hubTimes, 0.5)),
    'hub p95': round(percentile(hubTimes, 0.95)),
    'resident MiB': memory,
  };
}

/** Types into a statement, letter by letter. */
async function type(server, name, text, place) {
  const times = [];
  for (let count = 1; count <= keystrokes; count++) {
    const typed = text.replace(place, `${place}${'x'.repeat(count % 10)}`);
    const time = await server.keystroke(name, count + 1, typed);
    if (count > warmUp) times.push(time);
  }
  return times;
}

async function residentMegabytes(pid) {
  const { readFile } = await import('node:fs/promises');
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024);
}

function round(milliseconds) {
  return Number(milliseconds.toFixed(1));
}
