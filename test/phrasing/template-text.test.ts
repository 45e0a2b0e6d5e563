import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { findTemplateText, leftovers } from '../../language/phrasing/english/template-text.js';
import { earliestLeftover } from '../../language/phrasing/text/leftover-text.js';

/** One text for each kind of leftover, and what is found of it. */
const samples: readonly (readonly [text: string, found: string])[] = [
  ['What will be different, for whom', 'What will be different, for whom'],
  ['What we do.', 'What we do.'],
  ['Revenue TODO', 'TODO'],
  ['XXXX per week', 'XXXX'],
  ['To be confirmed with sales', 'To be confirmed'],
  ['Fill me in', 'Fill me in'],
  ['Lorem ipsum dolor', 'Lorem ipsum'],
  ['Key Result 1', 'Key Result 1'],
  ['The goal two', 'goal two'],
  ['Revenue of <Metric>', '<Metric>'],
  ['Revenue of {name}', '{name}'],
  ['Revenue of [Your team]', '[Your team]'],
  ['Revenue of {{ anything }}', '{{ anything }}'],
  ['Write your Objective here', 'Write your Objective here'],
  ['Your goal goes here', 'Your goal goes here'],
  ['Churn falls by xx%', 'xx%'],
  ['Churn falls by \u2026 %', '\u2026 %'],
  ['Revenue of \u20ac XX', '\u20ac XX'],
  ['Revenue grows from X to Y', 'from X to Y'],
  ['Churn is ____', '____'],
  ['Churn is ???', '???'],
  ['Foo', 'Foo'],
  ['An untitled goal', ''],
  ['Untitled goal', 'Untitled goal'],
];

const statements = readdirSync('training/data')
  .flatMap((name) => readFileSync(`training/data/${name}`, 'utf8').trim().split('\n'))
  .map((line) => (JSON.parse(line) as { text: string }).text);

describe('Text left over from a template', () => {
  for (const [text, found] of samples)
    it(`is “${found}” in “${text}”`, () => assert.equal(findTemplateText(text)?.text ?? '', found));

  it('is what all patterns find, though most are not tried', () => {
    const all = leftovers.map(({ pattern }) => ({ pattern }));
    const endings = samples.map(([text]) => text);
    const texts = [
      ...statements,
      ...endings,
      ...endings.flatMap((text) => [text.toUpperCase(), text.toLowerCase(), ` ${text} `, `\`code\` ${text}`]),
      ...statements.map((text, index) => `${text} ${endings[index % endings.length]}`),
    ];
    for (const text of texts) assert.deepEqual(findTemplateText(text), earliestLeftover(text, all), text);
  });

  it('needs at least one pattern that is not tried for most statements', () => {
    const tried = (text: string) =>
      leftovers.filter(({ needs }) => needs?.some((need) => text.toLowerCase().includes(need))).length;
    const average = statements.reduce((sum, text) => sum + tried(text), 0) / statements.length;
    assert.ok(average < 1, `${average} of ${leftovers.length} patterns`);
  });
});
