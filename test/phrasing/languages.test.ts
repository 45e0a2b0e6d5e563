import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createAnalysis } from '../../language/phrasing/common/analysis.js';
import type { LanguageTables } from '../../language/phrasing/common/language-tables.js';
import { createParts } from '../../language/phrasing/common/parts.js';
import { frenchTables } from '../../language/phrasing/french/french-tables.js';
import { germanTables } from '../../language/phrasing/german/german-tables.js';
import { PhraseReaders } from '../../language/phrasing/phrasings.js';
import { portugueseTables } from '../../language/phrasing/portuguese/portuguese-tables.js';
import type { StatementKind } from '../../language/phrasing/reading.js';
import { spanishTables } from '../../language/phrasing/spanish/spanish-tables.js';
import { learnedTables } from '../support/learned-tables.js';

const readers = new PhraseReaders(learnedTables);
const reader = readers.for(undefined);
const tables: Readonly<Record<string, LanguageTables>> = {
  de: germanTables,
  fr: frenchTables,
  es: spanishTables,
  pt: portugueseTables,
};

interface Labelled {
  text: string;
  kind: StatementKind;
  label: string;
  sector: string;
}

/** The share of our own sentences for which something holds, at most or at least. */
const limits: Readonly<Record<string, { outcomes: number; work: number; bridges: number }>> = {
  de: { outcomes: 0.05, work: 0.88, bridges: 0.2 },
  fr: { outcomes: 0.04, work: 0.88, bridges: 0.15 },
  es: { outcomes: 0.04, work: 0.88, bridges: 0.15 },
  pt: { outcomes: 0.04, work: 0.88, bridges: 0.15 },
};

/** Pairs that differ in what decides: the first is warned of, the second is not. */
const pairs: Readonly<Record<string, readonly [string, string][]>> = {
  de: [
    ['Einführung einer Störungsübersicht', 'Senkung der Störungsquote um 4 %'],
    ['Steigerung der Anzahl der Workshops', 'Steigerung der Anzahl der Wiederkäufer'],
    ['Wir stellen die Lohnabrechnung um', 'Wir verkürzen die Lieferzeit auf drei Tage'],
    ['Wir haben ein Kundenportal eingeführt', 'Wir haben die Stornoquote gesenkt'],
    ['Leitfaden veröffentlicht', '96 % der Briefe pünktlich zugestellt'],
    ['Der Vertrag wird unterzeichnet', 'Die Wartezeit sinkt von 12 auf 5 Tage'],
    ['Bis Q3 ein neues Lager eröffnen', 'Bis Q3 die Liefertreue auf 97 % steigern'],
    ['Um Kosten zu senken, eine neue Software einführen', 'Kosten pro Bestellung um 8 % senken'],
    ['Launch der App in Q3', 'Churn unter 3 %'],
    ['Schulung für Nutzer:innen anbieten', 'Nutzer:innen empfehlen uns zu 60 % weiter'],
    ['Der Einkauf holt drei Angebote ein', 'Die Zahl der Ausfälle nimmt auf zwei ab'],
    ['Acht Brücken sollen bis Oktober erneuert werden', 'Acht von zehn Pendlern kommen pünktlich an'],
    ['Externe Gutachter prüfen die Statik', 'Externe Kunden warten höchstens 3 Tage'],
    ['Alte Heizungen austauschen', 'Die Unfallzahl halbieren'],
  ],
  fr: [
    ['Mettre en ligne la nouvelle boutique', 'Réduire le taux de retour de 9 % à 6 %'],
    ['La mise en ligne du catalogue', 'Une baisse de 12 % des réclamations'],
    ['Catalogue publié', 'Coût par commande réduit de 9 à 6 €'],
    ['Organiser huit ateliers', 'Taux de rebond < 30 %'],
    ["Création d'un portail pour améliorer la satisfaction", 'Satisfaction des clients de 7 à 8'],
    ['Déployer le logiciel de paie dans toutes les agences', '95 % des colis arrivent en 48 h'],
    ['On installe 30 capteurs dans les serres', 'On attend moins de 10 minutes au guichet'],
    ['Actualiser le règlement de la piscine', 'Le prix du panier baisse de 8 %'],
  ],
  es: [
    ['Inventariar todos los equipos', 'Lograr que el 90 % de los envíos lleguen en 48 h'],
    ['Lanzar la tienda en línea', 'Reducir la merma en un 15 %'],
    ['Guía de compras publicada', 'Tasa de abandono del 8 % al 5 %'],
    ['Capacitar a 30 vendedores', 'Merma < 3 %'],
    ['Construir dos aulas', 'El 80 % de los alumnos aprueba matemáticas'],
    ['Se limpian los 12 parques del barrio', 'Se reducen las averías a la mitad'],
    ['Actualizar el reglamento de la piscina', 'El precio de la cesta baja un 8 %'],
  ],
  pt: [
    ['100% das filiais cadastradas', '100% dos chamados resolvidos no prazo'],
    ['Entregar 4 módulos', 'Entregas em até 3 dias'],
    ['Lançar a loja virtual', 'Reduzir a taxa de devolução de 9% para 6%'],
    ['Guia de compras publicado', 'Aumentar o MRR de R$ 1,2 mi para R$ 1,5 mi'],
    ['Treinar 30 vendedores', 'Zerar as reclamações sobre entregas'],
    ['Instalam-se 300 medidores na rede', 'Reduzem-se as avarias pela metade'],
    ['Atualizar o regulamento da piscina', 'O preço da cesta cai 8%'],
  ],
};

/** Statements with the change that they claim. */
const changes: readonly [string, [number, number]][] = [
  ['Stornoquote von 3,5 % auf 2 % senken', [3.5, 2]],
  ['Bestand von 1.200 auf 900 Stück senken', [1200, 900]],
  ["Heizkosten von 1'000 auf 800 Franken senken", [1000, 800]],
  ['Retouren von zwölf auf vier senken', [12, 4]],
  ['Réduire le délai de 12,5 à 9 jours', [12.5, 9]],
  ['Augmenter les ventes de 50 000 à 60 000 €', [50_000, 60_000]],
  ['Reducir la merma de 5 a 3 %', [5, 3]],
  ['Tasa de rechazo del 3,8 % al 2 %', [3.8, 2]],
  ['Aumentar a receita de R$ 1,5 mi para R$ 2 mi', [1.5e6, 2e6]],
  ['Reduzir as faltas de 1.200 para 800', [1200, 800]],
];

const relations: readonly [string, string, string, string][] = [
  ['de', 'Quote um 5 % senken', 'percent', 'change'],
  ['de', 'Quote auf 5 % senken', 'percent', 'exact'],
  ['de', 'Quote unter 5 % halten', 'percent', 'at-most'],
  ['de', 'Umsatz von mindestens 2 Mio. € erzielen', 'money', 'at-least'],
  ['de', 'Antwort innerhalb von 24 Stunden', 'duration', 'at-most'],
  ['fr', 'Taux de rebond inférieur à 30 %', 'percent', 'at-most'],
  ['fr', 'Au moins 40 clients', 'count', 'at-least'],
  ['es', 'Reducir la merma en un 15 %', 'percent', 'change'],
  ['es', 'Subir la nota al 15 %', 'percent', 'exact'],
  ['es', 'Respuesta en menos de 4 horas', 'duration', 'at-most'],
  ['pt', 'Reduzir a taxa em 15%', 'percent', 'change'],
  ['pt', 'Entregas em até 3 dias', 'duration', 'at-most'],
  ['pt', 'Receita acima de R$ 1,5 mi', 'money', 'at-least'],
];

describe('languages', () => {
  for (const [language, statements] of Object.entries(pairs))
    for (const [work, result] of statements)
      it(`${language}: “${work}” against “${result}”`, () => {
        assert.equal(reader.read(work).warn, true, `${work}: ${reader.read(work).reading}`);
        assert.equal(reader.read(result).warn, false, `${result}: ${reader.read(result).reading}`);
        assert.notEqual(reader.read(result).candidates.length, 0, result);
      });

  for (const [text, values] of changes)
    it(`changes: ${text}`, () =>
      assert.deepEqual(
        reader.claimsIn(text).claims.map((claim) => claim.kind === 'range' && claim.values),
        [values],
      ));

  for (const [language, text, kind, relation] of relations)
    it(`numbers: ${text}`, () => {
      const seen = createAnalysis(createParts(tables[language] as LanguageTables))(text, 'key-result');
      assert.ok(!('abstained' in seen));
      const [first] = seen.seen.items.flatMap(({ quantity }) => quantity ?? []);
      assert.deepEqual([first?.kind, first?.relation], [kind, relation]);
    });

  it('find the outcome that a purpose hides', () => {
    const hidden = (text: string) => reader.read(text).hiddenOutcome?.text;
    assert.equal(hidden('Hotline ausbauen, um die Wartezeit zu senken'), 'Die Wartezeit senken');
    assert.equal(hidden('Lancer un portail pour réduire les délais'), 'Réduire les délais');
    assert.equal(hidden('Abrir una línea para reducir la espera'), 'Reducir la espera');
    assert.equal(hidden('Abrir um canal para reduzir a espera'), 'Reduzir a espera');
  });

  it('let a project’s own words win', () => {
    const own = readers.for({ output: ['Regalpflege'], outcome: ['Erntezauber'] });
    assert.equal(own.read('Regalpflege in zehn Märkten').reading, 'output');
    assert.equal(own.read('Den Erntezauber einführen').reading, 'outcome');
  });

  it('add up: the evidence is how far the reading is ahead', () => {
    for (const text of Object.values(pairs).flat(2)) {
      const { candidates, evidence, base = 0 } = reader.read(text);
      const sum = evidence.reduce((total, { weight }) => total + weight, base);
      const odds = (at: number): number => Math.log(candidates[at]?.probability ?? 0);
      const gaps = candidates.slice(1).map((_, at) => Math.abs(odds(0) - odds(at + 1) - Math.abs(sum)));
      assert.ok(
        Math.min(...gaps, ...candidates.slice(2).map((_, at) => Math.abs(odds(1) - odds(at + 2) - sum))) <
          0.01,
        text,
      );
    }
  });

  it('read mixed plans statement by statement, and prefer the language of the configuration', () => {
    assert.equal(reader.read('Launch the new shop').warn, true);
    assert.equal(reader.read('Neuen Laden eröffnen').warn, true);
    assert.match(reader.read('De nieuwe winkel openen').abstained ?? '', /Dutch/);
    assert.match(readers.for(undefined, 'nl').read('Nieuwe winkel').abstained ?? '', /Dutch/);
  });

  for (const [language, { outcomes, work, bridges }] of Object.entries(limits))
    it(`${language}: our own sentences are read as they are labelled`, () => {
      const all = readFileSync(`training/languages/${language}.jsonl`, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Labelled);
      const some = readers.for(undefined, language);
      const warned = (labels: readonly string[]) => {
        const group = all.filter(({ label }) => labels.includes(label));
        const hits = group.filter(({ text, kind }) => some.read(text, kind).warn);
        return { share: hits.length / group.length, list: hits.map(({ text }) => text).join('\n') };
      };
      const [result, done, bridge] = [
        warned(['outcome']),
        warned(['output', 'activity']),
        warned(['bridge']),
      ];
      assert.ok(result.share <= outcomes, `${result.share} of outcomes:\n${result.list}`);
      assert.ok(done.share >= work, `${done.share} of work`);
      assert.ok(bridge.share <= bridges, `${bridge.share} of bridges:\n${bridge.list}`);
    });
});
