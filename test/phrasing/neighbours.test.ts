import assert from 'node:assert/strict';
import { listsWork } from '../../language/phrasing/english/check-in-note.js';
import { outcomeTopics } from '../../language/phrasing/english/lexicon/outcome-topics.js';
import { suggestOutcomes } from '../../language/phrasing/english/outcome-suggestions.js';
import { createPhraseReader } from '../../language/phrasing/english/phrase-reader.js';
import { findTemplateText } from '../../language/phrasing/english/template-text.js';
import { englishModel } from '../support/learned-tables.js';

describe('own words', () => {
  it('turn a reading, in any number and form', () => {
    const reader = createPhraseReader(englishModel, {
      outcome: ['golden path'],
      output: ['wave'],
      activity: ['huddle'],
      bridge: ['warm intro'],
    });
    assert.equal(reader.read('Launch two golden paths').reading, 'outcome');
    assert.equal(reader.read('Reach 5 waves').reading, 'output');
    assert.equal(reader.read('We huddled with finance').reading, 'activity');
    assert.equal(reader.read('Make 20 warm intros').reading, 'bridge');
    assert.equal(createPhraseReader(englishModel).read('Launch two golden paths').reading, 'output');
  });

  it('do not count inside a purpose', () => {
    const reader = createPhraseReader(englishModel, { outcome: ['golden path'] });
    assert.equal(reader.read('Launch a portal to improve the golden path').reading, 'output');
  });

  it('are named in the evidence', () => {
    const [first] = createPhraseReader(englishModel, { outcome: ['wave'] }).read(
      'Launch the second wave',
    ).evidence;
    assert.equal(first?.feature, 'own-outcome');
    assert.equal(first?.text, 'wave');
  });
});

describe('suggested outcomes', () => {
  const table: [string, string, RegExp][] = [
    ['Hire 5 engineers', 'hiring', /time to productivity/],
    ['Publish 10 blog posts', 'written content', /sign-ups from organic search/],
    ['Train all managers', 'training', /skill/],
    ['Run a penetration test', 'security', /vulnerabilities/],
    ['Install new machines', 'manufacturing', /scrap/],
    ['Prepare the annual budget', 'finance', /forecast error/],
    ['Launch the donor appeal', 'charity', /donor retention/],
  ];
  for (const [text, topic, metric] of table)
    it(text, () => {
      const found = suggestOutcomes(text);
      const fit = found.find((suggestion) => suggestion.topic === topic);
      assert.ok(fit !== undefined, JSON.stringify(found.map((suggestion) => suggestion.topic)));
      assert.match(fit.metrics.join('; '), metric);
    });

  it('cover 25 topics or more, each with words and metrics', () => {
    assert.ok(outcomeTopics.length >= 25);
    for (const { topic, words, metrics } of outcomeTopics)
      assert.ok(words.length > 2 && metrics.length > 2, topic);
  });

  it('suggest nothing for what they do not know', () =>
    assert.deepEqual(suggestOutcomes('Frobnicate the wug'), []));

  const strays: [string, string][] = [
    ['Migration of all tenants to the event bus', 'events'],
    ['Audit 40 repair logs', 'finance'],
    ['Try remote monitoring with 20 asthma patients', 'reliability'],
    ['Train 30 nurses', 'health care'],
  ];
  for (const [text, other] of strays)
    it(`a stray word suggests no other trade: ${text}`, () =>
      assert.ok(suggestOutcomes(text).every(({ topic }) => topic !== other)));

  it('suggest metrics that the reader itself never warns of', () => {
    const reader = createPhraseReader(englishModel);
    for (const { metrics } of outcomeTopics)
      for (const metric of metrics)
        assert.equal(reader.read(metric, 'key-result', { hasMeasure: true }).warn, false, metric);
  });
});

describe('leftover template text', () => {
  const left: [string, string][] = [
    ['Key Result 1', 'Key Result 1'],
    ['Objective #2', 'Objective #2'],
    ['TODO: find a metric', 'TODO'],
    ['Increase <metric> by 10%', '<metric>'],
    ['Lorem ipsum dolor', 'Lorem ipsum'],
    ['Grow revenue by xx%', 'xx%'],
    ['Raise $XX from investors', '$XX'],
    ['Increase {metric} to {{target}}', '{metric}'],
    ['Reduce churn from X to Y', 'from X to Y'],
    ['[insert metric here]', '[insert metric here]'],
    ['Owner ____', '____'],
    ['Target to be defined', 'to be defined'],
    ['What will be different, for whom', 'What will be different, for whom'],
    ['What changes, for whom', 'What changes, for whom'],
  ];
  for (const [text, expected] of left)
    it(text, () => {
      const found = findTemplateText(text);
      assert.equal(found?.text, expected);
      assert.equal(text.slice(found?.start, found?.end), expected);
    });
  for (const text of [
    'Reduce churn to 2%',
    'Key results are reviewed weekly',
    'p95 < 300 ms and error rate > 0',
    'Latency <5 ms',
    'Move [the docs](https://docs.test)',
    'Sell the X100 in 3 markets',
    'Type <b>bold</b>',
    'Priority 1 incidents fall to 0',
    'The todo app has 500 users',
  ])
    it(`leaves “${text}” alone`, () => assert.equal(findTemplateText(text), undefined));
});

describe('check-in notes', () => {
  const work = [
    'Shipped the new page, held three interviews',
    'We published the guide and trained two teams',
    'Page launched. Policy approved.',
    'Finished the migration; fixed 12 bugs',
    'Wrote the spec, reviewed it with legal',
    'New dashboard was released',
  ];
  for (const note of work)
    it(`“${note}” lists work`, () => {
      const found = listsWork(note);
      assert.ok(found.length > 0);
      for (const { start, end, text } of found) assert.equal(note.slice(start, end), text);
    });
  const told = [
    'Berries moved it; bakery did not: deliveries still follow the old calendar',
    'Shipped the new page, and sign-ups rose by 20%',
    'Churn fell because the new onboarding was launched',
    'Nightly runs cut bakery over-orders in 9 of 12 shops',
    'Live since Thursday',
    '',
    'On track',
    'Launched in Spain; no effect so far',
    'Customers stayed longer',
    'Waiting for legal',
    'Closed tickets: 40',
    'Built trust with the nurses',
  ];
  for (const note of told) it(`“${note}” does not`, () => assert.deepEqual(listsWork(note), []));
});
