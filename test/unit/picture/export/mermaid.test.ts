import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mermaidChart, mermaidLimits } from '../../../../picture/export/mermaid.js';
import { mermaidText } from '../../../../picture/export/mermaid-text.js';
import { plainText } from '../../../../picture/text/plain.js';
import { everything } from '../../../../picture/view.js';
import { syntheticPlan } from '../../../support/synthetic-plan.js';
import { graphArbitrary, graphOf, linkOf, nodeOf } from '../graph-arbitrary.js';
import { picturePlan } from '../picture-plan.js';
import { hostilePlan, hostileTitles } from './hostile-plan.js';

/** All that may stand in a label: letters of any script, signs without a meaning, codes, ends of lines. */
const label = String.raw`(?:[A-Za-z0-9 ,'!?/.%\-]|[^\x00-\x7f]|#\d+;|<br>)*`;
const card = String.raw`\(\["${label}"\]\)|\["${label}"\]|\("${label}"\)|\[/"${label}"/\]`;
/** Every line that an exported chart may have. */
const lines = [
  'flowchart (?:BT|RL)',
  `  acc(?:Title|Descr): ${label}`,
  `  (?:  )?n[0-9a-z]+(?:${card}):::[a-z-]+`,
  `  subgraph (?:unsupported|unaligned|orphan)\\["${label}"\\]`,
  '  end',
  '  n[0-9a-z]+ (?:---|-->|-\\. (?:predicts|depends on) \\.->) n[0-9a-z]+',
  '  classDef [a-z-]+ [a-z0-9#,:. -]+',
  '  class n[0-9a-z]+(?:,n[0-9a-z]+)* context',
].map((pattern) => new RegExp(`^${pattern}$`, 'u'));

/** Checks a chart line by line, and that links lead from card to card. */
function check(text: string): void {
  assert.ok(text.endsWith('\n'));
  const all = text.trimEnd().split('\n');
  for (const line of all)
    assert.ok(
      lines.some((pattern) => pattern.test(line)),
      `not of a chart: ${line}`,
    );
  const cards = new Set(all.flatMap((line) => /^ +(n\w+)[([]/.exec(line)?.[1] ?? []));
  for (const line of all) {
    const [, from, to] = /^ {2}(n\w+) -.* (n\w+)$/.exec(line) ?? [];
    if (from && to) assert.ok(cards.has(from) && cards.has(to), line);
  }
  const count = (word: string) => all.filter((line) => line.trim().startsWith(word)).length;
  assert.equal(count('subgraph'), count('end'));
}

describe('A plan as a chart of Mermaid', () => {
  it('has a card of each kind, a lane of each gap, and every kind of link', () => {
    const { text, omission } = mermaidChart(picturePlan(), everything);
    check(text);
    assert.equal(omission, undefined);
    for (const part of [
      '(["',
      '["',
      '("',
      '[/"',
      'subgraph orphan',
      'subgraph unaligned',
      'subgraph unsupported',
    ])
      assert.ok(text.includes(part), part);
    for (const arrow of ['---', '-->', '-. predicts .->', '-. depends on .->'])
      assert.ok(text.includes(arrow), arrow);
    for (const words of ['🟢 on track, 75%', '➖ dropped', 'active, 60%'])
      assert.ok(text.includes(words), words);
  });

  it('is a chart whatever its texts say', () => {
    check(mermaidChart(hostilePlan(), everything).text);
    fc.assert(fc.property(graphArbitrary, (plan) => check(mermaidChart(plan, everything).text)));
  });

  it('shows a statement as it was written, once Mermaid has read the codes', () => {
    for (const title of hostileTitles) {
      const shown = mermaidText(plainText(title))
        .replace(/#(\d+);/g, (_, number: string) => String.fromCharCode(Number(number)))
        .replaceAll('\u2060', '');
      assert.equal(shown, plainText(title));
    }
  });

  it('keeps apart what Mermaid looks for after it has read the codes', () => {
    assert.equal(mermaidText('$$x$$'), '#36;\u2060#36;x#36;\u2060#36;');
    assert.equal(mermaidText('ﬂ°quot¶ß'), 'ﬂ\u2060°quot¶ß');
    assert.equal(mermaidText('fa:fa-car'), 'fa\u2060#58;fa-car');
  });

  for (const [text, expected] of [
    ['1. first', '1#46; first'],
    ['from 8.4% to 6.3%', 'from 8.4% to 6.3%'],
    ['- item', '#45; item'],
    ['2026-Q4', '2026-Q4'],
    ['%% comment', '#37;#37; comment'],
    ['www.shop.test', 'www#46;shop#46;test'],
  ] as const) {
    it(`writes ${text} as ${expected}`, () => assert.equal(mermaidText(text), expected));
  }

  it('shortens a statement of 1,000 characters', () => {
    const node = nodeOf('objective', 'long', { title: '👩‍👩‍👧‍👦'.repeat(1000) });
    const { text } = mermaidChart(graphOf([node]), everything);
    assert.ok(
      text.includes(`"${'👩‍👩‍👧‍👦'.repeat(119)}…<br>`) || text.includes(`"${'👩‍👩‍👧‍👦'.repeat(119)}…"`),
      text,
    );
  });

  it('keeps text that is read from right to left to itself', () => {
    const node = nodeOf('objective', 'rtl', { title: 'שלום (123)' });
    assert.ok(mermaidChart(graphOf([node]), everything).text.includes('"\u2068שלום #40;123#41;\u2069'));
  });

  it('names a card alike whatever else is drawn', () => {
    const [objective, other] = [nodeOf('objective', 'one'), nodeOf('objective', 'other')];
    const lineOf = (text: string) => text.split('\n').find((line) => line.includes('Statement of one'));
    const alone = lineOf(mermaidChart(graphOf([objective]), everything).text);
    assert.ok(alone);
    assert.equal(lineOf(mermaidChart(graphOf([other, objective]), everything).text), alone);
  });

  it('steps context back', () => {
    const [objective, keyResult] = [
      nodeOf('objective', 'above'),
      nodeOf('key-result', 'asked', { owner: '@tom' }),
    ];
    const plan = graphOf([objective, keyResult], [linkOf('belongs-to', keyResult, objective)]);
    const { text } = mermaidChart(plan, {
      ...everything,
      filter: { ...everything.filter, owners: ['@tom'] },
    });
    check(text);
    assert.match(text, /^ {2}class n\w+ context$/m);
  });

  it('says how many cards are folded away', () => {
    const [objective, keyResult] = [nodeOf('objective', 'above'), nodeOf('key-result', 'below')];
    const plan = graphOf([objective, keyResult], [linkOf('belongs-to', keyResult, objective)]);
    const { text } = mermaidChart(plan, { ...everything, folded: [objective.id] });
    check(text);
    assert.ok(text.includes('1 more below') && !text.includes('Statement of below'), text);
  });

  for (const [count, omission] of [
    [150, undefined],
    [500, 'The plan is larger than what Mermaid draws. The picture is without initiatives.'],
    [
      2000,
      'The plan is larger than what Mermaid draws. The picture is without key results, without initiatives.',
    ],
    [5000, /The picture is without objectives, without key results, without initiatives\.$/],
  ] as const) {
    it(`leaves out of ${count} goals what Mermaid does not draw, and says so`, () => {
      const chart = mermaidChart(syntheticPlan(count), everything);
      check(chart.text);
      assert.ok(chart.text.length <= mermaidLimits.characters);
      if (omission instanceof RegExp) assert.match(chart.omission ?? '', omission);
      else assert.equal(chart.omission, omission);
    });
  }

  it('is a sentence where even the priorities are too many', () => {
    const title = 'A priority with a long statement that takes up all the room that there is, and more';
    const plan = graphOf(
      Array.from({ length: 900 }, (_, index) => nodeOf('priority', `p${index}`, { title })),
    );
    const { text, omission } = mermaidChart(plan, everything);
    assert.match(text, /^flowchart BT\n.*too large/);
    assert.match(omission ?? '', /Narrow it/);
  });
});
