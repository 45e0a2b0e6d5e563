import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { templatePatterns } from '../../language/phrasing/common/template-text.js';
import { findTemplateText, leftovers } from '../../language/phrasing/english/template-text.js';
import { frenchRules } from '../../language/phrasing/french/french-rules.js';
import { germanRules } from '../../language/phrasing/german/german-rules.js';
import { portugueseRules } from '../../language/phrasing/portuguese/portuguese-rules.js';
import { spanishRules } from '../../language/phrasing/spanish/spanish-rules.js';
import { earliestLeftover, type LeftoverPattern } from '../../language/phrasing/text/leftover-text.js';

/** One text for each kind of leftover, and what is found of it. */
const samples: readonly (readonly [text: string, found: string])[] = [
  ['What will be different, for whom', 'What will be different, for whom'],
  ['What we do.', 'What we do.'],
  ['Revenue TODO', 'TODO'],
  ['XXXX per week', 'XXXX'],
  ['To be confirmed with sales', 'To be confirmed'],
  ['Fill me in', 'Fill me in'],
  ['Lorem ipsum dolor', 'Lorem ipsum'],
  ['Key Result 1', 'Key Result 1'],
  ['The goal two', 'goal two'],
  ['Revenue of <Metric>', '<Metric>'],
  ['Revenue of {name}', '{name}'],
  ['Revenue of [Your team]', '[Your team]'],
  ['Revenue of {{ anything }}', '{{ anything }}'],
  ['Write your Objective here', 'Write your Objective here'],
  ['Your goal goes here', 'Your goal goes here'],
  ['Churn falls by xx%', 'xx%'],
  ['Churn falls by \u2026 %', '\u2026 %'],
  ['Revenue of \u20ac XX', '\u20ac XX'],
  ['Revenue grows from X to Y', 'from X to Y'],
  ['Churn is ____', '____'],
  ['Churn is ???', '???'],
  ['Foo', 'Foo'],
  ['An untitled goal', ''],
  ['Untitled goal', 'Untitled goal'],
];

const samplesOfLanguages = [
  ...['Ziel 1', 'Beispielziel', 'Der Umsatz ist noch zu klären', 'Hier Zahl einfügen', 'Von X auf Y'],
  ...['Max Mustermann', 'Umsatz [Zielwert]', 'Objectif 2', 'Nouvel objectif', 'Revenus à définir'],
  ...['Indiquer votre valeur', 'Votre texte ici', 'De X à Y', 'Resultado clave 3', 'Ejemplo'],
  ...['Ingresos por determinar', 'Escribe tu meta aquí', 'Su objetivo aquí', 'Objetivo 1', 'Novo objetivo'],
  ...['Receita a preencher', 'Insira seu valor aqui', 'Seu texto aqui', 'De X para Y', 'Meta {valor}'],
];

const statements = readdirSync('training/data')
  .flatMap((name) => readFileSync(`training/data/${name}`, 'utf8').trim().split('\n'))
  .map((line) => (JSON.parse(line) as { text: string }).text);

describe('Text left over from a template', () => {
  for (const [text, found] of samples)
    it(`is “${found}” in “${text}”`, () => assert.equal(findTemplateText(text)?.text ?? '', found));

  const tables: readonly (readonly [language: string, patterns: readonly LeftoverPattern[]])[] = [
    ['English', leftovers],
    ['German', templatePatterns(germanRules.template)],
    ['French', templatePatterns(frenchRules.template)],
    ['Spanish', templatePatterns(spanishRules.template)],
    ['Portuguese', templatePatterns(portugueseRules.template)],
  ];
  for (const [language, patterns] of tables) {
    it(`is what all patterns of ${language} find, though most are not tried`, () => {
      const all = patterns.map(({ pattern }) => ({ pattern }));
      const others = [...samples.map(([text]) => text), ...samplesOfLanguages];
      const texts = [
        ...statements,
        ...others,
        ...others.flatMap((text) => [
          text.toUpperCase(),
          text.toLowerCase(),
          ` ${text} `,
          `\`code\` ${text}`,
        ]),
        ...statements.map((text, index) => `${text} ${others[index % others.length]}`),
      ];
      for (const text of texts)
        assert.deepEqual(earliestLeftover(text, patterns), earliestLeftover(text, all), text);
      const isFound = (text: string) => earliestLeftover(text, patterns) !== undefined;
      const kinds = patterns.filter(({ pattern }) => texts.some((text) => pattern().test(text)));
      assert.ok(others.some(isFound) && kinds.length >= 4, `${kinds.length} patterns match a text.`);
    });

    it(`needs few patterns of ${language} for most statements`, () => {
      const tried = (text: string) =>
        patterns.filter(({ needs }) => needs?.some((need) => text.toLowerCase().includes(need))).length;
      const average = statements.reduce((sum, text) => sum + tried(text), 0) / statements.length;
      assert.ok(average < 1, `${average} of ${patterns.length} patterns`);
    });
  }
});
