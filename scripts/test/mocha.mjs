// Runs bundled tests under mocha: `node scripts/test/mocha.mjs [--parallel] FILE…`. The last line counts them, for
// `steps.mjs`. In parallel, each file runs in a process of its own, as many at once as there are cores.
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';
import { limits } from './patience.mjs';
import { Reporter } from './reporter.mjs';

const parallel = process.argv.includes('--parallel') && availableParallelism() > 1;
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

const mocha = new Mocha({
  ui: 'bdd',
  reporter: Reporter,
  timeout: limits.test,
  color: process.stdout.isTTY,
  parallel,
  jobs: availableParallelism(),
  // Of the processes that run the files; this one runs none.
  require: [fileURLToPath(new URL('failures.mjs', import.meta.url))],
});
for (const file of files) mocha.addFile(resolve(file));
// In parallel, the processes load what they run.
if (!parallel) await mocha.loadFilesAsync();

const runner = mocha.run((failures) => {
  const { passes = 0, pending = 0 } = runner.stats ?? {};
  console.log(`tests: ${passes} passed, ${failures} failed, ${pending} pending`);
  // A test that leaves a server running must not keep the suite from ending.
  process.exit(failures > 0 ? 1 : 0);
});
