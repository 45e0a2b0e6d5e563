import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeTerminal } from '../../cli/host/terminal.js';
import { githubReport } from '../../cli/reporters/github.js';
import { githubSummary } from '../../cli/reporters/github-summary.js';
import { jsonReport } from '../../cli/reporters/json.js';
import { prettyReport } from '../../cli/reporters/pretty.js';
import type { Reporter, ReporterOptions } from '../../cli/reporters/reporter.js';
import { fakeHost } from './support/fake-host.js';
import { finding, readerAround, sampleReport } from './support/sample-report.js';

const isUpdate = process.env.UPDATE_EXPECTED === '1';

const narrowColored: ReporterOptions = {
  ...readerAround,
  terminal: describeTerminal(fakeHost({ terminal: { isTerminal: true, columns: 60 } }), 'auto'),
};

/** What each reporter writes of one report, word for word. */
const goldens: [file: string, reporter: Reporter, options: ReporterOptions][] = [
  ['pretty.txt', prettyReport, readerAround],
  ['pretty-terminal.txt', prettyReport, narrowColored],
  ['json.txt', jsonReport, readerAround],
  ['github.txt', githubReport, readerAround],
  ['github-summary.md', githubSummary, readerAround],
];

describe('Reporters', () => {
  for (const [file, reporter, options] of goldens) {
    it(`write ${file}`, () => {
      const path = join('test/cli/golden', file);
      const actual = reporter(sampleReport(), options);
      if (isUpdate) writeFileSync(path, actual);
      assert.equal(actual, readFileSync(path, 'utf8'));
    });
  }

  it('show paths from where the reader is', () => {
    const inside = { ...readerAround, readerFolder: '/work/plans/replenishment' };
    const report = { ...sampleReport(), findings: [finding(), finding({ file: 'sales/2026-Q3.okr' })] };
    const text = prettyReport(report, inside);
    assert.match(text, /^2026-Q4\.okr:36:19 /m);
    assert.match(text, /^\.\.\/sales\/2026-Q3\.okr:36:19 /m);
  });
});

describe('The report for GitHub', () => {
  const many = [
    ...Array.from({ length: 12 }, (_, index) => finding({ line: index + 1, endLine: index + 1 })),
    finding({
      rule: 'syntax-error',
      severity: 'error',
      message: 'The last is the worst.',
      line: 99,
      endLine: 99,
    }),
  ];
  const lines = githubReport({ ...sampleReport(), findings: many }, readerAround).split('\n');

  it('annotates the worst first', () => {
    assert.match(lines[0] ?? '', /^::error file=plans\/replenishment\/2026-Q4\.okr,line=99,/);
  });

  it('keeps to ten annotations of a severity and says what it left out', () => {
    assert.equal(lines.filter((line) => line.startsWith('::warning ')).length, 10);
    assert.ok(lines.includes('2 findings without an annotation (GitHub shows 10 of each severity):'));
    assert.equal(lines.filter((line) => line.startsWith('  plans/replenishment/2026-Q4.okr:')).length, 2);
  });

  it('escapes what would end a property or a message', () => {
    const hostile = finding({ file: 'a,b:c%.okr', message: '100%\nof it: all, really\r' });
    const [line = ''] = githubReport({ ...sampleReport(), findings: [hostile] }, readerAround).split('\n');
    assert.ok(line.startsWith('::warning file=plans/a%2Cb%3Ac%25.okr,line=36,'), line);
    assert.ok(line.includes('::100%25 of it: all, really '), line);
  });

  it('gives no columns for a range over several lines, which GitHub would refuse', () => {
    const long = finding({ endLine: 40 });
    const [line = ''] = githubReport({ ...sampleReport(), findings: [long] }, readerAround).split('\n');
    assert.match(line, /,line=36,endLine=40,title=/);
  });

  it('writes no command into the log of what is left out', () => {
    const hostile = Array.from({ length: 11 }, () =>
      finding({ message: '\n::stop-commands::x ##[error]no' }),
    );
    const text = githubReport({ ...sampleReport(), findings: hostile }, readerAround);
    assert.ok(!/^::stop/m.test(text));
    assert.ok(!text.split('annotation (')[1]?.includes('##['));
  });
});

describe('The summary for GitHub', () => {
  it('lets no text of a plan become markup', () => {
    const hostile = finding({ message: 'a | b <img> [x](y) @team `code`' });
    const text = githubSummary({ ...sampleReport(), findings: [hostile] }, readerAround);
    // A mention in code notifies nobody.
    assert.ok(text.includes('a \\| b \\<img\\> \\[x\\](y) `@team` \\`code\\`'), text);
  });

  it('ends where GitHub would refuse more, and says so', () => {
    const findings = Array.from({ length: 10_000 }, () => finding());
    const text = githubSummary({ ...sampleReport(), findings }, readerAround);
    assert.ok(text.length < 1_000_000);
    assert.match(text, /And 9500 more findings: see the log\./);
  });

  it('ends there too where the statements are long', () => {
    const findings = Array.from({ length: 100 }, () => finding({ message: '🚨|'.repeat(2000) }));
    const text = githubSummary({ ...sampleReport(), findings }, readerAround);
    assert.ok(Buffer.byteLength(text) < 1_000_000, `${Buffer.byteLength(text)} bytes`);
    assert.match(text, /And \d+ more findings: see the log\./);
  });
});
