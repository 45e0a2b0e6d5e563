import assert from 'node:assert/strict';
import { chooseProjects } from '../../../../cli/options/carried-projects.js';
import { plansIn } from '../../../../language/index.js';
import { fakeHost } from '../../../cli/support/fake-host.js';
import { openWorkspace } from '../../../support/workspace.js';

const configuration = '{ "root": true }';
const plan = (team: string) => `plan ${team} in 2026-Q4\n\nkey result a "A" { from 9 to 3 }\n`;
const files = {
  'tills/okr.config.json': configuration,
  'tills/2026-Q4.okr': plan('tills'),
  'shop/okr.config.json': configuration,
  'shop/2026-Q4.okr': plan('shop'),
  'shop/more.okr': plan('more'),
};

/** Chooses among the plans of the files, with a person who gives these answers; without answers, nobody can be asked. */
async function choose(present: Record<string, string>, answers?: (string | undefined)[]) {
  const { shared } = await openWorkspace(present);
  const plans = plansIn(shared.workspace.LangiumDocuments.all.toArray(), shared);
  let written = '';
  const host = fakeHost({
    workingFolder: '/plans',
    write: (text: string) => {
      written += text;
    },
    ...(answers && { ask: async () => answers.shift() }),
  });
  const chosen = await chooseProjects(plans, '2026-Q4', host);
  return { teams: chosen.map(({ team }) => team), written };
}

describe('The projects whose next cycle starts', () => {
  it('are all without a question if there is only one', async () => {
    const only = { 'shop/2026-Q4.okr': plan('shop'), 'tills/2026-Q4.okr': plan('tills') };
    assert.deepEqual(await choose(only, []), { teams: ['shop', 'tills'], written: '' });
  });

  const list = '2 projects have plans for 2026-Q4:\n  1. shop\n  2. tills\n';
  for (const [answer, teams] of [
    ['1', ['more', 'shop']],
    ['2', ['tills']],
    ['1, 2', ['more', 'shop', 'tills']],
    ['all', ['more', 'shop', 'tills']],
  ] as const) {
    it(`are those that a person names: ${answer}`, async () => {
      assert.deepEqual(await choose(files, [answer]), { teams, written: list });
    });
  }

  it('are asked for again if the answer cannot be read', async () => {
    const { teams, written } = await choose(files, ['3', 'tills', '2']);
    assert.deepEqual(teams, ['tills']);
    assert.equal(written, `${list}${'This answer cannot be read. Try again.\n'.repeat(2)}`);
  });

  for (const answer of ['', undefined]) {
    it(`are none if the person cancels: ${answer}`, () =>
      assert.rejects(choose(files, [answer]), { message: 'Cancelled. Nothing was written.' }));
  }

  it('must be named if nobody can be asked', () =>
    assert.rejects(choose(files), {
      message:
        '2 projects have plans for 2026-Q4: shop, tills. Nothing was written. Name the folder of one, or write --all for all of them.',
    }));
});
