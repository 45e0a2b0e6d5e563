import { plainTerminal } from '../../../cli/host/terminal.js';
import type { Report, ReportedFinding } from '../../../cli/report/report.js';
import type { ReporterOptions } from '../../../cli/reporters/reporter.js';

/** A finding to vary: a warning about words in a line. */
export function finding(differing: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    rule: 'output-key-result',
    severity: 'warning',
    message: '“Mobile app” reads as an output, a product of work. So that what changes?',
    file: 'replenishment/2026-Q4.okr',
    line: 36,
    column: 19,
    endLine: 36,
    endColumn: 29,
    source: '  key result app "Mobile app for store managers" {',
    endSource: '  key result app "Mobile app for store managers" {',
    element: 'replenishment.2026-Q4.app',
    subject: 'replenishment.2026-Q4.app',
    fingerprint: '5d1f0c9e6a7b4c3d8e2f1a0b9c8d7e6f:1',
    url: 'https://okr.test/rules/output-key-result',
    related: [],
    fixes: [],
    ...differing,
  };
}

/** One finding of each severity, one with related places, one without a line to show. */
export function sampleReport(): Report {
  const findings = [
    finding({
      rule: 'unreadable-file',
      severity: 'error',
      message: 'This file cannot be read: permission denied.',
      file: 'care/secret.okr',
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
      source: '',
      endSource: '',
      element: null,
      subject: 'care/secret.okr',
      fingerprint: '0b9c8d7e6f5d1f0c9e6a7b4c3d8e2f1a:1',
      url: 'https://okr.test/rules/unreadable-file',
    }),
    finding({
      rule: 'duplicate-name',
      severity: 'error',
      message: '`app` is also the name of another element.',
      line: 9,
      column: 14,
      endLine: 9,
      endColumn: 17,
      source: '  key result app "Store managers order from anywhere" {',
      endSource: '  key result app "Store managers order from anywhere" {',
      url: 'https://okr.test/rules/duplicate-name',
      related: [
        {
          message: 'Here too: key result app',
          file: 'replenishment/2026-Q4.okr',
          line: 36,
          column: 14,
          endLine: 36,
          endColumn: 17,
          source: '  key result app "Mobile app for store managers" {',
          endSource: '  key result app "Mobile app for store managers" {',
        },
      ],
    }),
    finding(),
    finding({
      rule: 'unscored',
      severity: 'information',
      message: 'The cycle is over and nobody scored this.',
      file: 'sales/2026-Q3.okr',
      url: 'https://okr.test/rules/unscored',
    }),
  ];
  return {
    today: '2026-11-16',
    findings,
    files: ['people/2026-H2.okr', 'replenishment/2026-Q4.okr', 'sales/2026-Q3.okr'],
    waived: [{ ...finding({ file: 'people/2026-H2.okr' }), reason: 'Agreed with the board' }],
    summary: {
      files: 15,
      keyResults: 72,
      errors: 2,
      warnings: 1,
      informations: 1,
      waived: 1,
      projects: [
        { folder: '.', today: '2026-11-16', files: 14, keyResults: 70 },
        { folder: 'archive', today: '2026-01-31', files: 1, keyResults: 2 },
      ],
    },
  };
}

/** As seen from the folder around the plans, without colour. */
export const readerAround: ReporterOptions = {
  rootFolder: '/work/plans',
  readerFolder: '/work',
  failOn: 'warning',
  terminal: plainTerminal,
};
