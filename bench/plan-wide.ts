// What the rules that look at many files add to a keystroke: `npm run bench:plan-wide [FILES]`. Needs a build.
// The same workspace is typed into with these rules and without them; times in ms, from the keystroke to its diagnostics.
import { MeasuredServer, percentile, round } from './server.js';
import { makeWorkspace, textOf } from './workspace.js';

/** Rules whose findings in one file rest on others. */
const planWideRules = [
  'bridge-without-effect',
  'circular-dependency',
  'circular-prediction',
  'circular-support',
  'circular-team',
  'green-but-stalled',
  'orphan-initiative',
  'too-many-objectives',
  'unaligned-objective',
  'undriven-key-result',
  'unknown-person',
  'unsupported-priority',
  'wrong-cycle',
];

/** Ten key results in each file, and one file of priorities and metrics to which all others refer. */
const size = Number(process.argv[2] ?? 1000) + 1;
const keystrokes = 80;
/** The first ones warm the compiler up and are not counted. */
const warmUp = 20;

/** Where somebody types: in what file, after which text. */
interface Place {
  name: string;
  file: string;
  after: string;
}
const places: Place[] = [
  { name: 'a statement', file: 'team-7.okr', after: 'Move the forecast' },
  { name: 'a statement of the hub', file: 'hub.okr', after: 'Priority 0 for' },
  { name: 'a link', file: 'team-7.okr', after: 'supports priority-7' },
];

const off = { root: true, rules: Object.fromEntries(planWideRules.map((rule) => [rule, 'off'])) };
const servers = [await start(off), await start({ root: true })];
const rows = [];
for (const place of places) rows.push(await compare(place));
for (const { server } of servers) await server.stop();
console.table(rows);

type Started = Awaited<ReturnType<typeof start>>;

/** Starts a server that has checked the whole workspace. */
async function start(configuration: object) {
  const files = makeWorkspace(size);
  files.set('okr.config.json', JSON.stringify(configuration));
  const server = new MeasuredServer(files);
  await server.initialize();
  await server.checked;
  return { server, files, versions: new Map<string, number>() };
}

/** Types the same into both servers by turns, so that what else the machine does slows both. */
async function compare({ name, file, after }: Place) {
  const times = servers.map((): number[] => []);
  for (let count = 1; count <= keystrokes; count++) {
    for (const [index, started] of servers.entries()) {
      const time = await type(started, file, after, 'x'.repeat(count % 10));
      if (count > warmUp) times[index]?.push(time);
    }
  }
  const [without = Number.NaN, withAll = Number.NaN] = times.map((measured) => percentile(measured, 0.5));
  return {
    'typing in': name,
    without: round(without),
    'with plan-wide rules': round(withAll),
    added: round(withAll - without),
  };
}

/** Letters after a text. @returns milliseconds until they are checked */
async function type({ server, files, versions }: Started, file: string, after: string, letters: string) {
  const text = textOf(files, file);
  if (!text.includes(after)) throw new Error(`${file} has no ${after}`);
  if (!versions.has(file)) await server.open(file, text);
  const version = (versions.get(file) ?? 1) + 1;
  versions.set(file, version);
  return server.keystroke(file, version, text.replace(after, `${after}${letters}`));
}
