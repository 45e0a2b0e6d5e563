// Runs bundled tests under mocha: `node scripts/test/mocha.mjs FILE…`. The last line counts them, for `steps.mjs`.
import { resolve } from 'node:path';
import Mocha from 'mocha';

/** Milliseconds for one test: processes are started in some of them, on machines with little to spare. */
const patience = 20_000;

const mocha = new Mocha({ ui: 'bdd', reporter: 'dot', timeout: patience, color: process.stdout.isTTY });
for (const file of process.argv.slice(2)) mocha.addFile(resolve(file));
await mocha.loadFilesAsync();

const runner = mocha.run((failures) => {
  const { passes, pending } = runner.stats;
  console.log(`tests: ${passes} passed, ${failures} failed, ${pending} pending`);
  // A test that leaves a server running must not keep the suite from ending.
  process.exit(failures > 0 ? 1 : 0);
});
