import assert from 'node:assert/strict';
import type { Claim } from '../../language/phrasing/claims.js';
import { PhraseReaders } from '../../language/phrasing/phrasings.js';
import { learnedTables } from '../support/learned-tables.js';

const readers = new PhraseReaders(learnedTables);

/** A claim in short: what kind, how much, of what. */
const short = (claim: Claim): string => {
  switch (claim.kind) {
    case 'range':
      return `${claim.values.join(' → ')} ${claim.quantity.unit ?? ''}`.trim();
    case 'end':
      return `= ${claim.value} ${claim.quantity.unit ?? claim.noun ?? ''}`.trim();
    case 'bound':
      return `${claim.quantity.relation} ${claim.value} ${claim.quantity.unit ?? claim.noun ?? ''}`.trim();
    case 'share':
      return `by ${Number((claim.share * 100).toFixed(0))} %${claim.atLeast ? ' or more' : ''}`;
    case 'factor':
      return `× ${claim.factor}`;
  }
};

/** Statements of each language with what they claim; nothing where they claim nothing. */
const claims: Readonly<Record<string, readonly [string, string][]>> = {
  de: [
    ['Stornoquote von 3,5 % auf 2 % senken', '3.5 → 2 %'],
    ['Stornoquote auf 4 % senken', '= 4 %'],
    ['Stornoquote um 5 % senken', 'by 5 %'],
    ['Die Stornoquote sinkt auf unter 2 %', 'at-most 2 %'],
    ['Umsatz um mindestens 20 % steigern', 'by 20 % or more'],
    ['Umsatz verdoppeln', '× 2'],
    ['Retouren um ein Drittel reduzieren', 'by 33 %'],
    ['Rückgang von 15 % bei den Beschwerden', 'by 15 %'],
    ['Aufträge werden 30 % schneller bearbeitet', 'by 30 %'],
    ['Wartezeit von 2 Stunden auf 30 Minuten verkürzen', '2 → 30 minutes'],
    ['45 Punkte im NPS erreichen', '= 45 points'],
    ['Senkung der Durchlaufzeit auf fünfundzwanzig Tage', '= 25 days'],
    ['Reklamationen auf null senken', '= 0'],
    ['Die Zahl der Unfälle geht von 12 auf null zurück', '12 → 0'],
    ['Null Fehler im Versand', ''],
    ['Antworten auf 80 Anfragen', ''],
    ['200 Neukunden gewinnen', ''],
  ],
  fr: [
    ['Réduire le taux de retour de 9 % à 6 %', '9 → 6 %'],
    ['Réduire le taux de retour à 6 %', '= 6 %'],
    ['Une baisse de 12 % des réclamations', 'by 12 %'],
    ['Réduire les retards de 20 %', 'by 20 %'],
    ['Réduire de plus de 20 % les retards', 'by 20 % or more'],
    ['Le taux de rebond baisse à moins de 30 %', 'at-most 30 %'],
    ['Augmenter les ventes de 50 000 à 60\u202f000 €', '50000 → 60000 EUR'],
    ['Diviser par deux le nombre de pannes', '× 0.5'],
    ["Réduire les coûts d'un tiers", 'by 33 %'],
    ['Le coût par commande diminue de vingt-cinq à 18 euros', '25 → 18 EUR'],
    ['Réduire à zéro les accidents', '= 0'],
    ['Zéro accident sur le chantier', ''],
    ['Renforcer la double authentification', ''],
    ['Former 20 vendeurs à 3 logiciels', ''],
  ],
  es: [
    ['Reducir la merma de 5 a 3 %', '5 → 3 %'],
    ['Reducir la merma en un 15 %', 'by 15 %'],
    ['Reducir la merma al 15 %', '= 15 %'],
    ['La merma baja a menos del 3 %', 'at-most 3 %'],
    ['Reducir las quejas a la mitad', '× 0.5'],
    ['Duplicar las ventas', '× 2'],
    ['Aumento de 20 % en ventas', 'by 20 %'],
    ['Pasar de treinta y cinco a 50 tiendas', '35 → 50'],
    ['Bajar de 9 a cero las quejas', '9 → 0'],
    ['Cero accidentes', ''],
    ['Reducir registros duplicados', ''],
    ['Abrir 3 tiendas en un 20 % de las ciudades', ''],
  ],
  pt: [
    ['Aumentar a receita de R$ 1,5 mi para R$ 2 mi', '1500000 → 2000000 BRL'],
    ['Reduzir a inadimplência em 15%', 'by 15 %'],
    ['Reduzir a inadimplência para 15%', '= 15 %'],
    ['A inadimplência cai para menos de 3%', 'at-most 3 %'],
    ['Queda de 20% nas reclamações', 'by 20 %'],
    ['Dobrar as vendas', '× 2'],
    ['Reduzir as falhas pela metade', '× 0.5'],
    ['Entregas em até 3 dias', 'at-most 3 days'],
    ['Reduzir as multas para zero', '= 0'],
    ['Zero acidentes', ''],
    ['Manter a taxa em 15%', ''],
    ['Oferecer o cartão para 15% dos clientes', ''],
  ],
};

/** Statements with the way in which they say that their number goes, and the word for the other way. */
const directions: readonly [string, string, string | undefined][] = [
  ['de', 'Stornoquote auf 4 % senken', 'down → steigern'],
  ['de', 'Rückgang der Beschwerden um 15 %', 'down → Anstieg'],
  ['de', 'Die Nachfrage steigt, der Preis sinkt', undefined],
  ['de', 'Die Wartezeit nimmt von 9 auf 3 Stunden ab', 'down → nimmt von 9 auf 3 Stunden zu'],
  ['de', 'Die Besucherzahl nimmt um 10 % zu', 'up → nimmt um 10 % ab'],
  ['de', 'Die Beschwerden gehen auf 20 zurück', 'down → steigen auf 20'],
  ['de', 'Der Umsatz steigt auf 5 Mio. € an', 'up → sinkt auf 5 Mio. €'],
  ['de', 'Stornos auf null senken', 'down → steigern'],
  ['de', 'Keine Quote nimmt ab', undefined],
  ['fr', 'Le taux de rebond diminue', 'down → augmente'],
  ['fr', 'Augmenter les ventes grâce à une baisse des prix', undefined],
  ['es', 'Aumentar la venta media', 'up → Reducir'],
  ['es', 'No aumentar los costos', undefined],
  ['pt', 'A nota sobe de 7 para 8', 'up → cai'],
];

/** Statements with the dates that they name, and a day that fits each. */
const dates: readonly [string, string, string, string][] = [
  ['de', 'Umsatz bis 15. März 2026 verdoppeln', '15. März 2026', '2026-03-15'],
  ['de', 'Lager bis 31.12.2026 eröffnen', '31.12.2026', '2026-12-31'],
  ['fr', "Doubler les ventes d'ici le 1er août", '1er août', '2027-08-01'],
  ['fr', 'Ouvrir la boutique au T3 2026', 'T3 2026', '2026-09-30'],
  ['es', 'Duplicar las ventas antes del 15 de junio de 2026', '15 de junio de 2026', '2026-06-15'],
  ['pt', 'Dobrar as vendas até março', 'março', '2026-03-31'],
];

describe('claims of other languages', () => {
  for (const [language, statements] of Object.entries(claims))
    for (const [text, expected] of statements)
      it(`${language}: “${text}” claims ${expected === '' ? 'nothing' : expected}`, () =>
        assert.equal(readers.for(undefined, language).claimsIn(text).claims.map(short).join(', '), expected));

  for (const [language, text, expected] of directions)
    it(`${language}: “${text}” goes ${expected ?? 'nowhere'}`, () => {
      const claim = readers.for(undefined, language).directionIn(text);
      assert.equal(claim && `${claim.way} → ${claim.opposite}`, expected);
    });

  for (const [language, text, words, day] of dates)
    it(`${language}: “${text}” names ${words}`, () => {
      const found = readers.for(undefined, language).datesIn(text);
      assert.deepEqual(
        found.map(({ start, end }) => text.slice(start, end)),
        [words],
      );
      assert.ok(found[0]?.fits(day));
      assert.ok(!found[0]?.fits('2026-01-02'));
    });
});
