import assert from 'node:assert/strict';
import type { PlanLink } from '../../../../language/protocol.js';
import { planOfFiles } from '../../../support/example-plan.js';

/** The links of a plan in short: `spoilage drives less-waste`, `!` where they lead to another team. */
async function linksOf(files: Record<string, string>): Promise<string[]> {
  const { nodes, links } = await planOfFiles(files);
  const names = new Map(nodes.map(({ id, name, title }) => [id, name ?? title]));
  const text = ({ kind, from, to, crossTeam, evidence }: PlanLink) =>
    `${names.get(from)} ${kind}${crossTeam ? '!' : ''} ${names.get(to)}${evidence ? ` (${evidence})` : ''}`;
  return links.map(text);
}

describe('The links of a plan', () => {
  it('are of five kinds, from what serves to what is served', async () => {
    const links = await linksOf({
      'company.okr': 'priority trust "Trust"\n',
      'platform.okr': `plan platform in 2026-Q4
objective fast "Forecasts arrive early" {
  supports trust, shops.less-waste
  key result late "Late forecasts fall" { depends on shops.trials }
  initiative stream "One stream" { drives late, shops.trials }
}
`,
      'shops.okr': `plan shops in 2026-Q4
objective less-waste "Shops throw away less" {
  supports trust
  key result spoilage "Spoilage falls"
  key result trials "Shops start ordering" { predicts spoilage "May pilot" }
}
initiative nightly "Nightly" { drives spoilage   depends on platform.stream }
`,
    });
    assert.deepEqual(links, [
      'fast supports trust',
      'fast supports! less-waste',
      'late belongs-to fast',
      'late depends-on! trials',
      'stream drives late',
      'stream drives! trials',
      'less-waste supports trust',
      'spoilage belongs-to less-waste',
      'trials belongs-to less-waste',
      'trials predicts spoilage (May pilot)',
      'nightly drives spoilage',
      'nightly depends-on! stream',
    ]);
  });

  it('of work come from where it stands, too', async () => {
    const links = await linksOf({
      'plan.okr': `plan shops in 2026-Q4
objective o "Less waste" {
  key result k "Waste falls" {
    initiative inside "Weigh what is thrown away"
    initiative both "Call every shop" { drives k, other }
  }
  key result other "Shelves stay full"
  initiative nearby "Move house"
  initiative driving "Train managers" { drives k }
}
`,
    });
    assert.deepEqual(links, [
      'k belongs-to o',
      'inside drives k',
      'both drives k',
      'both drives other',
      'other belongs-to o',
      'nearby belongs-to o',
      'driving drives k',
    ]);
  });

  it('keep a key result that several drive as one', async () => {
    const plan = await planOfFiles({
      'plan.okr': `plan shops in 2026-Q4
key result k "Waste falls"
initiative a "One" { drives k }
initiative b "Two" { drives k, k }
`,
    });
    assert.deepEqual(
      plan.nodes.map(({ id }) => id.split('.').at(-1)),
      ['k', 'a', 'b'],
    );
    assert.equal(plan.links.filter(({ to }) => to === plan.nodes[0]?.id).length, 2);
  });

  it('may close a circle', async () => {
    const links = await linksOf({
      'plan.okr': `plan shops in 2026-Q4
objective a "A" { supports b }
objective b "B" { supports a, b }
`,
    });
    assert.deepEqual(links, ['a supports b', 'b supports a']);
  });

  it('lead through a metric to what measures it', async () => {
    const metrics = `metric waste "Waste" { outcome   unit % }
metric orders "Orders" { bridge   predicts waste "May pilot" }
`;
    const first = `plan shops in 2026-Q4
key result k "Waste falls" { measures waste   from 8% to 6% }
key result o "Shops order" { measures orders   from 1 shop to 4 shops }
key result p "Shops ask" { predicts waste "They said so" }
`;
    const second = `plan sales in 2026-Q4
key result s "Chains ask" { predicts waste }
key result t "Chains order" { measures orders   from 1 shop to 4 shops }
`;
    const past =
      'plan shops in 2026-Q3\nkey result before "Waste falls" { measures waste   from 9% to 8% }\n';
    const links = await linksOf({
      'metrics.okr': metrics,
      'q4.okr': first,
      'sales.okr': second,
      'q3.okr': past,
    });
    assert.deepEqual(links, ['o predicts k (May pilot)', 'p predicts k (They said so)', 's predicts! k']);
  });

  it('leave out what nobody declares', async () => {
    const text =
      'plan shops in 2026-Q4\nobjective o "Less waste" { supports nobody,  }\ninitiative i "Work" { drives }\n';
    assert.deepEqual(await linksOf({ 'plan.okr': text }), []);
  });
});
