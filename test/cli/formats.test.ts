import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { reportFormats } from '../../cli/reporters/formats.js';
import { homepage } from '../../language/lint/rule-page.js';
import { version } from '../../package.json';
import { difficultWorkspace, okr } from './support/difficult-workspace.js';
import {
  gitlabProblems,
  rdjsonProblems,
  readCheckstyle,
  readJunit,
  readSarif,
  xmlProblems,
} from './support/format-readers.js';

const isUpdate = process.env.UPDATE_EXPECTED === '1';

/** Controls but the line feed, and what reorders a line. */
const actingCharacters =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find.
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe('The formats for other tools', () => {
  const workspace = difficultWorkspace();
  const { check } = workspace;

  for (const [format, file] of [
    ['json', 'difficult.json'],
    ['github', 'difficult.github.txt'],
    ['sarif', 'difficult.sarif'],
    ['gitlab', 'difficult.gitlab.json'],
    ['rdjsonl', 'difficult.rdjsonl'],
    ['checkstyle', 'difficult.checkstyle.xml'],
    ['junit', 'difficult.junit.xml'],
  ] as const) {
    it(`are word for word what ${file} says`, () => {
      const path = join('test/cli/golden', file);
      const actual = portable(check(format));
      if (isUpdate) writeFileSync(path, actual);
      assert.equal(actual, readFileSync(path, 'utf8'));
    });
  }

  it('are the same bytes for the same input', () => {
    assert.equal(okr('sarif', workspace.path()).stdout, check('sarif'));
  });

  it('show no characters that act on who reads them', () => {
    for (const format of reportFormats.filter((one) => one !== 'json'))
      assert.equal(check(format).match(actingCharacters), null, format);
  });

  it('hold what is waived as suppressed results of SARIF, and nowhere else', () => {
    const [run] = readSarif(check('sarif')).runs;
    const suppressed = run?.results?.filter(({ suppressions }) => suppressions?.length !== 0) ?? [];
    assert.deepEqual(
      suppressed.map(({ ruleId, suppressions }) => [ruleId, suppressions]),
      [
        [
          'missing-baseline',
          [
            {
              kind: 'inSource',
              status: 'accepted',
              justification: 'agreed with the "board" <2026>, & ]]> for good',
            },
          ],
        ],
      ],
    );
    for (const format of ['github', 'gitlab', 'rdjsonl', 'checkstyle', 'junit'])
      assert.doesNotMatch(check(format), /Calls at night/, format);
  });

  describe('The report for GitLab', () => {
    it('has what GitLab asks for', () => {
      const entries = JSON.parse(check('gitlab'));
      assert.deepEqual(gitlabProblems(entries), []);
      assert.equal(entries.length, reportOf(check('json')).findings.length);
      assert.equal(new Set(entries.map(({ fingerprint }: never) => fingerprint)).size, entries.length);
    });

    it('would be refused without a fingerprint, or with a path from the root of the disk', () => {
      const [entry] = JSON.parse(check('gitlab'));
      const { fingerprint: _, ...others } = entry;
      assert.deepEqual(gitlabProblems([entry]), []);
      assert.notDeepEqual(gitlabProblems([others]), []);
      assert.notDeepEqual(gitlabProblems([{ ...entry, location: { ...entry.location, path: '/a' } }]), []);
    });
  });

  describe('The report for reviewdog', () => {
    it('has a valid diagnostic on each line', async () => {
      const all = diagnosticsOf(check('rdjsonl'));
      for (const diagnostic of all) assert.deepEqual(await rdjsonProblems(diagnostic), []);
      assert.equal(all.length, reportOf(check('json')).findings.length);
      assert.notDeepEqual(await rdjsonProblems({ ...all[0], severity: 'HINT' }), []);
    });

    it('counts columns in bytes, so that what it marks and suggests is the same text', () => {
      const { findings } = reportOf(check('json'));
      for (const [index, { location, suggestions = [] }] of diagnosticsOf(check('rdjsonl')).entries()) {
        const { file, line, column, endLine, endColumn, rule } = findings[index];
        if (rule === 'unreadable-file') continue;
        const text = readFileSync(join(workspace.path(), file), 'utf8');
        const document = TextDocument.create(file, 'okr', 0, text);
        const range = {
          start: { line: line - 1, character: column - 1 },
          end: { line: endLine - 1, character: endColumn - 1 },
        };
        const bytes = Buffer.from(text);
        const [start, end] = [location.range.start, location.range.end].map((at) => byteOffset(bytes, at));
        assert.equal(bytes.subarray(start, end).toString(), document.getText(range));
        for (const suggestion of suggestions)
          assert.ok(byteOffset(bytes, suggestion.range.end) >= byteOffset(bytes, suggestion.range.start));
      }
    });

    it('suggests what SARIF has as fixes, where one edit is enough for each of them', () => {
      const offered = diagnosticsOf(check('rdjsonl')).flatMap(({ code, suggestions = [] }) =>
        suggestions.map(({ text }: { text: string }) => `${code.value}: ${text}`),
      );
      const results = readSarif(check('sarif')).runs[0]?.results ?? [];
      const reported = results.filter(({ suppressions = [] }) => suppressions.length === 0);
      const fixes = reported.flatMap(({ ruleId, locations, fixes: list = [] }) => {
        const own = locations?.[0]?.physicalLocation?.artifactLocation?.uri;
        const isExpressible = list.every(
          ({ artifactChanges: [one, ...others] }) =>
            others.length === 0 && one?.replacements.length === 1 && one.artifactLocation.uri === own,
        );
        if (!isExpressible) return [];
        return list
          .flatMap(({ artifactChanges }) => artifactChanges.flatMap(({ replacements }) => replacements))
          .map((one) => `${ruleId}: ${one.insertedContent?.text ?? ''}`);
      });
      assert.deepEqual(offered, fixes);
      assert.ok(offered.includes('unresolved-reference: alarms'));
    });
  });

  describe("Checkstyle's XML", () => {
    it('is well-formed', async () => assert.deepEqual(await xmlProblems(check('checkstyle')), []));

    it('is read by a bot as what was found', async () => {
      const { findings } = reportOf(check('json'));
      const files: string[] = findings.map(({ file }: { file: string }) => file);
      const violations = await readCheckstyle(check('checkstyle'), files);
      const levels: Record<string, string> = { error: 'error', warning: 'warning', information: 'info' };
      assert.deepEqual(
        violations.map(({ file, line, column, severity }) => [file, line, column, severity]),
        findings.map((one: Record<string, never>) => [
          one.file,
          one.line,
          one.column,
          levels[one.severity ?? ''],
        ]),
      );
      const reader = violations.find(({ message }) => message.startsWith('Nothing measures'));
      assert.match(reader?.message ?? '', /“🚨 �Alarms: 100%␇ fewer::error::no”/);
    });
  });

  describe("JUnit's XML", () => {
    it('is well-formed', async () => assert.deepEqual(await xmlProblems(check('junit')), []));

    it('is read as a suite for each file and a test for each finding', async () => {
      const { testsuite: suites = [], tests, failures } = await readJunit(check('junit'));
      const { findings, summary } = reportOf(check('json'));
      const files = new Set<string>(findings.map(({ file }: { file: string }) => file));
      assert.deepEqual(
        suites.map(({ name }) => name),
        [...files, 'clean.okr', 'people.okr'].sort(),
      );
      const cases = suites.flatMap(({ testcase = [] }) => testcase);
      assert.equal(tests, cases.length);
      assert.equal(failures, summary.errors + summary.warnings);
      assert.equal(failures, cases.filter(({ failure }) => failure).length);
      assert.equal(new Set(cases.map(({ name, classname }) => `${classname} ${name}`)).size, cases.length);
    });

    it('lets pass what does not make the command fail', async () => {
      const strict = await readJunit(okr('junit', workspace.path(), '--fail-on', 'error').stdout);
      assert.equal(strict.failures, reportOf(check('json')).summary.errors);
      const passed = strict.testsuite?.flatMap(({ testcase = [] }) => testcase);
      const said = passed?.flatMap((one) => one['system-out'] ?? []);
      assert.equal(
        said?.length,
        reportOf(check('json')).summary.warnings + reportOf(check('json')).summary.informations,
      );
    });
  });
});

function diagnosticsOf(text: string) {
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function reportOf(text: string) {
  return JSON.parse(text);
}

/** What differs with every release, and the rules' pages, by their names. */
function portable(text: string): string {
  return text
    .replaceAll(homepage, '{homepage}')
    .replaceAll(version, '{version}')
    .replace(/("(?:text|markdown)": )"# .*"/g, '$1"{page}"');
}

/** Where a line and a column in bytes, both from 1, lie in a file. */
function byteOffset(bytes: Buffer, { line, column }: { line: number; column: number }): number {
  let start = 0;
  for (let current = 1; current < line; current++) start = bytes.indexOf('\n', start) + 1;
  return start + column - 1;
}
