import type { Runner, Test } from 'mocha';

/** What marks a line as the tests' own in the console that VS Code shares with them. */
const mark = '[test] ';

/** Adds a line of the tests' own to the report. */
export function reportLine(line: string): void {
  console.log(`${mark}${line}`);
}

/** Reports the way mocha's `spec` does, line by line through the console: both extension hosts have one. */
export class ConsoleReporter {
  private depth = 0;
  private readonly failures: { test: Test; error: Error }[] = [];
  private passed = 0;
  private pending = 0;

  constructor(runner: Runner) {
    runner.on('suite', (suite) => {
      if (!suite.root) this.print(suite.title);
      this.depth += 1;
    });
    runner.on('suite end', () => {
      this.depth -= 1;
    });
    runner.on('pass', (test) => {
      this.passed += 1;
      this.print(`✔ ${test.title} (${test.duration ?? 0} ms)`);
    });
    runner.on('pending', (test) => {
      this.pending += 1;
      this.print(`- ${test.title}`);
    });
    runner.on('fail', (test, error) => {
      this.failures.push({ test, error });
      this.print(`${this.failures.length}) ${test.title}: ${error.message.split('\n')[0]}`);
    });
    runner.on('end', () => this.summarize());
  }

  private summarize(): void {
    this.depth = 1;
    for (const [index, { test, error }] of this.failures.entries()) {
      this.print(`${index + 1}) ${test.fullTitle()}`);
      for (const line of (error.stack ?? String(error)).split('\n')) this.print(`   ${line}`);
    }
    this.depth = 0;
    const { passed, pending } = this;
    this.print(`tests: ${passed} passed, ${this.failures.length} failed, ${pending} pending`);
  }

  private print(line: string): void {
    reportLine(`${'  '.repeat(Math.max(0, this.depth - 1))}${line}`);
  }
}
