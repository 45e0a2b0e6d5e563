import assert from 'node:assert/strict';
import { nextCycle } from '../../../../language/carry/next-cycle.js';
import { carryChoices, carryEdit } from '../../../../language/lsp/carry/carry-requests.js';
import type { Project } from '../../../../language/project/project.js';
import type { CarryParams } from '../../../../language/protocol.js';
import { openServer } from '../../../support/language-server.js';
import { openWorkspace } from '../../../support/workspace.js';

const plan = (team: string, cycle: string) =>
  `plan ${team} in ${cycle}\n\nkey result waits "Waits fall" { from 9 to 3   check-in 2026-11-02 7 }\n`;

const files = {
  'shop/2026-Q4.okr': plan('shop', '2026-Q4'),
  'tills/2026-Q4.okr': plan('tills', '2026-Q4'),
  'tills/2026-Q3.okr': plan('tills', '2026-Q3'),
  'company/2026.okr': plan('company', '2026'),
};

async function edit(params: Partial<CarryParams>, present: Record<string, string> = files) {
  const server = await openServer(present);
  return carryEdit(
    { uri: server.uri('shop/2026-Q4.okr'), from: '2026-Q4', to: '2027-Q1', ...params },
    server.shared,
  );
}

describe('Starting the next cycle in the editor', () => {
  it('offers the cycles with their teams, those that run before those that are over', async () => {
    const server = await openServer(files);
    assert.deepEqual(carryChoices(server.document('shop/2026-Q4.okr').uri, server.shared), [
      { from: '2026', teams: ['company'], to: '2027' },
      { from: '2026-Q4', teams: ['shop', 'tills'], to: '2027-Q1' },
      { from: '2026-Q3', teams: ['tills'], to: '2026-Q4' },
    ]);
  });

  it('creates each plan in one edit that can be undone, and says where to decide', async () => {
    const result = await edit({ team: 'shop', to: '2027q1' });
    assert.ok('edit' in result);
    const uri = result.files[0]?.uri as string;
    assert.ok(uri.endsWith('/shop/2027-Q1.okr'));
    const start = { line: 0, character: 0 };
    const newText = 'plan shop in 2027-Q1\n\nkey result waits "Waits fall" { from 7 to 3 }\n';
    assert.deepEqual(result.edit.documentChanges, [
      { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText }] },
    ]);
    assert.deepEqual(
      result.decisions.map(({ location }) => [location.uri, location.range.start.line]),
      [[uri, 2]],
    );
  });

  it('carries all teams where none is named', async () => {
    const result = await edit({});
    assert.equal('files' in result && result.files.length, 2);
  });

  it('writes over no plan', async () => {
    const next = 'plan tills in 2026-Q4\n\nkey result others "Others" { keep <= 3 }\n';
    const result = await edit({ from: '2026-Q3', to: '2026-Q4' }, { ...files, 'tills/2026-Q4.okr': next });
    assert.ok('files' in result);
    assert.deepEqual([result.files, result.updated, result.edit.documentChanges], [[], [], []]);
    assert.equal(result.decisions[0]?.message, 'The file already exists. Nothing was carried into it.');
  });

  it('updates the baselines of a plan that was carried before, and creates the other plans', async () => {
    const next = 'plan shop in 2027-Q1\n\nkey result waits "Waits fall" { from 9 to 3 }\n';
    const result = await edit({}, { ...files, 'shop/2027-Q1.okr': next });
    assert.ok('files' in result);
    const uri = result.updated[0]?.uri as string;
    assert.deepEqual(result.updated, [{ uri, baselines: 1 }]);
    assert.ok(uri.endsWith('/shop/2027-Q1.okr'));
    assert.equal(result.files.length, 1);
    const range = { start: { line: 2, character: 37 }, end: { line: 2, character: 38 } };
    assert.deepEqual(result.edit.documentChanges.at(-1), {
      textDocument: { uri, version: null },
      edits: [{ range, newText: '7' }],
    });
    assert.ok(result.decisions.some(({ message }) => message.startsWith('The baseline was 9 and is now 7')));
  });

  for (const [params, problem] of [
    [{ from: '2025-Q4' }, 'There is no plan for 2025-Q4.'],
    [
      { to: 'spring' },
      'The dates of spring are unknown. Write a name such as 2027-Q1, or declare the cycle.',
    ],
    [{ to: '2026-Q1' }, '2026-Q1 does not come after 2026-Q4.'],
  ] as const) {
    it(problem, async () => assert.deepEqual(await edit(params), { problem }));
  }
});

describe('The cycle that follows', () => {
  const declared = (...cycles: string[]) =>
    openWorkspace({ 'cycles.okr': cycles.map((cycle) => `cycle ${cycle}\n`).join('') });
  const first = '25-sprint from 2026-10-05 to 2026-10-18';

  for (const [name, next, ...cycles] of [
    ['2026-Q4', '2027-Q1'],
    ['2026-12', '2027-01'],
    ['25-sprint', '26-sprint', first, '26-sprint from 2026-10-19 to 2026-11-01'],
    ['25-sprint', undefined, first, '26-sprint from 2026-10-20 to 2026-11-01'],
    [
      '25-sprint',
      '26-sprint',
      first,
      ...['hardening from 2026-10-19 to 2026-12-01', '26-sprint from 2026-10-19 to 2026-11-01'],
    ],
    ['25-sprint', undefined, first, 'a from 2026-10-19 to 2026-11-01', 'b from 2026-10-19 to 2026-11-01'],
    ['season', undefined],
  ] as const) {
    it(`${name} → ${next} where ${cycles.length > 0 ? cycles.join(' and ') : 'nothing'} is declared`, async () => {
      const { shared } = await declared(...cycles);
      assert.equal(nextCycle(name, shared.workspace.Projects.all[0] as Project), next);
    });
  }
});
