import assert from 'node:assert/strict';
import { excerptOf } from '../../../../cli/reporters/excerpt.js';
import { displayWidth } from '../../../../cli/text/display-width.js';
import { visibleText } from '../../../../cli/text/visible-text.js';
import { wrap } from '../../../../cli/text/wrap.js';
import { finding } from '../../../cli/support/sample-report.js';

/** The excerpt for words of a line. */
function excerpt(source: string, words: string, columns = 80) {
  const column = source.indexOf(words) + 1;
  return excerptOf(
    finding({ source, line: 1, endLine: 1, column, endColumn: column + words.length }),
    columns,
  );
}

/** What of the shown line stands above the mark, by columns of the terminal. */
function aboveMark({ text, marks }: { text: string; marks: string }): string {
  const from = marks.indexOf('^');
  let column = 0;
  let above = '';
  for (const character of new Intl.Segmenter('en').segment(text)) {
    if (column >= from && column < marks.length) above += character.segment;
    column += displayWidth(character.segment);
  }
  return above;
}

describe('The excerpt of a line', () => {
  const cases: [what: string, source: string, words: string][] = [
    ['ASCII', '  key result app "Mobile app" {', 'Mobile app'],
    ['tabs', '\tkey result\tapp "Mobile app" {', 'Mobile app'],
    ['East Asian characters', 'objective a "店舗の廃棄が減る" {', '廃棄が'],
    ['Hangul', 'objective a "매장 폐기가 줄어든다" {', '폐기가'],
    ['emoji of several code points', '"👩🏽‍🌾 🇵🇹 ❤️ Farmers sell more" {', 'Farmers'],
    ['combining marks', '"Cafe\u0301s waste less" {', 'waste'],
    ['accents', '"Läden überzeugen Gäste" {', 'überzeugen'],
    ['the end of the line', 'objective x "y" {', '{'],
  ];
  for (const [what, source, words] of cases) {
    it(`marks exactly its words: ${what}`, () => {
      assert.equal(aboveMark(excerpt(source, words)), words);
    });
  }

  it('marks the first line of a place over several lines', () => {
    const place = finding({ source: 'objective x "y" {  ', line: 1, endLine: 4, column: 11, endColumn: 2 });
    assert.equal(excerptOf(place, 80).marks, `${' '.repeat(10)}^^^^^^^`);
  });

  it('marks one character where the place is empty, also behind the last', () => {
    const source = 'ab';
    const point = (column: number) =>
      excerptOf(finding({ source, line: 1, endLine: 1, column, endColumn: column }), 80).marks;
    assert.deepEqual([point(1), point(2), point(3), point(99)], ['^', ' ^', '  ^', '  ^']);
  });

  for (const [where, before, after] of [
    ['at the start', 0, 400],
    ['in the middle', 400, 400],
    ['at the end', 400, 0],
    ['far out', 3_000_000, 900_000],
  ] as const) {
    it(`cuts a long line and keeps the place: ${where}`, () => {
      const shown = excerpt(`${'x '.repeat(before)}Mobile app${' y'.repeat(after)}`, 'Mobile app', 60);
      assert.equal(aboveMark(shown), 'Mobile app');
      assert.ok(displayWidth(shown.text) <= 60, shown.text);
      assert.equal(shown.text.startsWith('…'), before > 0);
      assert.equal(shown.text.endsWith('…'), after > 0);
    });
  }

  it('cuts a place that is longer than the line', () => {
    const shown = excerpt(`objective "${'long '.repeat(100)}"`, 'long '.repeat(100), 40);
    assert.ok(displayWidth(shown.text) <= 40);
    assert.ok(shown.marks.length <= 40 && shown.marks.includes('^'));
  });
});

describe('Text of a plan in a terminal', () => {
  it('cannot give orders', () => {
    assert.equal(visibleText('\u001B[2J\u0007\u007F\u009B1m\u202Eback'), '␛[2J␇␡\uFFFD1m\uFFFDback');
  });
  it('stays on one line', () => assert.equal(visibleText('one\r\n  two\n'), 'one two '));
});

describe('Wrapping', () => {
  it('breaks between words and keeps long ones whole', () => {
    assert.deepEqual(wrap('one two https://a.test/very/long three', 10), [
      'one two',
      'https://a.test/very/long',
      'three',
    ]);
  });
  it('counts wide characters as two columns', () => assert.deepEqual(wrap('店舗 店舗', 8), ['店舗', '店舗']));
  it('leaves the text alone where nobody knows the width', () =>
    assert.deepEqual(wrap('a b', undefined), ['a b']));
});
