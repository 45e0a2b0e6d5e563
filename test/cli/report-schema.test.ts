import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { jsonReport } from '../../cli/reporters/json.js';
import { runOkr } from './support/okr-process.js';
import { sampleReport } from './support/sample-report.js';

describe('The JSON report', () => {
  const schema = JSON.parse(readFileSync('docs/report.schema.json', 'utf8'));
  const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
  const problems = (report: unknown) => (validate(report) ? [] : (validate.errors ?? []));
  const sample = () => JSON.parse(jsonReport(sampleReport()));

  it('keeps to its schema with every kind of content', () => assert.deepEqual(problems(sample()), []));

  it('keeps to its schema for the example company', () => {
    const { stdout, stderr } = runOkr(['check', 'examples', '--format', 'json'], {
      folder: process.cwd(),
    });
    const report = JSON.parse(stdout);
    assert.deepEqual(problems(report), []);
    assert.ok(report.findings.length > 0);
    assert.equal(stderr, '');
  });

  for (const [what, spoil] of [
    ['an unknown severity', (report) => Object.assign(report.findings[0], { severity: 'hint' })],
    ['a line from 0', (report) => Object.assign(report.findings[0], { line: 0 })],
    ['a missing element', (report) => delete report.findings[0].element],
    ['another version', (report) => Object.assign(report, { schemaVersion: 2 })],
    ['the text of the source', (report) => Object.assign(report.findings[0], { source: 'objective' })],
    ['a waiver without a reason', (report) => delete report.waived[0].reason],
  ] satisfies [string, (report: ReturnType<typeof sample>) => unknown][]) {
    it(`is refused by its schema with ${what}`, () => {
      const report = sample();
      spoil(report);
      assert.notDeepEqual(problems(report), []);
    });
  }
});
