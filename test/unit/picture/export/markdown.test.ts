import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markdownPage } from '../../../../picture/export/markdown.js';
import { everything } from '../../../../picture/view.js';
import { syntheticPlan } from '../../../support/synthetic-plan.js';
import { graphArbitrary, graphOf, linkOf, nodeOf } from '../graph-arbitrary.js';
import { hostilePlan, hostileTitles } from './hostile-plan.js';

/** The item of a node with this title. */
function itemOf(title: string): string {
  const page = markdownPage(graphOf([nodeOf('initiative', 'one', { title })]), everything);
  return page.split('\n').find((line) => line.startsWith('- ')) ?? '';
}

describe('A plan as a page of Markdown', () => {
  it('has a list as deep as the tree', () => {
    const [objective, keyResult, work] = [
      nodeOf('objective', 'o', {
        owner: '@ines',
        status: 'at-risk',
        progress: { ratio: 0.5, explanation: '' },
      }),
      nodeOf('key-result', 'k', { current: '7.1%', measure: { from: '8.4%', to: '6.3%' } }),
      nodeOf('initiative', 'i', { owner: '@mei', state: 'active' }),
    ];
    const plan = graphOf(
      [objective, keyResult, work],
      [linkOf('belongs-to', keyResult, objective), linkOf('drives', work, keyResult)],
    );
    const page = markdownPage(plan, everything);
    assert.deepEqual(page.split('\n').slice(-4), [
      '- **Statement of o** · objective · 🔶 at risk, 50% · `@ines`',
      '  - **Statement of k** · key result · 7.1% (8.4% → 6.3%) · *no owner*',
      '    - Statement of i · initiative · active · `@mei`',
      '',
    ]);
  });

  it('has one block of code, and one line for each goal, whatever they say', () => {
    const check = (plan: ReturnType<typeof hostilePlan>) => {
      const page = markdownPage(plan, everything);
      const [before, chart, after, ...more] = page.split('```');
      assert.ok(before?.startsWith('# The plan on 2026-11-16\n') && chart?.startsWith('mermaid\n') && after);
      assert.deepEqual(more, []);
      const items = after.split('\n').filter((line) => /^ *- /.test(line));
      assert.equal(items.length, plan.nodes.length);
      for (const line of after.split('\n')) assert.match(line, /^(?: *- .*|## [A-Z].*|)$/u);
    };
    check(hostilePlan());
    fc.assert(fc.property(graphArbitrary, check));
  });

  it('leaves no sign in a statement that Markdown or GitHub would act on', () => {
    for (const title of hostileTitles) {
      const text = itemOf(title)
        .replace(/ · initiative · .*$/, '')
        .slice(2);
      assert.doesNotMatch(text, /(?<!\\)(?:\\\\)*[`*_[\]<>~#$&|]/, text);
      assert.doesNotMatch(text, /:\/\/|@\w|\bwww\.|^\d+[.)] |^[-+] /, text);
    }
  });

  for (const [title, expected] of [
    ['1. first', '- 1\\. first'],
    ['2) second', '- 2\\) second'],
    ['- third', '- \\- third'],
    ['1.5 times faster', '- 1.5 times faster'],
    ['A plain one.', '- A plain one.'],
  ] as const) {
    it(`writes ${title} as an item`, () =>
      assert.ok(itemOf(title).startsWith(`${expected} · initiative`), itemOf(title)));
  }

  it('says what the picture leaves out; the list has it all', () => {
    const plan = syntheticPlan(500);
    const page = markdownPage(plan, everything);
    assert.ok(
      page.includes('\nThe plan is larger than what Mermaid draws. The picture is without initiatives.\n'),
    );
    assert.equal(page.split('\n').filter((line) => /^ *- /.test(line)).length, 500);
  });

  it('says which part of the plan it is', () => {
    const view = { ...everything, filter: { ...everything.filter, text: ' spoilage ', cycles: ['2026-Q4'] } };
    const page = markdownPage(syntheticPlan(60), { ...view, kinds: ['priority', 'objective'] });
    assert.ok(
      page.includes('\nA part of the plan: 2026-Q4; “spoilage”; without key results, without initiatives.\n'),
      page.slice(0, 300),
    );
  });
});
