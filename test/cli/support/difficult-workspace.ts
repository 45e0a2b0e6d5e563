import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type OkrRun, runOkr } from './okr-process.js';

/** The file with most of it. */
export const difficultFile = "goals & ziele/Übung 100% #1, [A]'s.okr";

const bell = '\u0007';
const rightToLeft = '\u202E';

/**
 * Plans with all that makes a report hard to write: paths with spaces, umlauts and percent signs, markup and quotes in
 * statements, characters of two code units before a place, others that reorder the line, Windows' line ends, and a file
 * that is no text.
 */
const files: Readonly<Record<string, string | Uint8Array>> = {
  'okr.config.json': '{ "root": true, "rules": { "no-such-rule": "off" } }\n',
  'clean.okr': 'plan crews in 2026-Q4\n',
  'people.okr': 'team crews "Crews" { }\nperson @ines "Ines" { }\n',
  [difficultFile]: `plan crews in 2026-Q4

objective calm "Nights are <b>calm</b> & 'quiet' ]]> --> for [all](https://evil.test) | @ines" {
  owner @ines
  key result 🚢 "Ship it"
  key result alarms "🚨 ${rightToLeft}Alarms: 100%${bell} fewer::error::no" { owner @inez }
  // okr-ignore missing-baseline: agreed with the "board" <2026>, & ]]> for good
  key result waived "Calls at night fall to 3" { to 3 }
  key result "Unnamed ones\twith a tab: to 2" { to 2 }
  key result "Unnamed ones\twith a tab: to 2" { to 2 }
  initiative "🚨 Doors" { owner @ines   drives alarmz, 🚨, calmx }
}
`,
  'windows.okr': [
    'plan crews in 2026-Q3',
    'objective rest "Crews are rested" {',
    '  owner @ines',
    '  owner @ines',
    '  key result hours "🛌 Days off rise from 6 to 8" {',
    '    owner @ines',
    '    to 8 days',
    '  }',
    '}',
    'plan crews in 2026-Q2',
    '',
  ].join('\r\n'),
  'late.okr': '// first\r\nperson @tom "Tom" { }\r\nplan crews in 2026-H2\r\n',
  'latin.okr': Buffer.from('objective "Qualit\xE9" { }\n', 'latin1'),
};

/** Writes the workspace into an empty folder. */
export function writeDifficultWorkspace(folder: string): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
}

/** Checks a difficult workspace: it has findings, and there is nothing else to say. */
export function okr(format: string, folder: string, ...more: string[]): OkrRun {
  const run = runOkr(['check', '--format', format, ...more], { folder });
  assert.deepEqual([run.status, run.stderr], [1, '']);
  return run;
}

/** One workspace for all tests that change nothing; each format is written once. */
export function difficultWorkspace(): { path(): string; check(format: string): string } {
  const outputs = new Map<string, string>();
  let folder = '';
  before(() => {
    folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'okr-test-')));
    writeDifficultWorkspace(folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  return {
    path: () => folder,
    check: (format) => {
      const output = outputs.get(format) ?? okr(format, folder).stdout;
      outputs.set(format, output);
      return output;
    },
  };
}
