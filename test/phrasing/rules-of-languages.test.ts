import assert from 'node:assert/strict';
import { PhraseReaders } from '../../language/phrasing/phrasings.js';
import { learnedTables } from '../support/learned-tables.js';

const reader = new PhraseReaders(learnedTables).for(undefined);

/** Statements with the outcome that their purpose hides. */
const hidden: readonly [string, string][] = [
  ['Hotline ausbauen, um die Wartezeit zu senken', 'Die Wartezeit senken'],
  ['Hotline ausbauen, damit die Wartezeit sinkt', 'Die Wartezeit sinkt'],
  [
    'Neues Portal einführen, damit Kunden ihre Bestellung schneller finden',
    'Kunden finden ihre Bestellung schneller',
  ],
  [
    'Schulung anbieten, damit die Zahl der Beschwerden im Lager abnimmt',
    'Die Zahl der Beschwerden im Lager nimmt ab',
  ],
  [
    'Neue Software einführen, damit Anträge schneller bearbeitet werden',
    'Anträge werden schneller bearbeitet',
  ],
  ['Lancer un portail afin que les clients trouvent leur commande', 'Les clients trouvent leur commande'],
  ['Créer un guide pour que les retards soient plus rares', 'Les retards sont plus rares'],
  ['Former 20 agents pour que le délai de réponse baisse', 'Le délai de réponse baisse'],
  ['Abrir una línea para que los clientes encuentren su pedido', 'Los clientes encuentran su pedido'],
  ['Crear un portal para que los pagos lleguen a tiempo', 'Los pagos llegan a tiempo'],
  ['Publicar una guía para que la merma sea menor', 'La merma es menor'],
  ['Criar um portal para que os clientes encontrem o pedido', 'Os clientes encontram o pedido'],
  ['Abrir um canal para que a espera caia', 'A espera cai'],
];

/** Check-in notes with the verbs that show that they list work; nothing where they tell what moved. */
const notes: readonly [string, string][] = [
  ['Handbuch veröffentlicht, drei Interviews geführt', 'veröffentlicht + geführt'],
  ['Wir haben das Portal gestartet und 20 Pflegekräfte geschult', 'gestartet + geschult'],
  ['Diese Woche: Workshop durchgeführt, Leitfaden geschrieben.', 'durchgeführt + geschrieben'],
  ['Stornoquote gesunken, weil die Hotline länger offen ist', ''],
  ['Handbuch veröffentlicht, aber die Retouren bleiben hoch', ''],
  ['Drei neue Kunden gewonnen', ''],
  ['Ich habe das Handbuch veröffentlicht', 'veröffentlicht'],
  ['Ich führte drei Interviews', 'führte'],
  ['J’ai publié le guide et formé 20 vendeurs', 'publié + formé'],
  ['J’ai gagné trois clients', ''],
  ['Publiqué la guía y capacité a 20 vendedores', 'Publiqué + capacité'],
  ['Subió la merma', ''],
  ['Publiquei o guia e treinei 20 vendedores', 'Publiquei + treinei'],
  ['Escrevi o manual', 'Escrevi'],
  ['Nous avons lancé le portail et formé 20 vendeurs', 'lancé + formé'],
  ['Le délai a baissé grâce au portail', ''],
  ['Publicamos la guía y capacitamos a 20 vendedores', 'Publicamos + capacitamos'],
  ['La merma bajó porque cambió el proveedor', ''],
  ['Guia publicado, oficina realizada', 'publicado + realizada'],
  ['As faltas caíram depois do novo fornecedor', ''],
];

/** Texts with what a template left over. */
const leftovers: readonly [string, string | undefined][] = [
  ['Schlüsselergebnis 2', 'Schlüsselergebnis 2'],
  ['[Zielwert einfügen]', '[Zielwert einfügen]'],
  ['Umsatz von X auf Y steigern', 'von X auf Y'],
  ['Umsatz von 5 auf 9 steigern', undefined],
  ['Résultat clé 1', 'Résultat clé 1'],
  ['Indicateur à définir', 'à définir'],
  ['Définir la politique de prix', undefined],
  ['Resultado clave 3', 'Resultado clave 3'],
  ['Escribe aquí tu objetivo', 'Escribe aquí'],
  ['Resultado-chave 1', 'Resultado-chave 1'],
  ['Aumentar de X para Y', 'de X para Y'],
  ['Definir a política de preços', undefined],
];

/** Work with the topic whose outcomes are suggested. */
const topics: readonly [string, string | undefined][] = [
  ['40 Pflegekräfte schulen', 'Schulung'],
  ['Einführung eines Kundenportals', 'Produkt oder Funktion'],
  ['Wir stellen die Lohnabrechnung um', 'Finanzen'],
  ['Umsatz steigern', undefined],
  ['Organiser huit ateliers', 'Formation'],
  ['Mise en ligne de la nouvelle boutique', 'Produit ou fonction'],
  ['Publicar 10 artículos en el blog', 'Contenidos'],
  ['Instalar paneles solares', 'Sostenibilidad'],
  ['Lançar a loja virtual', 'Produto ou função'],
  ['Treinar 30 vendedores', 'Treinamento'],
];

describe('phrase rules of other languages', () => {
  for (const [text, outcome] of hidden)
    it(`“${text}” hides “${outcome}”`, () => assert.equal(reader.read(text).hiddenOutcome?.text, outcome));

  for (const [note, verbs] of notes)
    it(`“${note}” ${verbs === '' ? 'is no list of work' : `lists ${verbs}`}`, () =>
      assert.equal(
        reader
          .listsWork(note)
          .map(({ text }) => text)
          .join(' + '),
        verbs,
      ));

  for (const [text, left] of leftovers)
    it(`“${text}” ${left === undefined ? 'is no template' : `leaves “${left}”`}`, () =>
      assert.equal(reader.findTemplateText(text)?.text, left));

  for (const [text, topic] of topics)
    it(`“${text}” suggests ${topic ?? 'nothing'}`, () =>
      assert.equal(reader.suggestOutcomes(text)[0]?.topic, topic));
});
