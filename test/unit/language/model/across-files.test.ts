import assert from 'node:assert/strict';
import type { Finding } from '../../../../language/index.js';
import { openWorkspace } from '../../../support/workspace.js';

const goals = `plan t in 2026-Q4
objective o "Trucks leave with a forecast" {
  owner @a
  key result late "Late forecasts fall from 9% to 3%" { owner @a   measures lateness   from 9% to 3% }
}
`;
const files = {
  'vocabulary.okr':
    'metric lateness "Late" { outcome   unit %   better lower   owner @a   reading 2026-11-10 9% }\n',
  'goals.okr': goals,
  'work.okr': 'plan t in 2026-Q4\ninitiative stream "One stream" { drives late   status active }\n',
  'check-ins.okr': 'check-ins 2026-11-09 { t.stream 40% }\n',
  'bridge.okr': `plan t in 2026-Q4
objective p "Shops are ready" {
  owner @a
  key result ready "Shops that are ready rise from 0 to 10" {
    owner @a
    from 0 shops to 10 shops
    predicts late "Guess"
    check-in 2026-11-01 9 shops
  }
  initiative visits "Visits" { drives ready   check-in 2026-11-01 50% }
}
`,
};
const watched = new Set(['green-but-stalled', 'bridge-without-effect', 'stale-check-in']);

/** What the checks of the last build found, without asking for any check: as an editor shows it. */
async function open() {
  const workspace = await openWorkspace(files);
  const { shared, services } = workspace;
  const shown = () =>
    shared.workspace.LangiumDocuments.all
      .toArray()
      .flatMap((document): readonly Finding[] => services.lint.Linter.latestFindings(document))
      .filter(({ rule }) => watched.has(rule))
      .map(({ rule, severity }) => `${rule} ${severity}`)
      .sort();
  return { ...workspace, shown };
}

describe('Findings on progress follow changes in other files', () => {
  it('of work that is done, in a check-in or by its status', async () => {
    const { shown, write } = await open();
    assert.deepEqual(shown(), ['bridge-without-effect information']);
    await write('check-ins.okr', 'check-ins 2026-11-09 { t.stream done }\n');
    assert.deepEqual(shown(), ['bridge-without-effect information', 'green-but-stalled warning']);
    await write('check-ins.okr', 'check-ins 2026-11-09 { t.stream 60% }\n');
    assert.deepEqual(shown(), ['bridge-without-effect information']);
    await write('check-ins.okr', '');
    await write('work.okr', files['work.okr'].replace('active', 'done'));
    assert.deepEqual(shown(), ['bridge-without-effect information', 'green-but-stalled warning']);
  });

  it('of what a bridge predicts: its check-in, its target, the reading of its metric', async () => {
    const { shown, write } = await open();
    await write('check-ins.okr', 'check-ins 2026-11-16 { t.late 7% }\n');
    assert.deepEqual(shown(), []);
    await write('check-ins.okr', '');
    assert.deepEqual(shown(), ['bridge-without-effect information']);
    await write('goals.okr', goals.replace('  from 9%', '  from 10%'));
    assert.deepEqual(shown(), []);
    await write('goals.okr', goals);
    await write('vocabulary.okr', files['vocabulary.okr'].replace('10 9%', '10 6%'));
    assert.deepEqual(shown(), []);
  });

  it('of the cadence of a team, and of readings that end the silence', async () => {
    const { shown, write } = await open();
    await write('team.okr', 'team t "Team" { cadence weekly }\n');
    assert.deepEqual(shown(), ['bridge-without-effect information', 'stale-check-in warning']);
    await write('vocabulary.okr', files['vocabulary.okr'].replace('2026-11-10', '2026-11-02'));
    assert.deepEqual(shown(), [
      'bridge-without-effect information',
      'stale-check-in information',
      'stale-check-in warning',
    ]);
    await write('team.okr', 'team t "Team" { cadence monthly }\n');
    assert.deepEqual(shown(), ['bridge-without-effect information']);
  });
});
