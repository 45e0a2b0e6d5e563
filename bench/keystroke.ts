// How long from a keystroke to its diagnostics, in workspaces of growing size: `npm run bench:keystroke [SIZE …]`.
// Needs a build. Reports medians and 95th percentiles in ms, and the growth from the first size to the last.
import { readFile } from 'node:fs/promises';
import type { Location, LocationLink } from 'vscode-languageserver-protocol';
import { MeasuredServer, percentile, round } from './server.js';
import { makeWorkspace, textOf } from './workspace.js';

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const keystrokes = 60;
/** The first ones warm the compiler up and are not counted. */
const warmUp = 15;

const rows: Awaited<ReturnType<typeof measure>>[] = [];
for (const size of sizes.length > 0 ? sizes : [10, 100, 1000]) rows.push(await measure(size));
console.table(rows);
const [first, last] = [rows[0], rows.at(-1)];
if (first && last) {
  const ratio = (column: 'leaf median' | 'hub median') => (last[column] / first[column]).toFixed(2);
  console.log(
    `Growth from ${first.files} to ${last.files} files: leaf ${ratio('leaf median')}×, hub ${ratio('hub median')}×.`,
  );
}

async function measure(size: number) {
  const files = makeWorkspace(size);
  const server = new MeasuredServer(files);
  const start = performance.now();
  await server.initialize();
  const leaf = textOf(files, 'team-0.okr');
  const hub = textOf(files, 'hub.okr');
  await server.open('team-0.okr', leaf);
  const lines = leaf.split('\n');
  const line = lines.findIndex((text) => text.includes('depends on'));
  const position = { line, character: (lines[line] ?? '').length - 2 };
  const textDocument = { uri: server.uri('team-0.okr') };
  const [found] =
    (await server.connection.sendRequest<(Location | LocationLink)[] | null>('textDocument/definition', {
      textDocument,
      position,
    })) ?? [];
  const target = found && ('targetUri' in found ? found.targetUri : found.uri);
  const loaded = performance.now() - start;
  if (target !== server.uri(size > 2 ? 'team-1.okr' : 'team-0.okr'))
    throw new Error(`Definition went to ${target}.`);

  await server.checked;
  const checked = performance.now() - start;
  const leafTimes = await type(server, 'team-0.okr', leaf, 'Move the forecast');
  await server.open('hub.okr', hub);
  const hubTimes = await type(server, 'hub.okr', hub, 'Priority 0 for');
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
async function type(server: MeasuredServer, name: string, text: string, place: string): Promise<number[]> {
  const times: number[] = [];
  for (let count = 1; count <= keystrokes; count++) {
    const typed = text.replace(place, `${place}${'x'.repeat(count % 10)}`);
    const time = await server.keystroke(name, count + 1, typed);
    if (count > warmUp) times.push(time);
  }
  return times;
}

async function residentMegabytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024);
}
