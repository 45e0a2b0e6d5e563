import assert from 'node:assert/strict';
import { isInitiative, isKeyResult } from '../../../../language/grammar/generated/ast.js';
import { causalChain } from '../../../../language/model/causal-chain.js';
import { confidenceTrend } from '../../../../language/model/confidence.js';
import { linesOfSight } from '../../../../language/model/line-of-sight.js';
import { totals } from '../../../../language/report/totals.js';
import { openWorkspace } from '../../../support/workspace.js';

const vocabulary = `priority trust "Shops trust us" { owner @ruth   in 2026 }
priority fax "Shops that order by fax keep a way" { owner @ruth   in 2026   dropped 2026-03-31 "The last fax is gone" }
metric spoilage-rate "Spoilage" { outcome   unit %   better lower   owner @tom   predicts churn }
metric churn "Shops that leave" { outcome   unit %   better lower   owner @tom }
`;
const company = `plan company in 2026
objective year "Grocers run on our forecasts" { owner @ruth   supports trust }
objective fax-year "Fax orders arrive" { owner @ruth   supports fax }
`;
const team = `plan replenishment in 2026-Q4
objective waste "Shops throw away less" {
  owner @ines
  supports company.2026.year
  key result spoilage "Spoilage falls by a quarter" {
    owner @tom
    measures spoilage-rate
    from 8% to 6%
    check-in 2026-10-12 8% confidence 60%
    check-in 2026-11-16 7% confidence 75%
  }
  key result trials "40 shops order from the forecast" {
    owner @mei
    from 12 shops to 40 shops
    supports company.2026.fax-year
    predicts spoilage "May pilot"
  }
}
objective lonely "Nobody needs this" { owner @ines   key result alone "A number rises" { owner @tom   from 1 to 2 } }
initiative nightly "Nightly runs" { drives trials }
initiative spare "Spare work" { drives alone }
initiative idle "Idle work" { owner @tom }
`;

async function open() {
  const workspace = await openWorkspace({
    'vocabulary.okr': vocabulary,
    'company.okr': company,
    'team.okr': team,
  });
  const [project] = workspace.shared.workspace.Projects.all;
  assert.ok(project);
  const { references, phrasing } = workspace.services;
  const named = (name: string) => {
    const node = [...project.names.all()].find((declared) => declared.name === name)?.node;
    assert.ok(isInitiative(node) || isKeyResult(node), name);
    return node;
  };
  const reader = phrasing.PhraseReaders.for(project.configuration.words);
  return {
    project,
    named,
    context: { project, today: '2026-11-16', references: references.References, phraseReader: reader },
    reader,
  };
}

describe('The chain from work to strategy', () => {
  it('leads from an initiative to every priority it serves, and says where it breaks', async () => {
    const { named } = await open();
    const shown = (name: string) =>
      linesOfSight(named(name)).map(
        ({ steps, broken }) => `${steps.map((step) => step.name).join(' → ')}${broken ? ` ✗ ${broken}` : ''}`,
      );
    assert.deepEqual(shown('nightly'), [
      'nightly → trials → waste → year → trust',
      'nightly → trials → fax-year → fax ✗ given-up',
    ]);
    assert.deepEqual(shown('spare'), ['spare → alone → lonely ✗ supports-nothing']);
    assert.deepEqual(shown('idle'), ['idle ✗ drives-nothing']);
  });

  it('ends in a circle where goals support each other', async () => {
    const text = `plan a in 2026-Q4
objective one "One" { owner @a   supports two }
objective two "Two" { owner @a   supports one   key result n "Churn falls" { owner @a   from 2 to 1 } }
`;
    const { shared } = await openWorkspace({ 'a.okr': text });
    const node = [...(shared.workspace.Projects.all[0]?.names.all() ?? [])].find(
      ({ name }) => name === 'n',
    )?.node;
    assert.ok(isKeyResult(node));
    assert.deepEqual(
      linesOfSight(node).map(({ steps, broken }) => [steps.map(({ name }) => name), broken]),
      [[['n', 'two', 'one'], 'circle']],
    );
  });

  it('tells what work is believed to move, nearest first, with the evidence', async () => {
    const { named } = await open();
    const shown = causalChain(named('nightly')).map(
      ({ from, kind, to, evidence }) => `${from.name} ${kind} ${to.name}${evidence ? ` “${evidence}”` : ''}`,
    );
    assert.deepEqual(shown, [
      'nightly drives trials',
      'trials predicts spoilage “May pilot”',
      'spoilage measures spoilage-rate',
      'spoilage-rate predicts churn',
    ]);
  });

  it('tells which way confidence goes', async () => {
    const { named, context } = await open();
    const spoilage = named('spoilage');
    assert.ok(isKeyResult(spoilage));
    assert.deepEqual(confidenceTrend(spoilage, context), {
      latest: { date: '2026-11-16', value: 0.75 },
      previous: { date: '2026-10-12', value: 0.6 },
      direction: 'rising',
    });
    assert.equal(confidenceTrend(spoilage, { ...context, today: '2026-10-12' })?.direction, 'steady');
    assert.equal(confidenceTrend(spoilage, { ...context, today: '2026-10-11' }), undefined);
  });

  it('adds up by team and cycle', async () => {
    const { project, context, reader } = await open();
    const keyResults = [...project.names.all()].map(({ node }) => node).filter(isKeyResult);
    const [sum, ...others] = totals(keyResults, context, reader);
    assert.deepEqual(others, []);
    assert.equal(`${sum?.team} ${sum?.cycle} ${sum?.keyResults}`, 'replenishment 2026-Q4 3');
    assert.deepEqual(sum?.byStatus, { 'on-track': 1, 'off-track': 2 });
    assert.deepEqual(sum?.byReading, { outcome: 2, bridge: 1 });
  });
});
