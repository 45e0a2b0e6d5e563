import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatDocument } from '../../language/index.js';
import { syntaxProblems } from '../../language/parser/syntax-problems.js';
import { linkedPlans } from '../support/linked-plan-arbitrary.js';
import { commentsOf, describeSyntax, parsePlan } from '../support/parse-plan.js';
import { planText } from '../support/plan-arbitrary.js';
import { openWorkspace } from '../support/workspace.js';
import type { Mode } from './mode.js';

/** Texts that a person or a program may leave in a plan. */
const pieces = fc.constantFrom(
  ...[
    '{',
    '}',
    '"',
    '"""',
    '“',
    '/*',
    '*/',
    '//',
    ',',
    '.',
    '..',
    '%',
    '→',
    '- ',
    '\t',
    '\r',
    '\r\n',
    '\n',
    '\u00a0',
  ],
  ...[
    '\ufeff',
    '\u202e',
    '\u2066',
    '\u2069',
    '\u200b',
    '\u200f',
    '\u0301',
    'e\u0301',
    '🥕',
    '👩‍👩‍👧',
    '🇵🇹',
    '\ud800',
    '\udc00',
    '\u2028',
    '\u2029',
    '\u0085',
    '\v',
    '\f',
    '\n\r',
    '\u202f',
    '：',
    '＂',
    '٣',
    '\0',
    '1,5',
    "1'000",
    '2026-13-45',
    '@',
    '<<<<<<< a\n',
    '>>>>>>> b\n',
  ],
  ...[
    'kr x "X" {',
    'objective',
    'key result',
    'initiative "Part" {',
    'person @ines {',
    'metric spoilage {',
    'check-ins 2026-11-02 by @ines {',
    'plan sales in 2026-Q4\ndraft\n',
    'zones { commit "One"',
    'changed 2026-11-02 target was',
    'check-in 2026-11-02 by',
    'reached stretch',
    'keep between 1% and',
    'guard churn <=',
    'reads as',
    'expect 2026-11-02',
    'from unknown to',
    'score 2026-11-02 7/10',
    'owner',
    'to',
    'in',
    '// okr-ignore missing-owner',
  ],
);

const plans = fc.oneof(
  { weight: 3, arbitrary: planText() },
  { weight: 1, arbitrary: linkedPlans().map((texts) => Object.values(texts)[0] ?? '') },
);

/** Changes of a text: a piece at a place, in the place of so many characters. */
const changes = fc.array(fc.record({ at: fc.nat(5000), length: fc.nat(3), text: pieces }), { maxLength: 4 });

const mutated = fc
  .tuple(plans, changes, fc.option(fc.nat(5000), { nil: undefined, freq: 3 }))
  .map(([text, made, cut]) => {
    let result = text;
    for (const { at, length, text: piece } of made) {
      const place = result.length === 0 ? 0 : at % (result.length + 1);
      result = result.slice(0, place) + piece + result.slice(place + length);
    }
    return cut === undefined || result.length === 0 ? result : result.slice(0, cut % result.length);
  });

/** Any text can be read and checked; one without errors is formatted without a change of meaning, once and for all. */
export const documents: Mode<string> = {
  inputs: mutated,
  filesOf: (text) => ({ 'plan.okr': text }),
  check: async (text) => {
    const truncations = checkTruncations(text);
    const { findings } = await openWorkspace({ 'plan.okr': text });
    for (const { rule, message, range } of findings()) {
      assert.notEqual(rule, 'rule-failure', message);
      assert.ok(range.start.line >= 0 && range.start.character >= 0, `${rule} has no place`);
      assert.doesNotMatch(message, /\b(?:undefined|NaN|null|\[object)\b/, message);
    }
    const before = parsePlan(text);
    const formatted = formatDocument(before);
    if ('problems' in formatted) return { truncations };
    const after = parsePlan(formatted.text);
    assert.deepEqual(describeSyntax(after), describeSyntax(before), 'The formatter changed the meaning.');
    assert.deepEqual(
      commentsOf(after).map(oneLineEnd),
      commentsOf(before).map(oneLineEnd),
      'A comment changed.',
    );
    assert.deepEqual(formatDocument(after), formatted, 'The second run of the formatter changed the file.');
    assert.ok(
      new Set(formatted.text.match(/\r\n|\r|\n/g)).size <= 1,
      'The file has several kinds of line ends.',
    );
    return { truncations };
  },
};

/** A text of at most so many characters is also read up to each of its characters. */
const truncated = 300;

/** Reads all beginnings of a short text, as if it were typed. @returns how many there are */
function checkTruncations(text: string): number {
  if (text.length > truncated) return 0;
  for (let length = 0; length < text.length; length++) {
    const document = parsePlan(text.slice(0, length));
    for (const { message, range } of syntaxProblems(document)) {
      const [start, end] = [range.start, range.end].map((place) => document.textDocument.offsetAt(place)) as [
        number,
        number,
      ];
      assert.ok(0 <= start && start <= end && end <= length, `${message} is at ${start} to ${end}`);
    }
    formatDocument(document);
  }
  return text.length;
}

function oneLineEnd(comment: string): string {
  return comment.replace(/\r\n|\r/g, '\n');
}
