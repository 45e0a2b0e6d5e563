// VS Code calls `run` inside the extension host. The order of the imports is the order of what happens.
import mocha from './support/mocha.js';
import './support/setup.js';
import 'okr-test:features';
import { ConsoleReporter } from './support/reporter.js';

/**
 * Runs every test of `features/`.
 * @throws Error when one failed, or when there was none to run
 */
export async function run(): Promise<void> {
  mocha.reporter(ConsoleReporter as never);
  const failed = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failed > 0) throw new Error(`${failed} tests failed.`);
  if (mocha.suite.total() === 0) throw new Error('There is no test to run.');
}
