// Looks for faults with random input: `npm run fuzz [-- MODE… --seconds N --seed S]`. Each mode runs for N seconds (60). A failure is
// written to `out/fuzz/` as minimal files with its seed, and ends the run with exit code 1.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { checkMutations, mutatedKinds } from '../unit/exchange/support/mutated-sources.js';
import { documents } from './documents.js';
import { edits } from './edits.js';
import type { Mode } from './mode.js';
import { model } from './model.js';

/** So many inputs are one batch, after which the clock is read. */
const batch = 20;

type Run = (seed: number) => Promise<{ count: number; failed: boolean }>;

const modes: Readonly<Record<string, Run>> = {
  docs: (seed) => runMode('docs', documents, seed),
  edits: (seed) => runMode('edits', edits, seed, 1),
  model: (seed) => runMode('model', model, seed),
  import: runImport,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' } },
});
const seconds = Number(values.seconds);
const firstSeed = Number(values.seed ?? Date.now() % 2 ** 31);
const unknown = positionals.find((name) => !Object.hasOwn(modes, name));
if (!(seconds > 0) || !Number.isInteger(firstSeed) || unknown !== undefined) {
  console.error(`Usage: npm run fuzz -- [${Object.keys(modes).join('|')}]… [--seconds N] [--seed S]`);
  process.exit(2);
}

for (const [name, run] of Object.entries(modes)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const end = performance.now() + seconds * 1000;
  let count = 0;
  let failed = false;
  for (let seed = firstSeed; performance.now() < end && !failed; seed++) {
    const result = await run(seed);
    count += result.count;
    failed = result.failed;
  }
  console.log(`${name}: ${count} inputs from seed ${firstSeed} on: ${failed ? 'a failure' : 'no failure'}`);
  if (failed) process.exitCode = 1;
}

async function runMode<Input>(
  name: string,
  { inputs, check, filesOf }: Mode<Input>,
  seed: number,
  numRuns = batch,
): Promise<{ count: number; failed: boolean }> {
  const result = await fc.check(
    fc.asyncProperty(inputs, async (input) => {
      await check(input);
    }),
    { seed, numRuns },
  );
  if (!result.failed) return { count: result.numRuns, failed: false };
  const [input] = result.counterexample ?? [];
  const folder = join('out', 'fuzz', `${name}-${seed}`);
  const files = input === undefined ? {} : filesOf(input);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const error = result.errorInstance;
  console.error(
    `${name}, seed ${seed}: ${error instanceof Error ? error.message : String(error)}\nFiles: ${folder}`,
  );
  return { count: result.numRuns, failed: true };
}

async function runImport(seed: number): Promise<{ count: number; failed: boolean }> {
  try {
    for (const kind of mutatedKinds) await checkMutations(kind, { runs: batch, seed });
    return { count: batch * mutatedKinds.length, failed: false };
  } catch (error) {
    console.error(`import, seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
    return { count: batch, failed: true };
  }
}
