import assert from 'node:assert/strict';
import { foreignValueAt, isPlainValue } from '../../../../language/values/foreign-values.js';
import { readNumber } from '../../../../language/values/quantities.js';

/** What other countries and programs write, how much of it is the value, and how this language writes it. */
const foreign: [text: string, value: string, ...spellings: string[]][] = [
  ["1'000", "1'000", '1,000'],
  ['1’250’000 users', '1’250’000', '1,250,000'],
  ['1 000', '1 000', '1,000'],
  ['12\u202F500 to', '12\u202F500', '12,500'],
  ['1\u00A0000,5', '1\u00A0000,5', '1,000.5'],
  ['1.500.000', '1.500.000', '1,500,000'],
  ['1.500,50 €', '1.500,50', '1,500.50'],
  ['2e6', '2e6', '2,000,000'],
  ['1.5E-3', '1.5E-3', '0.0015'],
  ['2,5 M€', '2,5 M€', '€2.5M'],
  ['-2,5 Mio. €', '-2,5 Mio. €', '-€2.5M'],
  ['3 Mrd EUR', '3 Mrd EUR', 'EUR 3B'],
  ['100 k€', '100 k€', '€100K'],
  ['2.5 million users', '2.5 million', '2.5M'],
  ['5 bn USD', '5 bn USD', 'USD 5B'],
  ['1h30', '1h30', '90min'],
  ['1h 30min', '1h 30min', '90min'],
  ['2d4h to 1d', '2d4h', '52h'],
  ['1min30', '1min30', '90s'],
  ['1:30', '1:30', '90min', '90s'],
  ['1:30:00', '1:30:00', '90min'],
  ['30 per week', '30 per week', '30/week'],
  ['20 tickets per week', '20 tickets per week', '20 tickets/week'],
  ['20 tickets a day', '20 tickets a day', '20 tickets/day'],
  ['3 per customer', '3 per customer', '3/customer'],
  ['20 pro Woche', '20 pro Woche', '20/Woche'],
  ['5 percent', '5 percent', '5%'],
  ['30 per cent', '30 per cent', '30%'],
];

/** What the language reads itself. */
const own = [
  ...[
    '640',
    '1,200 ms',
    '1_200',
    '0.7',
    '1.2M',
    '2.5M€',
    '8.4% to 6.3%',
    '12 pp',
    '90 min',
    '3 days to 1 day',
  ],
  ...[
    '40 shops to 60 shops',
    '640 by 2026-12-15',
    '3 m',
    '300 K',
    '12 months',
    '4.5/5',
    '5 a customer',
    '1.500',
  ],
];

describe('Values of other countries and programs', () => {
  for (const [text, value, ...spellings] of foreign) {
    it(`${text} is ${spellings.join(' or ')}`, () => {
      assert.deepEqual(foreignValueAt(text, { hasCurrency: false }), { length: value.length, spellings });
      const reading = readNumber(value);
      assert.ok('problem' in reading, value);
      for (const one of spellings) assert.ok(reading.problem.includes(`\`${one}\``), reading.problem);
    });
  }

  for (const text of own) {
    it(`${text} is of the language`, () => {
      assert.equal(foreignValueAt(text, { hasCurrency: false }), undefined);
    });
  }

  it('R$ 1,5 mi is an amount of millions, where 1,5 mi may be miles', () => {
    assert.deepEqual(foreignValueAt('1,5 mi', { hasCurrency: true }), { length: 6, spellings: ['1.5M'] });
    assert.equal(foreignValueAt('1,5 mi', { hasCurrency: false }), undefined);
  });

  it('no value that looks plain is foreign, whatever follows', () => {
    const numbers = ['3', '12', '1000', '2026', '8.4', '8.45', '0.5', '1.500', '12.5', "1'000", '1h30'];
    const ends = ['', '%', 'k', ' %', ' €', 'M€', ' Mio', ' per week', ' a week', ' 000', '/week'];
    const rests = [
      '',
      ' to 5',
      ' to 5 per week',
      ' by 3',
      ' by Friday',
      ' and 4',
      ' confidence 60%',
      ' "Text"',
    ];
    const texts = numbers.flatMap((number) =>
      ends.flatMap((end) => rests.map((rest) => `${number}${end}${rest}`)),
    );
    const plain = texts.filter((text) => isPlainValue(`from ${text}`, 5));
    assert.ok(plain.length > 100, `${plain.length}`);
    for (const text of plain)
      for (const hasCurrency of [false, true])
        assert.equal(foreignValueAt(text, { hasCurrency }), undefined, text);
  });

  it('only the line of a value counts', () => {
    assert.ok(isPlainValue('from 3\n000 to 5', 5));
    assert.ok(!isPlainValue('from 3 000 to 5', 5));
  });
});
