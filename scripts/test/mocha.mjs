// Runs bundled tests under mocha: `node scripts/test/mocha.mjs [--parallel] FILE…`. The last line counts them, for
// `steps.mjs`. In parallel, each file runs in a process of its own, as many at once as there are cores.
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import Mocha from 'mocha';

/** Milliseconds for one test: processes are started in some of them, on machines with little to spare. */
const patience = 20_000;

const parallel = process.argv.includes('--parallel') && availableParallelism() > 1;
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

const mocha = new Mocha({
  ui: 'bdd',
  reporter: 'dot',
  timeout: patience,
  color: process.stdout.isTTY,
  parallel,
  jobs: availableParallelism(),
});
for (const file of files) mocha.addFile(resolve(file));
// In parallel, the processes load what they run.
if (!parallel) await mocha.loadFilesAsync();

const runner = mocha.run((failures) => {
  const { passes, pending } = runner.stats;
  console.log(`tests: ${passes} passed, ${failures} failed, ${pending} pending`);
  // A test that leaves a server running must not keep the suite from ending.
  process.exit(failures > 0 ? 1 : 0);
});
