// A dot for each test that passes; the name of each that fails, at once. All details follow at the end.
import Mocha from 'mocha';
import { nameOf } from './failures.mjs';

const { Base } = Mocha.reporters;
const { EVENT_RUN_END, EVENT_TEST_FAIL, EVENT_TEST_PASS, EVENT_TEST_PENDING } = Mocha.Runner.constants;

export class Reporter extends Base {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    runner.on(EVENT_TEST_PASS, () => process.stdout.write('.'));
    runner.on(EVENT_TEST_PENDING, () => process.stdout.write(','));
    runner.on(EVENT_TEST_FAIL, (test, error) => {
      const isNamed = options.parallel && test.type === 'test';
      if (!isNamed) process.stdout.write(nameOf(test, error));
    });
    runner.on(EVENT_RUN_END, () => this.epilogue());
  }
}
