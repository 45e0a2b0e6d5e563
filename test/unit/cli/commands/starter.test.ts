import assert from 'node:assert/strict';
import { quarterOf, starterFiles } from '../../../../cli/commands/starter.js';
import { formatDocument } from '../../../../language/index.js';
import { openWorkspace } from '../../../support/workspace.js';

describe('The first plan', () => {
  const cases: [today: string, cycle: string, checkIns: number][] = [
    ['2026-11-16', '2026-Q4', 2],
    ['2026-10-01', '2026-Q4', 2],
    ['2026-12-31', '2026-Q4', 2],
    ['2026-11-16', '2027-Q1', 0],
    ['2026-11-16', '2026', 2],
    ['2026-11-16', 'FY27-H2', 0],
  ];
  for (const [today, cycle, checkIns] of cases) {
    it(`is sound and formatted, for ${cycle} on ${today}`, async () => {
      const files = starterFiles({ team: 'customer-care', cycle, today });
      const workspace = await openWorkspace(files, { today });
      assert.deepEqual(workspace.findings(), []);
      const plans = Object.keys(files).filter((name) => name.endsWith('.okr'));
      assert.equal(plans.length, 2);
      for (const name of plans)
        assert.deepEqual(formatDocument(workspace.document(name)), { text: files[name] });
      assert.equal(
        Object.values(files)
          .join('')
          .match(/^ *check-in /gm)?.length ?? 0,
        checkIns,
      );
    });
  }

  it('is for the quarter of its day', () => {
    const days = ['2026-01-01', '2026-03-31', '2026-04-01', '2026-09-30', '2026-12-31'];
    assert.deepEqual(days.map(quarterOf), ['2026-Q1', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
  });
});
