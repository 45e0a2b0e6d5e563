import assert from 'node:assert/strict';
import { isDraft } from '../../../../language/grammar/draft.js';
import { isInitiative, isKeyResult, isObjective } from '../../../../language/grammar/generated/ast.js';
import { beliefsOf } from '../../../../language/model/beliefs.js';
import { choosePlans, goalsOf, plansIn } from '../../../../language/model/plans.js';
import { risksOf } from '../../../../language/model/risks.js';
import { rankOf, tagsOf } from '../../../../language/model/tags.js';
import { openWorkspace } from '../../../support/workspace.js';

async function read(text: string, today = '2026-11-16') {
  const workspace = await openWorkspace({ 'plan.okr': text }, { today });
  const { shared } = workspace;
  const [project] = shared.workspace.Projects.all;
  assert.ok(project);
  const goal = (name: string) => {
    const node = [...project.names.all()].find((declared) => declared.name === name)?.node;
    assert.ok(isObjective(node) || isKeyResult(node) || isInitiative(node), name);
    return node;
  };
  const plans = plansIn(shared.workspace.LangiumDocuments.all.toArray(), shared);
  const found = workspace.findings().map(({ rule, severity }) => `${rule} ${severity}`);
  return { goal, plans, found };
}

const keyResult =
  'key result k "Waits fall" { owner @a   cadence quarterly   from 10 to 0   check-in 2026-11-02 5 }';

describe('A draft', () => {
  const objective = (more: string) => `objective o "Shops wait less" { owner @a   ${more}   ${keyResult} }\n`;

  for (const [why, text] of [
    ['in an objective', `plan a in 2026-Q4\n${objective('draft')}`],
    ['after the plan', `plan a in 2026-Q4\ndraft\n${objective('')}`],
  ] as const) {
    it(`${why} covers what is in it, and leaves totals`, async () => {
      const { goal, plans } = await read(text);
      assert.deepEqual([isDraft(goal('o')), isDraft(goal('k'))], [true, true]);
      assert.deepEqual(choosePlans(plans, {}), []);
      const [plan] = choosePlans(plans, { drafts: true });
      assert.equal(plan && goalsOf(plan).keyResults.length, 1);
    });
  }

  it('has errors of form and links only', async () => {
    const weak =
      'objective o "Ship the app" { draft   supports nowhere   key result k "Launch the app" { } }\n';
    const { found } = await read(`plan a in 2026-Q4\n${weak}`);
    assert.deepEqual(found, ['unresolved-reference error']);
  });

  it('is information where an agreed goal links to it', async () => {
    const agreed = `objective p "Shops order without a call" { owner @a   supports o   ${keyResult.replace(' k ', ' l ')} }\n`;
    const { found } = await read(`plan a in 2026-Q4\n${objective('draft')}${agreed}`);
    assert.ok(found.includes('link-to-draft information'), found.join());
  });

  it('stands in an objective, or directly after the plan', async () => {
    const { found } = await read(`plan a in 2026-Q4\n${objective('')}draft\n`);
    assert.ok(found.includes('syntax-error error'), found.join());
  });
});

describe('A priority', () => {
  const serving = (cycle: string) =>
    `plan a in ${cycle}\nobjective o "Shops wait less" { owner @a   supports p   ${keyResult} }\n`;
  const table: [priority: string, cycle: string, finding: string | undefined][] = [
    ['until 2030', '2026-Q4', undefined],
    ['until 2026-Q3', '2026-Q4', 'wrong-cycle warning'],
    ['until 2026-Q4', '2026-Q4', undefined],
    ['in 2026   until 2030', '2028-Q1', undefined],
    ['in 2027   until 2030', '2026-Q4', 'wrong-cycle warning'],
    ['in 2030', '2026-Q4', 'wrong-cycle warning'],
    ['in 2027   until 2026', '2026-Q4', 'invalid-value error'],
  ];
  for (const [priority, cycle, finding] of table) {
    it(`with ${priority} in ${cycle}: ${finding ?? 'no finding'}`, async () => {
      const { found } = await read(
        `${serving(cycle)}priority p "Shops trust us" { owner @a   ${priority} }\n`,
        '2026-10-05',
      );
      const own = found.filter((one) => /^(wrong-cycle|invalid-value|unresolved)/.test(one));
      assert.deepEqual(
        [...new Set(own)].filter((one) => one === finding),
        finding ? [finding] : [],
        own.join(),
      );
      if (!finding) assert.deepEqual(own, []);
    });
  }
});

describe('What people believe and fear', () => {
  const text = `plan a in 2026-Q4
objective o "Shops wait less" {
  owner @a
  risk "The contract ends in May"
  risk "Half of the team is new"
  tags P1, fresh
  key result k "Waits fall" {
    owner @a
    from 10 to 0
    risk "Nobody measures at night"
    initiative inside "Kiosks" { drives "They halved waits in the pilot" }
  }
}
initiative outside "Signs" { drives k "Nobody finds the desk"   drives k "The pilot says so"   tags P0 }
`;

  it('is read from the text, several times if it is there several times', async () => {
    const { goal, found } = await read(text);
    const [o, k, inside, outside] = ['o', 'k', 'inside', 'outside'].map(goal);
    assert.ok(o && isKeyResult(k) && isInitiative(inside) && isInitiative(outside));
    assert.deepEqual(risksOf(o), ['The contract ends in May', 'Half of the team is new']);
    assert.deepEqual(risksOf(k), ['Nobody measures at night']);
    assert.deepEqual(beliefsOf(inside, k), ['They halved waits in the pilot']);
    assert.deepEqual(beliefsOf(outside, k), ['Nobody finds the desk', 'The pilot says so']);
    assert.deepEqual(
      found.filter((one) => one.startsWith('syntax')),
      [],
    );
  });

  it('has tags, which go down, and of which P0 to P4 are a rank', async () => {
    const { goal } = await read(text);
    assert.deepEqual(tagsOf(goal('k')), ['P1', 'fresh']);
    assert.deepEqual([rankOf(tagsOf(goal('o'))), rankOf(tagsOf(goal('outside')))], [1, 0]);
  });

  it('is chosen by any of several tags', async () => {
    const { plans } = await read(text);
    const names = (tags: string[]) =>
      choosePlans(plans, { tags }).flatMap((plan) => {
        const { objectives, keyResults, initiatives } = goalsOf(plan);
        return [...objectives, ...keyResults, ...initiatives].map(({ name }) => name);
      });
    assert.deepEqual(names(['fresh']), ['o', 'k', 'inside']);
    assert.deepEqual(names(['P0']), ['outside']);
    assert.deepEqual(names(['P0', 'P1']), ['o', 'k', 'inside', 'outside']);
  });
});
