import { deepEqual, match } from 'node:assert/strict';
import { openWorkspace, place } from '../../../support/workspace.js';

const header = 'plan mill in FY26-Q1\n\n';
const days = (...checkIns: string[]) =>
  `objective flour "Bakers wait less" {
  owner @sam
  key result days "Delivery takes fewer days" { owner @sam   from 6 days to 2 days   lagging
${checkIns.map((one) => `    check-in ${one}\n`).join('')}  }
}
`;

/** The findings about dates in a project whose fiscal year begins in April, on 2026-05-25. */
async function found(files: Record<string, string>, configuration: object = {}) {
  const workspace = await openWorkspace(
    { 'okr.config.json': JSON.stringify({ root: true, cycleStart: 4, ...configuration }), ...files },
    { today: '2026-05-25' },
  );
  return workspace
    .findings()
    .filter(({ rule }) => ['outside-cycle', 'unscored', 'stale-check-in', 'wrong-cycle'].includes(rule));
}

describe('A plan for a fiscal cycle that was over long before its check-ins', () => {
  it('is asked about once, whatever else its dates would say', async () => {
    const findings = await found({
      'a.okr': `${header}${days('2026-05-13 5 days', '2026-05-20 4 days')}`,
      'b.okr': `${header}objective grain "Farmers are paid at once" {
  owner @sam
  supports bread
  key result paid "Farmers are paid within two days" { owner @sam   from 9 days to 2 days   lagging }
}
`,
      'priorities.okr': 'priority bread "Bread for everybody" { owner @sam   in 2026 }\n',
      'check-ins.okr': 'check-ins 2026-05-22 by @sam {\n  mill.FY26-Q1.days 4 days\n}\n',
    });
    deepEqual(findings.map(place), ['outside-cycle@1:14']);
    deepEqual(findings[0]?.severity, 'information');
    match(
      findings[0]?.message ?? '',
      /^FY26-Q1 ended on 2025-06-30, but the newest check-in of this plan is of 2026-05-22\. .*"cycleYear": "start".* FY26-Q1 is from 2026-04-01 to 2026-06-30\.$/,
    );
  });

  it('runs where its year is named after its start', async () => {
    const plan = `${header}${days('2026-05-20 4 days')}`;
    deepEqual(await found({ 'a.okr': plan }, { cycleYear: 'start' }), []);
  });

  it('may be asked about without any other name for the year', async () => {
    const findings = await found({ 'a.okr': `${header}${days('2026-05-20 4 days')}` }, { cycleStart: 1 });
    // FY26-Q1 ended in March: a check-in of May is late, but not of another year.
    deepEqual(findings.map(place), ['outside-cycle@6:14']);
    const old = await found(
      { 'a.okr': `plan mill in FY25-Q1\n\n${days('2026-05-20 4 days')}` },
      { cycleStart: 1 },
    );
    deepEqual(old.map(place), ['outside-cycle@1:14']);
    deepEqual(
      old[0]?.message,
      'FY25-Q1 ended on 2025-03-31, but the newest check-in of this plan is of 2026-05-20. Is this the year that is meant?',
    );
  });

  for (const [what, header, ...checkIns] of [
    ['one check-in lies in its cycle', 'plan mill in FY26-Q1', '2025-05-20 5 days', '2026-05-20 4 days'],
    ['it is of the calendar', 'plan mill in 2025-Q2', '2026-05-20 4 days'],
    ['it ended a short while ago', 'plan mill in FY26-Q4', '2026-05-20 4 days'],
  ] as const) {
    it(`is no such plan where ${what}`, async () => {
      const findings = await found({ 'a.okr': `${header}\n\n${days(...checkIns)}` });
      deepEqual(findings.filter(({ rule }) => rule === 'outside-cycle').map(place), [
        `outside-cycle@${5 + checkIns.length}:14`,
      ]);
    });
  }
});
