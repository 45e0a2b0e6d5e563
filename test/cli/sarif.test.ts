import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from 'sarif';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReportedFinding } from '../../cli/report/report.js';
import { sarifReport } from '../../cli/reporters/sarif.js';
import { homepage } from '../../language/lint/rule-page.js';
import { pageOf } from '../../language/lint/rule-pages.js';
import {
  difficultFile,
  difficultWorkspace,
  okr,
  writeDifficultWorkspace,
} from './support/difficult-workspace.js';
import { readSarif, sarifProblems } from './support/format-readers.js';
import { runOkr, temporaryFolder } from './support/okr-process.js';
import { finding, readerAround, sampleReport } from './support/sample-report.js';

describe('SARIF', () => {
  const workspace = difficultWorkspace();
  const sarif = () => readSarif(workspace.check('sarif'));

  it('keeps to the official schema', () => assert.deepEqual(sarifProblems(sarif()), []));

  for (const [what, spoil] of [
    ['an unknown property', (log) => Object.assign(log.runs[0] as object, { findings: [] })],
    ['a line from 0', (log) => Object.assign(firstRegion(log), { startLine: 0 })],
    ['an unknown level', (log) => Object.assign(log.runs[0]?.results?.[0] as object, { level: 'hint' })],
  ] satisfies [string, (log: Log) => unknown][]) {
    it(`is refused by the official schema with ${what}`, () => {
      const log = sarif();
      spoil(log);
      assert.notDeepEqual(sarifProblems(log), []);
    });
  }

  it('brings the page of each rule that it names, and no other', () => {
    const [run] = sarif().runs;
    const described = run?.tool.driver.rules ?? [];
    const named = new Set(run?.results?.map(({ ruleId }) => ruleId));
    assert.deepEqual(
      described.map(({ id }) => id),
      [...named].sort(),
    );
    for (const { id, help, helpUri } of described) {
      assert.equal(help?.markdown, pageOf(id).readable);
      assert.equal(helpUri, `${homepage}/blob/main/docs/rules/${id}.md`);
    }
    for (const { ruleId, ruleIndex } of run?.results ?? [])
      assert.equal(described[ruleIndex ?? -1]?.id, ruleId);
  });

  it('has addresses that lead to the files', () => {
    const uris = sarif().runs[0]?.results?.map(
      ({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '',
    );
    const root = new URL('file:///checkout/');
    const paths = new Set(uris?.map((uri) => decodeURIComponent(new URL(uri, root).pathname)));
    const files = JSON.parse(workspace.check('json')).findings.map(
      ({ file }: { file: string }) => `/checkout/${file}`,
    );
    assert.deepEqual(paths, new Set(files));
    assert.ok(paths.has(`/checkout/${difficultFile}`));
  });

  it('reports a failure of the tool itself only where there was one', () => {
    assert.deepEqual(sarif().runs[0]?.invocations, [{ executionSuccessful: true, exitCode: 1 }]);
  });
});

describe('SARIF of plans that change', () => {
  const folder = temporaryFolder();
  beforeEach(() => writeDifficultWorkspace(folder.path));
  const sarifNow = () => readSarif(okr('sarif', folder.path).stdout);

  it('starts its paths from the repository, wherever the command runs', () => {
    mkdirSync(join(folder.path, '.git'));
    const inside = runOkr(['check', '--format', 'sarif'], { folder: join(folder.path, 'goals & ziele') });
    const [result] = readSarif(inside.stdout).runs[0]?.results ?? [];
    const uri = result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri;
    assert.match(uri ?? '', /^goals%20%26%20ziele\/%C3%9Cbung%20100%25%20%231%2C%20%5BA%5D%27s\.okr$/);
  });

  it('fixes each finding with its fix, and nothing else, byte for byte', () => {
    const said = () => (sarifNow().runs[0]?.results ?? []).map((result) => result.message.text ?? '');
    const all = said();
    const fixable = sarifNow().runs[0]?.results?.filter(({ fixes }) => fixes?.length) ?? [];
    assert.ok(fixable.length >= 5, `${fixable.length} fixes`);
    for (const { fixes, message, ruleId } of fixable) {
      for (const change of fixes?.[0]?.artifactChanges ?? []) {
        const path = join(folder.path, decodeURIComponent(change.artifactLocation.uri ?? ''));
        const before = readFileSync(path, 'utf8');
        const after = applied(before, change.replacements);
        assert.equal(/[^\r]\n/.test(after), /[^\r]\n/.test(before), `${ruleId} keeps the line ends`);
        writeFileSync(path, after);
      }
      // Elements of one name have findings of one text.
      const count = (messages: readonly string[]) => messages.filter((one) => one === message.text).length;
      assert.equal(count(said()), count(all) - 1, `${ruleId} is fixed`);
      writeDifficultWorkspace(folder.path);
    }
  });

  it('keeps its fingerprints when lines are inserted and files are renamed', () => {
    const before = sarifNow();
    for (const file of [difficultFile, 'windows.okr']) {
      const path = join(folder.path, file);
      const lines = readFileSync(path, 'utf8').split('\n');
      lines.splice(1, 0, ...Array.from({ length: 20 }, (_, index) => `// line ${index}`));
      writeFileSync(path, lines.join('\n'));
    }
    renameSync(join(folder.path, difficultFile), join(folder.path, 'goals & ziele', 'renamed.okr'));
    const after = sarifNow();
    assert.deepEqual(fingerprintsOf(after), fingerprintsOf(before));
    assert.equal(new Set(fingerprintsOf(before)).size, fingerprintsOf(before).length, 'no two are the same');
    assert.notDeepEqual(linesOf(after), linesOf(before));
  });
});

function firstRegion(log: Log) {
  return log.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.region ?? assert.fail('no region');
}

function linesOf(log: Log): (number | undefined)[] {
  const locations = log.runs[0]?.results?.flatMap((result) => result.locations ?? []) ?? [];
  return locations.map(({ physicalLocation }) => physicalLocation?.region?.startLine);
}

function fingerprintsOf(log: Log): string[] {
  return log.runs[0]?.results?.map((result) => result.partialFingerprints?.['okrFinding/v1'] ?? '') ?? [];
}

type Replacements = NonNullable<
  NonNullable<NonNullable<NonNullable<Log['runs'][number]['results']>[number]['fixes']>[number]>
>['artifactChanges'][number]['replacements'];

/** A text after replacements by line and column, as the standard says. */
function applied(text: string, replacements: Replacements): string {
  const document = TextDocument.create('plan', 'okr', 0, text);
  return TextDocument.applyEdits(
    document,
    replacements.map(({ deletedRegion: region, insertedContent }) => ({
      range: {
        start: { line: (region.startLine ?? 0) - 1, character: (region.startColumn ?? 0) - 1 },
        end: { line: (region.endLine ?? 0) - 1, character: (region.endColumn ?? 0) - 1 },
      },
      newText: insertedContent?.text ?? '',
    })),
  );
}

describe('SARIF of one report', () => {
  const logOf = (...findings: ReportedFinding[]) => {
    const log = readSarif(sarifReport({ ...sampleReport(), findings, waived: [] }, readerAround));
    assert.deepEqual(sarifProblems(log), []);
    return log.runs[0] ?? assert.fail('no run');
  };

  it('says that a rule failed, as a result and as a failure of the tool', () => {
    const run = logOf(finding({ rule: 'rule-failure', severity: 'error', message: 'The rule broke.' }));
    const [invocation] = run.invocations ?? [];
    assert.deepEqual([invocation?.executionSuccessful, invocation?.exitCode], [false, 2]);
    assert.deepEqual(
      invocation?.toolExecutionNotifications?.map(({ descriptor, level, message }) => [
        descriptor?.id,
        level,
        message.text,
      ]),
      [['rule-failure', 'error', 'The rule broke.']],
    );
    assert.equal(run.results?.length, 1);
  });

  it('lets no text of a plan become a link', () => {
    const [result] = logOf(finding({ message: '“[x](https://evil.test)” is an output.' })).results ?? [];
    assert.equal(result?.message.text, '“[x] (https://evil.test)” is an output.');
  });

  it('gathers the edits of a fix by file', () => {
    const edit = (file: string, line: number) => ({ ...finding({ file, line, endLine: line }), text: 'b' });
    const fix = { title: 'Rename', edits: [edit('a b.okr', 1), edit('c.okr', 1), edit('a b.okr', 2)] };
    const [result] = logOf(finding({ fixes: [fix] })).results ?? [];
    assert.deepEqual(
      result?.fixes?.[0]?.artifactChanges.map(({ artifactLocation, replacements }) => [
        artifactLocation.uri,
        replacements.map(({ deletedRegion }) => deletedRegion.startLine),
      ]),
      [
        ['plans/a%20b.okr', [1, 2]],
        ['plans/c.okr', [1]],
      ],
    );
  });

  it('keeps an address relative where a name looks like a scheme', () => {
    const [result] = logOf(finding({ file: 'data:text/a.okr' })).results ?? [];
    const uri = result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
    assert.equal(uri, 'plans/data%3Atext/a.okr');
  });
});
