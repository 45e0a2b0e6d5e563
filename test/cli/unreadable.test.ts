import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { URI } from 'langium';
import { lintFiles } from '../../cli/check/lint-files.js';
import { DiskFileSystem } from '../../cli/load/disk-file-system.js';
import { loadProjectFiles } from '../../cli/load/project-files.js';
import { select } from '../../cli/load/selection.js';
import { run } from '../../cli/program/run.js';
import { exitCodeOf } from '../../cli/report/failing.js';
import { buildReport } from '../../cli/report/report-builder.js';
import { defineRule } from '../../language/lint/define-rule.js';
import { Linter } from '../../language/lint/linter.js';
import { ruleFailure } from '../../language/lint/rules/rule-failure.js';
import { fakeHost } from './support/fake-host.js';
import { temporaryFolder } from './support/okr-process.js';
import { finding } from './support/sample-report.js';

/** A disk on which some paths may not be read: permissions do not bind every user that runs tests. */
class ForbiddingFileSystem extends DiskFileSystem {
  constructor(private readonly forbidden: readonly string[]) {
    super();
  }
  override readBinarySync(uri: URI): Uint8Array {
    this.check(uri.fsPath);
    return super.readBinarySync(uri);
  }
  protected override entriesOf(folder: string) {
    this.check(folder);
    return super.entriesOf(folder);
  }
  private check(path: string): void {
    if (this.forbidden.some((name) => path.endsWith(name)))
      throw Object.assign(new Error(`EACCES: permission denied, ${path}`), { code: 'EACCES' });
  }
}

describe('What cannot be checked', () => {
  const folder = temporaryFolder();
  beforeEach(() => {
    mkdirSync(join(folder.path, 'closed'));
    writeFileSync(
      join(folder.path, 'plan.okr'),
      'objective "Shop managers get their morning back" { key result "Returns fall by half" { from 8% to 4% } }\n',
    );
    writeFileSync(join(folder.path, 'secret.okr'), 'objective "Unseen" { }\n');
  });

  async function load(forbidden: readonly string[]) {
    const host = fakeHost({ workingFolder: folder.path });
    const selection = select([], host, undefined);
    const fileSystem = new ForbiddingFileSystem(forbidden);
    const files = await loadProjectFiles({ selection, machine: host, parse: 'all', fileSystem });
    return { files, selection };
  }

  it('is a finding, be it a file or a folder; the others are checked', async () => {
    const { files, selection } = await load(['secret.okr', 'closed']);
    const report = buildReport(files, await lintFiles(files, selection));
    assert.deepEqual(
      report.findings.map(({ file, rule, message }) => [file, rule, message]),
      [
        [
          'closed',
          'unreadable-file',
          'This folder cannot be read: permission denied. Plans in it were not checked.',
        ],
        [
          'plan.okr',
          'missing-owner',
          'Objective “Shop managers get their morning back” has no owner. Name the person who can explain its progress.',
        ],
        ['secret.okr', 'unreadable-file', 'This file cannot be read: permission denied.'],
      ],
    );
    assert.equal(exitCodeOf(report, 'warning'), 1);
  });

  it('because a rule failed makes the exit code 2, whatever else was found and however little should fail', async () => {
    const { files, selection } = await load([]);
    const broken = defineRule({
      meta: { ...ruleFailure.meta, id: 'planted' },
      check: {
        Objective: () => {
          throw new Error('planted');
        },
      },
    });
    const lint = { value: { Linter: new Linter(files.services, [broken]) } };
    const failing = { ...files, services: Object.create(files.services, { lint }) };
    const report = buildReport(files, await lintFiles(failing, selection));
    assert.deepEqual(
      report.findings.map(({ file, rule }) => `${file} ${rule}`),
      ['plan.okr rule-failure', 'secret.okr rule-failure'],
    );
    assert.equal(exitCodeOf(report, 'never'), 2);
  });

  it('because the program itself failed is said with all its details, and ends with 2', async () => {
    const host = fakeHost({
      localDate: () => {
        throw new Error('the clock is broken');
      },
    });
    assert.equal(await run(['init', join(folder.path, 'new')], host), 2);
    assert.match(host.writtenErrors, /Please report this:\nError: the clock is broken\n {4}at /);
  });
});

describe('The exit code of a check', () => {
  const table: [
    worst: 'error' | 'warning' | 'information',
    failOn: 'error' | 'warning' | 'never',
    code: number,
  ][] = [
    ['error', 'error', 1],
    ['error', 'warning', 1],
    ['error', 'never', 0],
    ['warning', 'error', 0],
    ['warning', 'warning', 1],
    ['warning', 'never', 0],
    ['information', 'error', 0],
    ['information', 'warning', 0],
  ];
  for (const [severity, failOn, code] of table) {
    it(`is ${code} for ${severity} with --fail-on ${failOn}`, () => {
      assert.equal(exitCodeOf({ findings: [finding({ severity })] }, failOn), code);
    });
  }
});
