import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markupOf } from '../../../../picture/markup.js';
import { fonts } from '../../../../picture/text/fonts.js';
import { isRightToLeft, plainText } from '../../../../picture/text/plain.js';
import { lineOfText } from '../../../../picture/text/text-shape.js';
import { textWidth } from '../../../../picture/text/widths.js';
import { ellipsis, fitText, wrapText } from '../../../../picture/text/wrap.js';

const font = fonts.statement;

describe('picture: text', () => {
  it('wraps at blanks, and after hyphens', () => {
    assert.deepEqual(wrapText('Spoilage per shop falls by a quarter', font, 120, 4), [
      'Spoilage per',
      'shop falls by a',
      'quarter',
    ]);
    assert.deepEqual(wrapText('point-of-sale', font, 60, 4), ['point-of-', 'sale']);
  });

  it('says with an ellipsis that there is more', () => {
    const lines = wrapText('Shops throw away less. '.repeat(50), font, 200, 3);
    assert.equal(lines.length, 3);
    assert.match(lines[2] as string, /[a-z.]…$/);
    assert.ok(lines.slice(0, 2).every((line) => !line.includes(ellipsis)));
  });

  it('breaks words that are longer than a line', () => {
    const word = 'Donaudampfschifffahrtsgesellschaftskapitän';
    const lines = wrapText(word, font, 100, 10);
    assert.ok(lines.length > 2);
    assert.equal(lines.join(''), word);
  });

  it('never cuts through what a reader takes for one character', () => {
    const family = '👩‍👩‍👧‍👦';
    for (const width of [10, 30, 50, 70, 90])
      assert.match(fitText(family.repeat(9), font, width), new RegExp(`^(${family})+…$`));
    assert.equal(fitText(`e\u0301`.repeat(40), font, 60).replace(/e\u0301/g, ''), ellipsis);
  });

  it('breaks Chinese and Japanese between any two characters', () => {
    assert.deepEqual(wrapText('売り場の廃棄を減らす', font, 60, 3), ['売り場の', '廃棄を減', 'らす']);
  });

  it('sets what is read from right to left at the right edge', () => {
    assert.ok(isRightToLeft('«فواكه» and more'));
    assert.ok(!isRightToLeft('12% فواكه'.replace('فواكه', 'fruit فواكه')));
    const place = { x: 10, y: 20, width: 200 };
    assert.equal(
      markupOf(lineOfText('ירקות טריים', 'label', place)),
      '<text class="font-label" x="210" y="20" direction="rtl">ירקות טריים</text>',
    );
    assert.match(
      markupOf(lineOfText('ירקות', 'label', { ...place, anchor: 'end' })),
      /x="10".*text-anchor="end"/,
    );
  });

  it('leaves out what has no look, or reorders other text', () => {
    assert.equal(plainText('a\u0000\u0007b\r\n\tc\u202ed\u2066e\u200f'), 'a b cde');
    assert.equal(plainText('\ud800x\udc00'), '\ufffdx\ufffd');
    assert.equal(plainText('👍🏽'), '👍🏽');
    assert.equal(plainText(`z${'\u0301'.repeat(50)}`), `z${'\u0301'.repeat(4)}`);
  });

  it('makes lines that fit, as many as there may be, of nothing but the text', () => {
    const sizes = { width: fc.integer({ min: 40, max: 400 }), limit: fc.integer({ min: 1, max: 5 }) };
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.record(sizes), (text, { width, limit }) => {
        const lines = wrapText(text, font, width, limit);
        assert.ok(lines.length >= 1 && lines.length <= limit);
        for (const line of lines)
          assert.ok(textWidth(line, font) <= width + 1e-6 || isOneCharacter(line), line);
        const squeezed = (all: string) => all.replace(/\s/g, '');
        const whole = squeezed(plainText(text));
        const shown = squeezed(lines.join(''));
        const isCut = shown !== whole;
        if (isCut) assert.ok(lines.length === limit && shown.endsWith(ellipsis));
        assert.ok(whole.startsWith(isCut ? shown.slice(0, -1) : shown));
      }),
    );
  });
});

/** As a reader sees it, perhaps before an ellipsis: where not even that fits, it is drawn all the same. */
function isOneCharacter(line: string): boolean {
  return [...new Intl.Segmenter('en').segment(line.replace(ellipsis, ''))].length <= 1;
}
