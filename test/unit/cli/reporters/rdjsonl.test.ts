import assert from 'node:assert/strict';
import type { Report, ReportedEdit, ReportedFinding } from '../../../../cli/report/report.js';
import { rdjsonlReport } from '../../../../cli/reporters/rdjsonl.js';

const place = (file: string, line: number) => ({
  file,
  line,
  column: 3,
  endLine: line,
  endColumn: 5,
  source: '  at',
  endSource: '  at',
});
const edit = (file: string, line: number, text: string): ReportedEdit => ({ ...place(file, line), text });

/** Returns the texts that reviewdog would suggest for a finding with these fixes, each a list of edits. */
function suggested(...fixes: ReportedEdit[][]): string[] {
  const finding = {
    ...place('a.okr', 2),
    rule: 'some-rule',
    severity: 'warning',
    message: 'Something is wrong.',
    url: 'https://example.com/some-rule',
    related: [],
    fixes: fixes.map((edits) => ({ title: 'Fix it', edits })),
  } as unknown as ReportedFinding;
  const options = { rootFolder: '/plans', readerFolder: '/plans' } as never;
  const report = { findings: [finding] } as unknown as Report;
  const { suggestions = [] } = JSON.parse(rdjsonlReport(report, options));
  return suggestions.map(({ text }: { text: string }) => text);
}

describe('Suggestions for reviewdog', () => {
  it('are all fixes of a finding, if each is one edit in its file', () => {
    assert.deepEqual(suggested([edit('a.okr', 2, 'b')]), ['b']);
    assert.deepEqual(suggested([edit('a.okr', 2, 'b')], [edit('a.okr', 9, 'c')]), ['b', 'c']);
  });

  it('are left out where one fix takes several edits, or another file, so that no other looks like the only one', () => {
    const single = [edit('a.okr', 2, 'b')];
    assert.deepEqual(suggested(single, [edit('a.okr', 2, 'c'), edit('a.okr', 3, 'd')]), []);
    assert.deepEqual(suggested([edit('b.okr', 1, 'c')], single), []);
    assert.deepEqual(suggested(), []);
  });
});
