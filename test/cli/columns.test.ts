import assert from 'node:assert/strict';
import { displayWidth } from '../../cli/text/display-width.js';
import { runOkr } from './support/okr-process.js';

describe('The width of a terminal', () => {
  const folder = process.cwd();

  for (const columns of [60, 80]) {
    it(`is that of COLUMNS in a pipe: okr check wraps at ${columns}`, () => {
      const environment = { COLUMNS: String(columns) };
      const { stdout } = runOkr(['check', 'examples'], { folder, environment });
      const lines = stdout.split('\n');
      const start = lines.findIndex((line) => line.startsWith('Reasons and better examples'));
      assert.ok(start > 50);
      // The place of a finding is one word, and so is an address.
      const isWhole = (line: string) => /^\S+:\d+:\d+ {2}/.test(line) || /^ {2}see /.test(line);
      const long = lines.slice(0, start).filter((line) => !isWhole(line) && displayWidth(line) > columns);
      assert.deepEqual(long, []);
    });
  }

  it('is any if nobody knows it, and if COLUMNS is no number', () => {
    const usual = runOkr(['check', 'examples'], { folder }).stdout;
    const environment = { COLUMNS: 'wide' };
    assert.equal(runOkr(['check', 'examples'], { folder, environment }).stdout, usual);
  });

  it('renders the page of a rule, also without colours', () => {
    const environment = { COLUMNS: '70', NO_COLOR: '1' };
    const { stdout } = runOkr(['explain', 'output-key-result'], { folder, environment });
    assert.doesNotMatch(stdout, /^```/m);
    assert.doesNotMatch(stdout, /^#/m);
    assert.match(stdout, /^ {2}│ /m);
    assert.match(runOkr(['explain', 'output-key-result'], { folder }).stdout, /^```/m);
  });
});
