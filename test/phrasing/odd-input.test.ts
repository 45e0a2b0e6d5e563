import assert from 'node:assert/strict';
import { createPhraseReader } from '../../language/phrasing/english/phrase-reader.js';
import { englishModel } from '../support/learned-tables.js';

const reader = createPhraseReader(englishModel);

describe('odd input', () => {
  const unreadable: [string, string, RegExp][] = [
    ['empty', '', /no text/],
    ['white space', ' \t\n ', /no text/],
    ['one word', 'Growth', /one word/],
    ['emoji only', '🚀🚀🎉👩‍💻', /no text/],
    ['numbers only', '5 → 3 % 2026', /no words/],
    ['punctuation', '?!… --- ***', /no (?:text|words)/],
    ['10,000 characters', 'Ship the portal and '.repeat(500), /too long/],
    ['German', 'Wir steigern den Umsatz um 5 Prozent', /German/],
    ['French', 'Réduire le taux de départ des clients de 5 % à 3 %', /French/],
    ['Spanish', 'Aumentar los ingresos de la tienda en un 20 %', /Spanish/],
    ['Italian', 'Aumentare il numero di clienti del 10%', /Italian/],
    ['Portuguese', 'Reduzir o tempo de espera dos clientes', /Portuguese/],
    ['Dutch', 'De omzet van onze winkels met 5 procent verhogen', /Dutch/],
    ['Polish', 'Zwiększyć liczbę nowych klientów w sklepie', /Polish/],
    ['Japanese', '顧客満足度を向上させる', /Latin/],
    ['Russian', 'Увеличить выручку на 20%', /Latin/],
    ['Arabic, right to left', 'زيادة رضا العملاء', /Latin/],
    ['Hebrew among marks', '\u202Bלהגדיל את ההכנסות\u202C', /Latin/],
    ['invented words', 'Blorfle zanty quimsical wobbers frandish', /few of its words/],
  ];
  for (const [name, text, why] of unreadable)
    it(`${name}: abstains and says why`, () => {
      const reading = reader.read(text);
      assert.equal(reading.reading, 'unclear');
      assert.equal(reading.warn, false);
      assert.match(reading.abstained ?? '', why);
      assert.deepEqual(reading.evidence, []);
    });

  const readable: [string, string, string][] = [
    ['markup', '**Launch** the `portal` for <b>suppliers</b> ([plan](https://plans.test/1))', 'output'],
    ['mixed scripts', 'Launch the 東京 portal', 'output'],
    ['accents', 'Ouvrir: Launch the café portal in Besançon', 'output'],
    ['an unpaired surrogate', 'Launch the \uD83D portal', 'output'],
    ['a lone low surrogate', '\uDE80 Launch the portal', 'output'],
    ['capitals', 'LAUNCH THE PORTAL', 'output'],
    ['a list mark and a number', '- [ ] KR 2.1: Launch the portal', 'output'],
    ['right-to-left marks', '\u200FLaunch the portal\u200E', 'output'],
    ['line ends', 'Launch the\r\nportal', 'output'],
  ];
  for (const [name, text, expected] of readable)
    it(`${name}: is read`, () => assert.equal(reader.read(text).reading, expected));

  it('gives the same reading twice, whatever was read in between', () => {
    const first = reader.read('Launch the portal');
    reader.read('Reduce churn to 2%');
    assert.deepEqual(reader.read('Launch the portal'), first);
  });
});
