import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { analyse } from '../../language/phrasing/english/analysis.js';
import { isFunctionWord } from '../../language/phrasing/english/learnable-words.js';
import { createPhraseReader } from '../../language/phrasing/english/phrase-reader.js';
import type { StatementReading } from '../../language/phrasing/reading.js';
import { englishModel } from '../support/learned-tables.js';
import { runs } from '../support/runs.js';

const reader = createPhraseReader(englishModel);

function checkSpans(text: string, reading: StatementReading): void {
  for (const { start, end, text: words } of reading.evidence) {
    assert.ok(start >= 0 && start < end && end <= text.length, `${start}–${end} of ${text.length}`);
    assert.equal(words, text.slice(start, end));
  }
  const hidden = reading.hiddenOutcome;
  if (hidden !== undefined)
    assert.ok(hidden.start >= 0 && hidden.start < hidden.end && hidden.end <= text.length);
  const total = reading.candidates.reduce((sum, { probability }) => sum + probability, 0);
  assert.ok(reading.candidates.length === 0 || Math.abs(total - 1) < 1e-9);
  assert.ok(reading.confidence >= 0 && reading.confidence <= 1);
  if (reading.warn) assert.ok(reading.reading === 'output' || reading.reading === 'activity');
}

const vocabulary = fc.constantFrom(
  ...'launch the a of to customers run 50 % from 5 10 portal churn is are published with within 1 day improve so that — , : ( ) and by launching no zero all number per week €200K > p95 ms **bold** [x] KR1: 🚀 users who have has there not never team we sign-ups lead-to-demo ratio half Q3 2026 \uD83D'.split(
    ' ',
  ),
);

/** How far the reading is ahead of its strongest rival, from the probabilities. */
function lead(reading: StatementReading): number {
  const group = (name: string): string =>
    name === 'vague' ? 'vague' : name === 'output' || name === 'activity' ? 'work' : 'result';
  const shares = new Map<string, number>();
  for (const { reading: name, probability } of reading.candidates)
    shares.set(group(name), (shares.get(group(name)) ?? 0) + probability);
  const [winner] = [...shares].sort((left, right) => right[1] - left[1])[0] ?? ['result'];
  const best = reading.candidates.find(({ reading: name }) => group(name) === winner);
  const rival = reading.candidates.find(({ reading: name }) => group(name) !== winner);
  return Math.log((best?.probability ?? 0) / (rival?.probability ?? 1));
}

const ownSentences = readdirSync('training/data')
  .flatMap((name) => readFileSync(`training/data/${name}`, 'utf8').split('\n'))
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as { text: string; kind: 'key-result' | 'objective' });

describe('evidence', () => {
  it('adds up: base and weights are how far the reading is ahead', () => {
    for (const { text, kind } of ownSentences) {
      const reading = reader.read(text, kind);
      if (reading.candidates.length === 0) continue;
      const sum = reading.evidence.reduce((total, { weight }) => total + weight, reading.base ?? 0);
      assert.ok(Math.abs(sum - lead(reading)) < 0.01, `${text}: ${sum} instead of ${lead(reading)}`);
    }
  });

  it('explains every piece in words', () => {
    for (const { text, kind } of ownSentences.slice(0, 2000))
      for (const { explanation, text: words } of reader.read(text, kind).evidence) {
        assert.ok(explanation.length > 3 && !/undefined|\{words\}/.test(explanation), explanation);
        assert.ok(explanation.includes(words) || !explanation.includes('“'), explanation);
      }
  });

  it('rests on no function word and no digit alone', () => {
    for (const { text, kind } of ownSentences) {
      const { warn, evidence } = reader.read(text, kind);
      if (!warn) continue;
      const telling = evidence.filter(
        ({ weight, text: words }) =>
          weight > 0 &&
          (words.match(/\p{L}[\p{L}'’-]+/gu) ?? []).some((word) => !isFunctionWord(word.toLowerCase())),
      );
      assert.ok(telling.length > 0, text);
    }
  });

  it('has learned no function word, and no word with a digit', () => {
    const model = englishModel();
    for (const word of ['the', 'of', 'to', 'and', 'with', 'is', 'not', 'we', 'all', '2026', 'q3'])
      assert.equal(model.words.get(word), undefined, word);
    assert.notEqual(model.words.get('shelf'), undefined);
  });

  for (const [text, words] of [
    ['Mobile app for store managers', 'Mobile app'],
    ['Run a campaign', 'Run a campaign'],
    ['Kotlin support is released', 'Kotlin support is released'],
    ['Launch the self-service portal by May', 'Launch the self-service portal'],
  ] as const) {
    it(`underlines whole phrases: ${text}`, () => assert.equal(reader.read(text).decisive?.text, words));
  }

  it('points into the original text, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) =>
        checkSpans(text, reader.read(text)),
      ),
      { numRuns: 500 },
    );
  });

  it('points into the original text, for any order of telling words', () => {
    const texts = fc.array(vocabulary, { minLength: 1, maxLength: 25 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(texts, fc.constantFrom('key-result' as const, 'objective' as const), (text, kind) =>
        checkSpans(text, reader.read(text, kind)),
      ),
      { numRuns: runs(1000) },
    );
  });

  for (const [text, noun] of [
    ['Emergency walk-ins fall by a third', 'walk-ins'],
    ['Drop-outs fall from 12% to 8%', 'Drop-outs'],
    ['Check-ins per user rise from 2 to 3', 'Check-ins'],
    ['No-shows fall by half', 'No-shows'],
    ['Customer satisfaction rises from 60% to 75%', 'satisfaction'],
  ] as const) {
    it(`takes a hyphenated noun whole: ${noun}`, () => {
      const seen = analyse(text, 'key-result');
      const subject = 'head' in seen ? seen.head.subject : undefined;
      assert.equal(text.slice(subject?.headStart, subject?.headEnd), noun);
    });
  }

  it('comes strongest first and names the words in its explanation', () => {
    const { evidence } = reader.read('Launch the portal to improve customer satisfaction');
    const weights = evidence.map(({ weight }) => Math.abs(weight));
    assert.deepEqual(
      weights,
      [...weights].sort((left, right) => right - left),
    );
    assert.equal(evidence[0]?.text, 'Launch');
    assert.match(evidence[0]?.explanation ?? '', /“Launch” names something that gets delivered/);
  });
});

describe('hidden outcome', () => {
  const table: [string, string | undefined][] = [
    ['Launch the portal to improve customer satisfaction', 'Improve customer satisfaction'],
    ['Launch the portal in order to cut waiting time', 'Cut waiting time'],
    ['Build an intranet so that employees find answers faster', 'Employees find answers faster'],
    ['Roll out scanners for better stock accuracy', 'Better stock accuracy'],
    ['Open a desk so that guests find help at once', 'Guests find help at once'],
    ['Ship the app so that nurses chart faster than before', 'Nurses chart faster than before'],
    ['Add a till so that nobody waits at once and leaves', 'Nobody waits at once and leaves'],
    ['Build the queue so that orders get through', 'Orders get through'],
    ['Move the archive so that clerks know where', 'Clerks know where'],
    ['Launch the portal so that calls fall after the move', 'Calls fall'],
    ['Upgrade the scanners to halve picking errors', 'Halve picking errors'],
    ['Send reminders to reduce no-shows', 'Reduce no-shows'],
    ['Migrate the shop to the cloud to halve outages', 'Halve outages'],
    ['Move invoices to the new tool to quickly reduce late payments', 'Quickly reduce late payments'],
    ['Start a pilot to shorten queues', 'Shorten queues'],
    ['Provide training to cut complaints by half', 'Cut complaints by half'],
    ['Continue to reduce churn', undefined],
    ['Upgrade to reduce cost', undefined],
    ['Present the results to lower management', undefined],
    ['Encourage customers to reduce returns', undefined],
    ['Launch the portal', undefined],
    ['Increase posts from 2 to 10', undefined],
    ['Respond to support requests', undefined],
    ['Reduce the time to hire', undefined],
  ];
  for (const [text, expected] of table)
    it(`“${text}”`, () => {
      const hidden = reader.read(text).hiddenOutcome;
      assert.equal(hidden?.text, expected);
      if (hidden !== undefined)
        assert.equal(text.slice(hidden.start, hidden.end).toLowerCase(), hidden.text.toLowerCase());
    });
});
