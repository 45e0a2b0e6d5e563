import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { plainTerminal } from '../../cli/host/terminal.js';
import type { ConfigurationReport } from '../../cli/report/configuration-report.js';
import { configurationReporters } from '../../cli/reporters/configuration.js';
import { rules } from '../../language/index.js';
import { runOkr, temporaryFolder } from './support/okr-process.js';

describe('okr config', () => {
  const folder = temporaryFolder();
  beforeEach(() => {
    const files = {
      'okr.config.json': `{
        "root": true,
        "profile": "strict",
        "rules": { "missing-owner": "error", "too-many-key-results": { "maximum": 4 } },
        "status": { "onTrack": 0.8 },
        "exclude": ["archive"]
      }`,
      'q4.okr': '',
      'sales/okr.config.json': '{ "rules": { "missing-owner": "off" } }',
      'sales/q4.okr': 'plan sales in 2026-Q4\n',
      'archive/okr.config.json': '{ "cadence": "weekly" }',
      'archive/q3.okr': '',
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder.path, name)), { recursive: true });
      writeFileSync(join(folder.path, name), text);
    }
  });

  const run = (...args: string[]) => runOkr(['config', ...args], { folder: folder.path });
  const reportOf = (path: string): ConfigurationReport => JSON.parse(run(path, '--format', 'json').stdout);

  it('says of each setting where it comes from', () => {
    const { settings, project, included } = reportOf('sales/q4.okr');
    assert.deepEqual([project, included], ['.', true]);
    assert.deepEqual(settings.profile, { value: 'strict', origin: 'okr.config.json' });
    assert.deepEqual(settings['status.onTrack'], { value: 0.8, origin: 'okr.config.json' });
    assert.deepEqual(settings['status.atRisk'], { value: 0.6, origin: 'default' });
    assert.deepEqual(settings.today, { value: '2026-11-16', origin: 'OKR_TODAY' });
  });

  it('says of each rule how it is run on the file, and why', () => {
    const { rules: found } = reportOf('sales/q4.okr');
    assert.deepEqual(
      Object.keys(found),
      rules.map(({ meta }) => meta.id),
    );
    assert.deepEqual(found['missing-owner']?.severity, { value: 'off', origin: 'sales/okr.config.json' });
    assert.deepEqual(found['bridge-key-result']?.severity, { value: 'warning', origin: 'profile strict' });
    assert.deepEqual(found['too-many-key-results'], {
      severity: { value: 'warning', origin: 'default' },
      options: { maximum: { value: 4, origin: 'okr.config.json' } },
    });
    assert.deepEqual(reportOf('.').rules['missing-owner']?.severity, {
      value: 'error',
      origin: 'okr.config.json',
    });
  });

  it('says the same as a check finds', () => {
    writeFileSync(join(folder.path, 'sales/q4.okr'), 'objective calm "Nights are calm" { }\n');
    writeFileSync(join(folder.path, 'q4.okr'), 'objective calm "Nights are calm" { }\n');
    const { findings } = JSON.parse(runOkr(['check', '--format', 'json'], { folder: folder.path }).stdout);
    const owners = findings.filter((finding: { rule: string }) => finding.rule === 'missing-owner');
    assert.deepEqual(
      owners.map(({ file, severity }: { file: string; severity: string }) => [file, severity]),
      [['q4.okr', 'error']],
    );
  });

  it('says that a file is left out, and that there is none', () => {
    assert.equal(reportOf('archive/q3.okr').included, false);
    assert.match(run('archive/q3.okr').stdout, /^archive\/q3\.okr in the project \., left out by/);
    const { status, stdout, stderr } = run('nowhere.okr');
    assert.deepEqual([status, stdout, stderr], [2, '', 'error: There is no file or folder nowhere.okr.\n']);
  });

  it('writes columns for people', () => {
    const report: ConfigurationReport = {
      path: 'q4.okr',
      project: '.',
      included: true,
      settings: {
        today: { value: '2026-11-16', origin: 'the date of this machine' },
        include: { value: ['**/*.okr'], origin: 'default' },
      },
      rules: {
        'missing-owner': { severity: { value: 'off', origin: 'okr.config.json' }, options: {} },
        'too-many-objectives': {
          severity: { value: 'warning', origin: 'default' },
          options: { maximum: { value: 4, origin: 'okr.config.json' } },
        },
      },
    };
    assert.equal(
      configurationReporters.pretty(report, plainTerminal),
      `q4.okr in the project .

Settings
  today    2026-11-16    the date of this machine
  include  ["**/*.okr"]  default

Rules
  missing-owner        off      okr.config.json
  too-many-objectives  warning  default
    maximum            4        okr.config.json
`,
    );
  });
});
