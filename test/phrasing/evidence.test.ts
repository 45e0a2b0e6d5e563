import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createPhraseReader } from '../../language/phrasing/phrase-reader.js';
import type { StatementReading } from '../../language/phrasing/reading.js';

const reader = createPhraseReader();

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

describe('evidence', () => {
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
      { numRuns: 2000 },
    );
  });

  for (const [text, noun] of [
    ['Emergency walk-ins fall by a third', 'walk-ins'],
    ['Drop-outs fall from 12% to 8%', 'Drop-outs'],
    ['Check-ins per user rise from 2 to 3', 'Check-ins'],
    ['No-shows fall by half', 'No-shows'],
    ['Customer satisfaction rises from 60% to 75%', 'satisfaction'],
  ] as const) {
    it(`names a hyphenated noun whole: ${noun}`, () =>
      assert.ok(
        reader.read(text).evidence.some((one) => one.text === noun),
        JSON.stringify(reader.read(text).evidence),
      ));
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
