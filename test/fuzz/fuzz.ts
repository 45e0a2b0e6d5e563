// Looks for faults with random input: `npm run fuzz [-- MODE… --seconds N --seed S]`. Each mode runs for N seconds (60). A failure is
// written to `out/fuzz/` as minimal files with its seed, and ends the run with exit code 1. `--replay FILE` repeats a storm of mode lsp.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { checkMutations, mutatedKinds } from '../unit/exchange/support/mutated-sources.js';
import { cli } from './cli.js';
import { documents } from './documents.js';
import { edits } from './edits.js';
import { lsp } from './lsp.js';
import type { Mode, Volumes } from './mode.js';
import { model } from './model.js';

/** So many inputs are one batch, after which the clock is read. */
const batch = 20;

/** What came of a batch: how much was tried, and a report of the failure if there was one. */
interface Outcome {
  volumes: Volumes;
  failure?: string;
}
type Run = (seed: number) => Promise<Outcome>;

const modes: Readonly<Record<string, Run>> = {
  cli: (seed) => runMode('cli', cli, seed, 2),
  docs: (seed) => runMode('docs', documents, seed),
  edits: (seed) => runMode('edits', edits, seed, 1),
  lsp: (seed) => runMode('lsp', lsp, seed, 4),
  model: (seed) => runMode('model', model, seed),
  import: runImport,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    replay: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const firstSeed = Number(values.seed ?? Date.now() % 2 ** 31);
const unknown = positionals.find((name) => !Object.hasOwn(modes, name));
if (!(seconds > 0) || !Number.isInteger(firstSeed) || unknown !== undefined) {
  console.error(`Usage: npm run fuzz -- [${Object.keys(modes).join('|')}]… [--seconds N] [--seed S]`);
  process.exit(2);
}

if (values.replay !== undefined) {
  await lsp.check(JSON.parse(readFileSync(values.replay, 'utf8')));
  console.log(`${values.replay}: no failure`);
  process.exit();
}

for (const [name, run] of Object.entries(modes)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const end = performance.now() + seconds * 1000;
  const total: Record<string, number> = {};
  let failure: string | undefined;
  for (let seed = firstSeed; performance.now() < end && failure === undefined; seed++) {
    const outcome = await run(seed);
    for (const [what, count] of Object.entries(outcome.volumes)) total[what] = (total[what] ?? 0) + count;
    failure = outcome.failure;
  }
  if (failure !== undefined) {
    console.error(failure);
    process.exitCode = 1;
  }
  const volumes = Object.entries(total).map(([what, count]) => `${count} ${what}`);
  console.log(
    `${name}: ${volumes.join(', ')} from seed ${firstSeed} on: ${failure === undefined ? 'no failure' : 'a failure'}`,
  );
}

async function runMode<Input>(
  name: string,
  { inputs, check, filesOf }: Mode<Input>,
  seed: number,
  numRuns = batch,
): Promise<Outcome> {
  const total: Record<string, number> = {};
  const result = await fc.check(
    fc.asyncProperty(inputs, async (input) => {
      const volumes = (await check(input)) ?? {};
      for (const [what, count] of Object.entries(volumes)) total[what] = (total[what] ?? 0) + count;
    }),
    { seed, numRuns },
  );
  const volumes = { inputs: result.numRuns, ...total };
  if (!result.failed) return { volumes };
  const [input] = result.counterexample ?? [];
  const folder = join('out', 'fuzz', `${name}-${seed}`);
  const files = input === undefined ? {} : filesOf(input);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const error = result.errorInstance;
  const message = error instanceof Error ? error.message : String(error);
  return { volumes, failure: `${name}, seed ${seed}: ${message}\nFiles: ${folder}` };
}

async function runImport(seed: number): Promise<Outcome> {
  const volumes = { inputs: batch * mutatedKinds.length };
  try {
    for (const kind of mutatedKinds) await checkMutations(kind, { runs: batch, seed });
    return { volumes };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { volumes, failure: `import, seed ${seed}: ${message}` };
  }
}
